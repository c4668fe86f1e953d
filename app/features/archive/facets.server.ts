import { inLocale } from '~/features/seminars/seminar';
import type { Locale } from '~/i18n/texts';
import type { Reader } from '~db/open';
import { matching, type Wanted } from '~db/search';
import type { Facet, Facets, Search } from './search';
import type { Sight } from './sight.server';
import { mostCounted } from './thread';
import type { ThreadRow } from './thread-index.server';
import { wantedBy } from './thread-list.server';

type Filters = Omit<Search, 'cursor'>;
type Cell = Pick<ThreadRow, 'category_code' | 'year' | 'state'> & { threads: number };

const countedStates = ['answered', 'published', 'review'] as const;
const mostYears = 12;

/**
 * How many threads a reader would see for each choice of the filters, all else as it is chosen. A query that finds more
 * than `mostCounted` is not counted by choice: its cost would grow with the archive.
 */
export async function countFacets(
  db: Reader,
  sight: Sight,
  asked: { search: Filters; locale: Locale },
): Promise<Facets> {
  const { search, locale } = asked;
  const cells = await countCells(db, wantedBy(sight, { ...search, categories: [], years: [], states: [] }));
  const all = cells.reduce((sum, cell) => sum + cell.threads, 0);
  const few = all <= mostCounted ? cells : null;
  const count = (filters: Filters) => (few === null ? null : sumOf(few, filters));
  const offered = ({ value, count }: Facet<unknown>, chosen: readonly unknown[]) =>
    count !== 0 || chosen.includes(value);
  return {
    total: few === null ? await countUpTo(db, wantedBy(sight, search)) : sumOf(few, search),
    categories: (await listCategories(db))
      .map(({ code, ja, en }) => ({
        value: code,
        label: inLocale(locale, ja, en),
        count: count({ ...search, categories: [code] }),
      }))
      .filter((facet) => offered(facet, search.categories)),
    years: (await listYears(db))
      .map((year) => ({ value: year, count: count({ ...search, years: [year] }) }))
      .filter((facet) => offered(facet, search.years)),
    states: countedStates
      .map((state) => ({ value: state, count: count({ ...search, states: [state] }) }))
      .filter((facet) => offered(facet, search.states)),
  };
}

/** The newest hits, one more than are counted, by all that can be filtered. */
async function countCells(db: Reader, wanted: Wanted | null): Promise<Cell[]> {
  if (!wanted) return [];
  const rows = await db
    .selectFrom(matching(db, wanted, { limit: mostCounted + 1 }).as('hit'))
    .innerJoin('thread', 'thread.no', 'hit.no')
    .select((row) => ['category_code', 'year', 'state', row.fn.countAll<number>().as('threads')])
    .groupBy(['category_code', 'year', 'state'])
    .execute();
  return rows.map((row) => ({ ...row, threads: Number(row.threads) }));
}

function sumOf(cells: readonly Cell[], { categories, years, states }: Filters): number {
  return cells
    .filter(({ category_code: code }) => categories.length === 0 || (code !== null && categories.includes(code)))
    .filter(({ year }) => years.length === 0 || years.includes(year))
    .filter(({ state }) => states.length === 0 || states.some((chosen) => chosen === state))
    .reduce((sum, cell) => sum + cell.threads, 0);
}

async function countUpTo(db: Reader, wanted: Wanted | null): Promise<number> {
  if (!wanted) return 0;
  const row = await db
    .selectFrom(matching(db, wanted, { limit: mostCounted + 1 }).as('hit'))
    .select((hit) => hit.fn.countAll<number>().as('threads'))
    .executeTakeFirstOrThrow();
  return Number(row.threads);
}

/** The categories that threads have, in the order of their surveys. */
async function listCategories(db: Reader): Promise<{ code: string; ja: string; en: string }[]> {
  const rows = await db
    .selectFrom('category')
    .select(['code', 'label_ja as ja', 'label_en as en'])
    .where((of) =>
      of.exists(of.selectFrom('thread').select('no').whereRef('thread.category_code', '=', 'category.code')),
    )
    .orderBy('position')
    .orderBy('id')
    .execute();
  const first = ({ code }: { code: string }) => rows.find((row) => row.code === code);
  return rows.filter((row) => first(row) === row);
}

/** From the newest fiscal year of any thread to the oldest. */
async function listYears(db: Reader): Promise<number[]> {
  const newest = await db.selectFrom('thread').select('year').orderBy('year', 'desc').limit(1).executeTakeFirst();
  const oldest = await db.selectFrom('thread').select('year').orderBy('year').limit(1).executeTakeFirst();
  if (!newest || !oldest) return [];
  const length = Math.min(mostYears, newest.year - oldest.year + 1);
  return Array.from({ length }, (_, back) => newest.year - back);
}
