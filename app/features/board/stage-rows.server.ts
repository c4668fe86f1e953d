import type { Work } from '~/app';

/** Clears the stage where this very card is on it; says whether it was. */
export async function clearStageOf(work: Work, partId: string, cardId: string): Promise<boolean> {
  const left = await work.tx
    .deleteFrom('stage')
    .where('part_id', '=', partId)
    .where('card_id', '=', cardId)
    .executeTakeFirst();
  return Number(left.numDeletedRows) > 0;
}
