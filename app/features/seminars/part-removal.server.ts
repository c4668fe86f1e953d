import type { Work } from '~/app';
import { Refusal } from '~/shared/refusal';

/** What may be prepared for a part before its seminar is public, by whose table; each row goes with its part. */
const prepared = ['poll', 'question', 'room', 'room_set', 'crew_message', 'floor', 'reaction', 'segment'] as const;

/**
 * Takes parts out of a seminar that nobody has seen, with what was prepared for them.
 * @throws Refusal `seminars.partInUse` once it is public, `seminars.partAgenda` while challenges are planned for one (409).
 */
export async function removePartsWithin(work: Work, seminarId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const { state } = await work.tx
    .selectFrom('seminar')
    .select('state')
    .where('id', '=', seminarId)
    .executeTakeFirstOrThrow();
  if (state !== 'draft') throw new Refusal('seminars.partInUse', 409);
  const planned = await work.tx.selectFrom('challenge').select('id').where('part_id', 'in', ids).executeTakeFirst();
  if (planned) throw new Refusal('seminars.partAgenda', 409);
  for (const table of prepared) await work.tx.deleteFrom(table).where('part_id', 'in', ids).execute();
  await work.tx.deleteFrom('part').where('id', 'in', ids).execute();
}
