import type { App, Work } from '~/app';
import type { Actor } from '~/features/accounts/actor';
import { recordStaffAct } from '~/features/accounts/staff-acts.server';
import { findEditableSeminar } from '~/features/seminars/seminar-states.server';
import { findSurvey } from '~/features/survey/surveys.server';
import { missing, Refusal } from '~/shared/refusal';
import type { Reader } from '~db/open';
import { listCodedAnswers } from './counted-answers.server';
import { disclosureAuditor } from './disclosure-audit.server';
import { protectTable, type Interval } from './protection';
import { shapeOf, type AskedTable } from './result-axes';
import { countTable, type CodedAnswers, type SafeTable } from './result-table';
import type { Audience, SharedResult } from './shared-result';
import { isSameShape, mayStep } from './snapshot-step';

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
  return shared !== undefined;
}

type Row = Awaited<ReturnType<typeof listShares>>[number];

function resultOf(row: Row): SharedResult {
  return {
    id: row.id,
    audience: row.audience,
    title: { ja: row.title_ja, en: row.title_en },
    table: tableOf(row),
    takenAt: row.taken_at,
  };
}

function tableOf({ content }: Pick<Row, 'content'>): SafeTable {
  // Written by insertShare from a safe table.
  return JSON.parse(content) as SafeTable;
}

/** Those of the newest snapshot, withdrawn ones too. */
async function listShares(db: Reader, seminarId: string) {
  const [newest = []] = await listSnapshots(db, seminarId);
  return newest;
}

/** All that was ever shared, by snapshot, the newest first. */
async function listSnapshots(db: Reader, seminarId: string) {
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

function findSnapshot(db: Reader, seminarId: string) {
  return db
    .selectFrom('result_snapshot')
    .selectAll()
    .where('seminar_id', '=', seminarId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
}

type Sharing = { seminarId: string; asked: AskedTable; audience: Audience; title: { ja: string; en: string } };

/**
 * Shows a table to an audience: counted from the snapshot that everything shared is counted from, and made safe beside
 * it. The first table of a seminar takes the snapshot.
 * @throws Refusal 403 and 404 to who may not edit the seminar, `results.noQuestion`, `.notChosen`, `.sameQuestion`,
 * `.bothSeveral` (422), `results.few`, `.exposed`, `.tangled`, `.alreadyShared` (409).
 */
export async function shareResult(app: App, actor: Actor, sharing: Sharing): Promise<void> {
  const audit = await disclosureAuditor();
  await app.write(async (work) => {
    const { seminarId, asked, audience, title } = sharing;
    await findEditableSeminar(work.tx, actor, seminarId);
    const shape = shapeOf(await findSurvey(work.tx, seminarId), asked);
    if (typeof shape === 'string') throw new Refusal(`results.${shape}`, 422);
    const snapshot = (await findSnapshot(work.tx, seminarId)) ?? (await takeSnapshot(work, seminarId, 1));
    const rows = await listShares(work.tx, seminarId);
    const shown = rows.find((row) => row.withdrawn_at === null && isSameShape(tableOf(row), shape));
    if (shown) throw new Refusal('results.alreadyShared', 409);
    // What was withdrawn has been seen.
    const known = rows.map(tableOf);
    const answer = protectTable(countTable(shape, peopleOf(snapshot)), known, audit);
    if ('unsafe' in answer) throw new Refusal(`results.${answer.unsafe}`, 409);
    await mustMoveSafely(work, { seminarId, snapshot: snapshot.number, fresh: [answer.safe] });
    const position = Math.max(0, ...rows.map((row) => row.position)) + 1;
    await insertShare(work, { seminarId, snapshotId: snapshot.id, position, audience, title, table: answer.safe });
    await recordStaffAct(work, actor, {
      seminarId,
      action: 'share result',
      subject: `${asked.rows} ${asked.columns}`.trim(),
    });
  });
}

/** Takes a table off the pages. @throws Refusal 403 and 404 to who may not edit the seminar, and for one that is not there. */
export async function withdrawResult(app: App, actor: Actor, input: { seminarId: string; id: string }): Promise<void> {
  await app.write(async (work) => {
    await findEditableSeminar(work.tx, actor, input.seminarId);
    const { numUpdatedRows } = await work.tx
      .updateTable('result_share')
      .set({ withdrawn_at: work.at })
      .where('id', '=', input.id)
      .where('seminar_id', '=', input.seminarId)
      .where('withdrawn_at', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw missing();
    await recordStaffAct(work, actor, { seminarId: input.seminarId, action: 'withdraw result', subject: input.id });
  });
}

/**
 * Counts everything that is shared anew, all from the answers of this moment.
 * @throws Refusal 403 and 404 to who may not edit the seminar, `results.nothingShared`, `results.fewNew`, `results.smallStep`,
 * `results.exposed` (409): then the last snapshot stays.
 */
export async function renewShared(app: App, actor: Actor, seminarId: string): Promise<void> {
  const audit = await disclosureAuditor();
  await app.write(async (work) => {
    await findEditableSeminar(work.tx, actor, seminarId);
    const last = await findSnapshot(work.tx, seminarId);
    const rows = await listShares(work.tx, seminarId);
    if (!last || rows.length === 0) throw new Refusal('results.nothingShared', 409);
    const snapshot = await takeSnapshot(work, seminarId, last.number + 1);
    const fresh: SafeTable[] = [];
    for (const row of rows) {
      const { rows: down, columns } = tableOf(row);
      const answer = protectTable(countTable({ rows: down, columns }, peopleOf(snapshot)), fresh, audit);
      if ('unsafe' in answer) throw new Refusal(`results.${answer.unsafe}`, 409);
      fresh.push(answer.safe);
    }
    await mustMoveSafely(work, { seminarId, snapshot: snapshot.number, fresh });
    // The newer ones take their place.
    await work.tx
      .updateTable('result_share')
      .set({ withdrawn_at: work.at })
      .where('snapshot_id', '=', last.id)
      .where('withdrawn_at', 'is', null)
      .execute();
    for (const [at, row] of rows.entries()) {
      const table = fresh[at];
      const title = { ja: row.title_ja, en: row.title_en };
      if (table && row.withdrawn_at === null)
        await insertShare(work, { ...row, seminarId, snapshotId: snapshot.id, title, table });
    }
    await recordStaffAct(work, actor, { seminarId, action: 'renew results', subject: snapshot.id });
  });
}

/** Beside every earlier snapshot: who has kept one has kept it. */
async function mustMoveSafely(
  work: Work,
  { seminarId, snapshot, fresh }: { seminarId: string; snapshot: number; fresh: readonly SafeTable[] },
): Promise<void> {
  for (const rows of await listSnapshots(work.tx, seminarId)) {
    if (rows[0]?.number === snapshot) continue;
    const refused = mayStep(rows.map(tableOf), fresh);
    if (refused) throw new Refusal(`results.${refused}`, 409);
  }
}

/** What a reader of everything shared can derive of each number that is not shown. */
export async function auditShared(
  db: Reader,
  seminarId: string,
): Promise<{ tables: SafeTable[]; intervals: Interval[] }> {
  const tables = (await listShares(db, seminarId)).map(tableOf);
  if (tables.length === 0) return { tables, intervals: [] };
  const audit = await disclosureAuditor();
  return { tables, intervals: audit(tables, 'all') ?? [] };
}

async function takeSnapshot(work: Work, seminarId: string, number: number) {
  const people = JSON.stringify(await listCodedAnswers(work.tx, seminarId));
  const row = { id: work.newId(), seminar_id: seminarId, number, people, taken_at: work.at };
  await work.tx.insertInto('result_snapshot').values(row).execute();
  return row;
}

function peopleOf({ people }: { people: string }): CodedAnswers[] {
  // Written by takeSnapshot.
  return JSON.parse(people) as CodedAnswers[];
}

type NewShare = {
  seminarId: string;
  snapshotId: string;
  position: number;
  audience: Audience;
  title: { ja: string; en: string };
  table: SafeTable;
};

async function insertShare(work: Work, share: NewShare): Promise<void> {
  const { seminarId, snapshotId, position, audience, title, table } = share;
  await work.tx
    .insertInto('result_share')
    .values({
      ...{ id: work.newId(), seminar_id: seminarId, snapshot_id: snapshotId, position, audience },
      ...{ title_ja: title.ja, title_en: title.en, content: JSON.stringify(table) },
      ...{ shared_at: work.at, withdrawn_at: null },
    })
    .execute();
}
