import type { Reader } from '~db/open';
import type { CodedAnswers, SafeTable } from './result-table';
import type { Audience, SharedResult } from './shared-result';

/** What is shared of a seminar now, in the order in which it was. */
export async function listShared(db: Reader, seminarId: string): Promise<SharedResult[]> {
  return (await listShares(db, seminarId)).filter((row) => row.withdrawn_at === null).map(resultOf);
}

/** Whether there is anything for an audience to see; `public` results are for attendees too. */
export async function hasShared(db: Reader, seminarId: string, audience: Audience): Promise<boolean> {
  const shared = await db
    .selectFrom('result_share')
    .select('id')
    .where('seminar_id', '=', seminarId)
    .where('withdrawn_at', 'is', null)
    .$if(audience === 'public', (query) => query.where('audience', '=', 'public'))
    .limit(1)
    .executeTakeFirst();
  return shared !== undefined || (audience === 'attendees' && (await hasSharedTexts(db, seminarId)));
}

async function hasSharedTexts(db: Reader, seminarId: string): Promise<boolean> {
  const shared = await db
    .selectFrom('text_share')
    .select('question_id')
    .where('seminar_id', '=', seminarId)
    .limit(1)
    .executeTakeFirst();
  return shared !== undefined;
}

export type ShareRow = Awaited<ReturnType<typeof listShares>>[number];

function resultOf(row: ShareRow): SharedResult {
  return {
    id: row.id,
    audience: row.audience,
    title: { ja: row.title_ja, en: row.title_en },
    table: tableOf(row),
    takenAt: row.taken_at,
  };
}

/** The safe table that a share shows. */
export function tableOf({ content }: Pick<ShareRow, 'content'>): SafeTable {
  // Written by insertShare from a safe table.
  return JSON.parse(content) as SafeTable;
}

/** Those of the newest snapshot, withdrawn ones too. */
export async function listShares(db: Reader, seminarId: string) {
  const [newest = []] = await listSnapshots(db, seminarId);
  return newest;
}

/** All that was ever shared, by snapshot, the newest first. */
export async function listSnapshots(db: Reader, seminarId: string) {
  const rows = await db
    .selectFrom('result_share')
    .innerJoin('result_snapshot', 'result_snapshot.id', 'result_share.snapshot_id')
    .selectAll('result_share')
    .select(['result_snapshot.number', 'result_snapshot.taken_at'])
    .where('result_share.seminar_id', '=', seminarId)
    .orderBy('result_snapshot.number', 'desc')
    .orderBy('result_share.position')
    .execute();
  const numbers = [...new Set(rows.map(({ number }) => number))];
  return numbers.map((number) => rows.filter((row) => row.number === number));
}

/** The newest, with the answers that it holds. */
export function findSnapshot(db: Reader, seminarId: string) {
  return db
    .selectFrom('result_snapshot')
    .selectAll()
    .where('seminar_id', '=', seminarId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** The answers of a snapshot. */
export function peopleOf({ people }: { people: string }): CodedAnswers[] {
  // Written by insertSnapshot.
  return JSON.parse(people) as CodedAnswers[];
}

/** All that a plan for sharing rests on: while this is the same, so is the plan. */
export async function sharedState(db: Reader, seminarId: string): Promise<string> {
  const snapshots = await listSnapshots(db, seminarId);
  const [newest] = await db
    .selectFrom('result_snapshot')
    .select((row) => row.fn.max('number').as('number'))
    .where('seminar_id', '=', seminarId)
    .execute();
  const shares = snapshots.flat().map(({ id, withdrawn_at: withdrawn }) => `${id}${withdrawn === null ? '' : '-'}`);
  return [String(newest?.number ?? 0), ...shares].join(' ');
}
