import type { Work } from '~/app';
import { boardStream } from '~/features/seminars/board-streams';
import { agendaOf } from './agenda.server';

/** Tells a board's followers that its agenda has other cards, or another order. */
export async function tellAgendaWithin(work: Work, partId: string): Promise<void> {
  const event = { name: 'agenda_changed', body: { agenda: await agendaOf(work.tx, partId) } };
  await work.append(boardStream(partId, 'mod'), event);
  await work.append(boardStream(partId, 'pub'), event);
}
