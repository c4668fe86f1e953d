import type { Work } from '~/app';

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

/** The position behind the last card, from 1. */
export async function nextPositionWithin(work: Work, partId: string): Promise<number> {
  const last = await work.tx
    .selectFrom('challenge')
    .select((row) => row.fn.max('agenda_position').as('position'))
    .where('part_id', '=', partId)
    .executeTakeFirst();
  return Number(last?.position ?? 0) + 1;
}

/** Moves up the cards behind one that has left the agenda; nothing for a card that had no place on it. */
export async function closeGapWithin(
  work: Work,
  left: { part_id: string | null; agenda_position: number | null },
): Promise<void> {
  if (left.part_id === null || left.agenda_position === null) return;
  await work.tx
    .updateTable('challenge')
    .set((row) => ({ agenda_position: row('agenda_position', '-', 1) }))
    .where('part_id', '=', left.part_id)
    .where('agenda_position', '>', left.agenda_position)
    .execute();
}
