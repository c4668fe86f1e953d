import type { Work } from '~/app';
import { tellAgendaWithin } from './agenda-news.server';
import { leaveAgendaWithin } from './agenda-order.server';
import type { Curated } from './curated.server';

/** Around the change that takes a challenge out of sight: it leaves its agenda, where it has a place, and boards are told. */
export async function pullWithin(work: Work, of: Curated, change: () => Promise<void>): Promise<void> {
  await leaveAgendaWithin(work, of);
  await change();
  if (of.part_id !== null) await tellAgendaWithin(work, of.part_id);
}
