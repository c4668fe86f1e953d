import type { Work } from '~/app';
import { Refusal } from '~/shared/refusal';

/**
 * Holds the agenda of a part for this transaction: PostgreSQL locks the row of a change that changes nothing, and on
 * SQLite there is one writer anyway. Positions are dense because nobody else counts them meanwhile.
 */
export async function holdAgendaWithin(work: Work, partId: string): Promise<void> {
  await work.tx
    .updateTable('part')
    .set((row) => ({ version: row.ref('version') }))
    .where('id', '=', partId)
    .execute();
}

/**
 * The order holds from the start of its part: people prepare for what comes next. What is added goes to its end.
 * @throws Refusal `challenges.agendaFrozen` (409) once the part has begun.
 */
export async function mustBeFreeWithin(work: Work, partId: string): Promise<void> {
  const part = await work.tx.selectFrom('part').select('state').where('id', '=', partId).executeTakeFirst();
  if (part?.state !== 'planned') throw new Refusal('challenges.agendaFrozen', 409);
}

/** The position behind the last card, from 1. */
export async function nextPositionWithin(work: Work, partId: string): Promise<number> {
  const last = await work.tx
    .selectFrom('challenge')
    .select((row) => row.fn.max('agenda_position').as('position'))
    .where('part_id', '=', partId)
    .executeTakeFirst();
  return Number(last?.position ?? 0) + 1;
}

/**
 * Moves up the cards behind one that is about to leave its agenda; nothing for a card without a place. The place is
 * read again once the agenda is held, for a change of order raises no version.
 */
export async function leaveAgendaWithin(work: Work, leaving: { id: string; part_id: string | null }): Promise<void> {
  if (leaving.part_id === null) return;
  await holdAgendaWithin(work, leaving.part_id);
  const place = await work.tx
    .selectFrom('challenge')
    .select('agenda_position')
    .where('id', '=', leaving.id)
    .executeTakeFirstOrThrow();
  await work.tx
    .updateTable('challenge')
    .set((row) => ({ agenda_position: row('agenda_position', '-', 1) }))
    .where('part_id', '=', leaving.part_id)
    .where('agenda_position', '>', place.agenda_position ?? 0)
    .execute();
}
