import BetterSqlite3 from 'better-sqlite3';
import { countFacets } from '~/features/archive/facets.server';
import { indexThreadWithin } from '~/features/archive/thread-index.server';
import { listThreads } from '~/features/archive/thread-list.server';
import { searchOf } from '~/features/archive/search-of-address';
import { queryTokens } from '~/shared/bigrams';
import { openStore, type Store } from '../db/open';
import { figureOf, percentile, rowOf, type Row } from './row';
import { fillArchive } from './support/archive';
import { gatherCrowd } from '../tests/support/crowd';

const sizes = { quick: 5000, full: 100_000 };
const runs = 5;
/** Of each query in each run. */
const rounds = 20;
const unit = 'ms p95 (less)';
const page = 21;

/** Queries as people type them; each case has several, so that no cache serves one alone. */
const cases: Record<string, readonly string[]> = {
  '1 character': ['訓', '漏', '社', '査'],
  '1 character that is everywhere': ['の', 'て', 'い'],
  '2 characters': ['訓練', '教育', '漏洩', '投資'],
  '3 characters': ['標的型', '多要素', '子会社', '脆弱性'],
  '4 characters': ['情報漏洩', '社員教育', '個人情報', '海外拠点'],
  'two words': ['訓練 予算', '教育 経営層', '監査 費用', 'サーバー 更新'],
  Latin: ['CSIRT', 'iso27001', 'vpn', 'EDR'],
  mixed: ['シャドーIT', 'USBメモリー', 'PCは100台', '在宅勤務のVPN'],
  'nothing found': ['宇宙船', '教育漏洩', 'zzz'],
};

/** The newest hits with rights, titles, digests and marks, against FTS5 giving row numbers; one process, in turn. */
export async function measure({ quick }: { quick: boolean }): Promise<Row[]> {
  const crowd = await gatherCrowd(1);
  await fillArchive(crowd.databaseUrl, crowd.cast.seminarId, quick ? sizes.quick : sizes.full);
  const store = openStore(crowd.databaseUrl);
  const raw = new BetterSqlite3(crowd.databaseUrl.replace('file:', ''), { readonly: true });
  const rows: Row[] = [];
  for (const [name, queries] of Object.entries(cases)) {
    const measured = [];
    for (let run = 0; run < runs; run += 1) measured.push(await compare(raw, store, queries));
    rows.push(rowOf(name, unit, measured));
  }
  rows.push(await facetsRow(store), await addingRow(store), sizeRow(raw));
  raw.close();
  await store.close();
  await crowd.clear();
  return rows;
}

async function compare(raw: BetterSqlite3.Database, store: Store, queries: readonly string[]) {
  const plain = raw.prepare('select rowid from thread_index where thread_index match ? order by rowid desc limit ?');
  const limit: number[] = [];
  const ours: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const query of queries) {
      const match = matchOf(query);
      limit.push(await timeOf(() => plain.all(match, page)));
      ours.push(await timeOf(() => listThreads(store.db, asGuest, { search: searchFor(query), locale: 'ja' })));
    }
  }
  return { limit: percentile(limit, 0.95), ours: percentile(ours, 0.95) };
}

const asGuest = { all: false, seminarIds: [] } as const;

/** What the plainest program would ask FTS5. */
function matchOf(query: string): string {
  return queryTokens(query)
    .map(({ tokens, prefix }) => `words : "${tokens.join(' ')}"${prefix ? ' *' : ''}`)
    .join(' AND ');
}

function searchFor(query: string) {
  return searchOf(new URLSearchParams({ q: query }));
}

/** The counts beside the filters, which a page of the list asks for once. */
async function facetsRow(store: Store): Promise<Row> {
  const times: number[] = [];
  for (const query of Object.values(cases).flat()) {
    for (let round = 0; round < 5; round += 1) {
      times.push(await timeOf(() => countFacets(store.db, asGuest, { search: searchFor(query), locale: 'ja' })));
    }
  }
  return figureOf('counts of the filters', unit, percentile(times, 0.95));
}

/** What the index adds to the transaction of one thread. */
async function addingRow(store: Store): Promise<Row> {
  const times: number[] = [];
  const threads = await store.db.selectFrom('thread').selectAll().orderBy('no', 'desc').limit(300).execute();
  for (const thread of threads) {
    await store.writer.write(async (tx) => {
      times.push(await timeOf(() => indexThreadWithin(tx, thread)));
    });
  }
  return figureOf('indexing one thread again', 'ms p99 (less)', percentile(times, 0.99));
}

function sizeRow(raw: BetterSqlite3.Database): Row {
  const one = (sql: string) => Number(raw.prepare(sql).pluck().get());
  const index = one("select sum(pgsize) from dbstat where name like 'thread_index%'");
  const text = one('select sum(length(cast(title || body || answer as blob))) from thread');
  return figureOf('size of the index', 'times the texts (less)', index / text);
}

/** The quickest of three: what else runs on the machine is not measured. */
async function timeOf(work: () => unknown): Promise<number> {
  let best = Infinity;
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const before = performance.now();
    await work();
    best = Math.min(best, performance.now() - before);
  }
  return best;
}
