import BetterSqlite3 from 'better-sqlite3';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { findStaffResults } from '~/features/results/results.server';
import { planShare } from '~/features/results/sharing-plan.server';
import { openAside } from '../server/aside';
import { buildApp } from '../server/build-app';
import { latePublisher } from '../server/late-publisher';
import { openReader, openStore, type Store } from '../db/open';
import { gatherCrowd } from '../tests/support/crowd';
import { figureOf, rowOf, type Row } from './row';
import { fillResponses } from './support/responses';

const sizes = { quick: 10_000, full: 100_000 };
const runs = 5;
const unit = 'ms, median (less)';
const asked = { rows: 'csirt', columns: 'pcs', merges: [] };

/** What the plainest program would ask of the same rows. */
const crossed = `select a.option_code, b.option_code, count(*) from answer a join answer b on b.response_id = a.response_id
  join survey_question qa on qa.id = a.question_id join survey_question qb on qb.id = b.question_id
  where qa.code = ? and qb.code = ? group by 1, 2`;
const single = `select q.code, option_code, count(*) from answer join survey_question q on q.id = question_id
  where option_code is not null group by 1, 2`;

/** A cross-tab made safe, and the page of all questions, against plain SQL over the same file; in one process, in turn. */
export async function measure({ quick }: { quick: boolean }): Promise<Row[]> {
  const crowd = await gatherCrowd(1);
  const { seminarId } = crowd.cast;
  const store = openStore(crowd.databaseUrl);
  const app = await buildApp(store, surroundings);
  const count = quick ? sizes.quick : sizes.full;
  const questions = await fillResponses(app, store, { seminarId, count });
  const raw = new BetterSqlite3(crowd.databaseUrl.replace('file:', ''), { readonly: true });
  const world = { db: openReader(crowd.databaseUrl), kept: new Map<string, unknown>() };
  const plainCross = () => raw.prepare(crossed).all(asked.rows, asked.columns);
  const page = { seminarId, locale: 'ja', asked: null, now: '2026-11-26T00:00:00.000Z' } as const;
  const share = () => planShare(world, { ...asked, seminarId });
  const rows = [
    await compare('cross-tab with suppression, answers kept', plainCross, share),
    await compare('cross-tab with suppression, after a change', plainCross, share, () => changeOne(store)),
    await compare('cross-tab with suppression, for the first time', plainCross, share, () => world.kept.clear()),
    await compare(
      `page of ${String(questions)} questions`,
      () => raw.prepare(single).all(),
      () => findStaffResults(world, page),
    ),
    await delayRow(crowd.databaseUrl, { ...asked, seminarId }),
  ];
  raw.close();
  await world.db.destroy();
  await store.close();
  await crowd.clear();
  return rows;
}

const surroundings = {
  publisher: latePublisher(),
  baseUrl: () => 'http://localhost',
  secret: 'the bench',
  mailFrom: 'office@zadankai.example',
  demo: false,
  log: { info: () => undefined, error: (reason: unknown) => console.error(reason) },
};

/** One more person changes an answer, as `revisions.server` writes it. */
async function changeOne(store: Store): Promise<void> {
  await store.writer.write(async (tx) => {
    const { id, version } = await tx
      .selectFrom('response')
      .select(['id', 'version'])
      .where('version', '=', 1)
      .limit(1)
      .executeTakeFirstOrThrow();
    await tx
      .updateTable('response')
      .set({ state: 'edited', version: version + 1 })
      .where('id', '=', id)
      .execute();
    const csirt = tx.selectFrom('survey_question').select('id').where('code', '=', asked.rows);
    await tx
      .updateTable('answer')
      .set({ option_code: 'planned' })
      .where('response_id', '=', id)
      .where('question_id', 'in', csirt)
      .execute();
  });
}

/** @param before what comes before each run of ours and is not timed. */
async function compare(
  name: string,
  limit: () => unknown,
  ours: () => Promise<unknown>,
  before: () => unknown = () => undefined,
): Promise<Row> {
  const measured = [];
  await ours();
  for (let run = 0; run < runs; run += 1) {
    const plain = await timeOf(limit);
    await before();
    measured.push({ limit: plain, ours: await timeOf(ours) });
  }
  return rowOf(name, unit, measured);
}

async function timeOf(work: () => unknown): Promise<number> {
  const began = performance.now();
  const made = await work();
  if (typeof made === 'object' && made !== null && 'problem' in made) throw new Error(JSON.stringify(made));
  return performance.now() - began;
}

/** How long others wait in the process that asks its thread for a table. */
async function delayRow(databaseUrl: string, wanted: unknown): Promise<Row> {
  const thread = openAside(databaseUrl);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  await thread.aside('planShare', wanted);
  delay.enable();
  for (let run = 0; run < runs; run += 1) await thread.aside('planShare', wanted);
  delay.disable();
  await thread.stop();
  return figureOf('event loop delay meanwhile, p99', 'ms (less)', delay.percentile(99) / 1e6);
}
