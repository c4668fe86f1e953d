import { isOfNobody, kOfTable, placeKey, primarySuppression, withParts } from './primary-suppression';
import {
  mapNumbers,
  numberAt,
  placesOf,
  type Axis,
  type CountedTable,
  type Place,
  type SafeTable,
} from './result-table';
import { leastOf } from './small-numbers';

/** Between what bounds a reader can be sure that a number lies that is not shown; `table` by its place in the list. */
export type Interval = { table: number; place: Place; low: number; high: number };

/**
 * Finds the interval of every number that is not shown, from all that is; null where too much hangs together. Asked only
 * for what is `exposed`, it leaves the others as soon as they are known to be wide enough.
 */
export type Auditor = (tables: readonly SafeTable[], ask: 'all' | 'exposed') => Interval[] | null;

/** Why a table is not shown. `few`: too few people; `exposed`: together with the shared ones it would say too much. */
export type Unsafe = 'few' | 'exposed' | 'tangled';

export type Protection = { safe: SafeTable } | { unsafe: Unsafe };

/**
 * Hides what a table would say of few people: the small numbers themselves (primary suppression), then as few others as
 * it takes until no hidden number of this table or of a shared one can be derived closer than its threshold
 * (complementary suppression, by the audit itself). What is shared already stays as it is. The same table beside the
 * same others comes out the same.
 */
export function protectTable(table: CountedTable, shared: readonly SafeTable[], audit: Auditor): Protection {
  if (table.n < (table.columns ? leastOf.table : leastOf.question)) return { unsafe: 'few' };
  const said = saidElsewhere(table, shared);
  const hidden = primarySuppression(table);
  for (const [key, isShown] of said) if (!isShown) hidden.add(key);
  withParts(table, hidden);
  for (;;) {
    const safe = hide(table, hidden);
    const tables = [...shared, safe];
    const intervals = audit(tables, 'exposed');
    if (!intervals) return { unsafe: 'tangled' };
    const exposed = intervals.filter((interval) => isExposed(tables, interval));
    if (exposed.length === 0) return { safe };
    const next = companions(table, { exposed, own: shared.length, hidden, said });
    if (next.length === 0) return { unsafe: 'exposed' };
    for (const place of next) hidden.add(placeKey(place));
    withParts(table, hidden);
  }
}

/** Whether what can be derived of a hidden number is closer to it than its threshold. */
export function isExposed(tables: readonly SafeTable[], { table, low, high }: Interval): boolean {
  const shape = tables[table];
  return shape !== undefined && high - low < kOfTable(shape);
}

function hide(table: CountedTable, hidden: ReadonlySet<string>): SafeTable {
  const { rows, columns, n } = table;
  return { rows, columns, n, ...mapNumbers(table, (count, place) => (hidden.has(placeKey(place)) ? null : count)) };
}

type Said = ReadonlyMap<string, boolean>;

/** The totals of this table that a shared one says, or hides: they are the same numbers. */
function saidElsewhere(table: CountedTable, shared: readonly SafeTable[]): Said {
  const said = new Map<string, boolean>();
  for (const place of placesOf(table)) {
    if (place.of === 'cell') continue;
    for (const other of shared) {
      const shown = totalIn(other, groupAt(table, place));
      if (shown !== undefined) said.set(placeKey(place), shown !== null || said.get(placeKey(place)) === true);
    }
  }
  return said;
}

type Group = { axis: Axis; codes: readonly string[] };

function groupAt({ rows, columns }: CountedTable, place: Exclude<Place, { of: 'cell' }>): Group {
  const axis = place.of === 'row' ? rows : (columns ?? rows);
  return { axis, codes: axis.groups[place.of === 'row' ? place.row : place.column]?.codes ?? [] };
}

/** The same group's total in another table; undefined where that has no such group. */
function totalIn(other: SafeTable, { axis, codes }: Group): number | null | undefined {
  const sides = [
    { side: other.rows, totals: other.rowTotals },
    ...(other.columns ? [{ side: other.columns, totals: other.columnTotals }] : []),
  ];
  for (const { side, totals } of sides) {
    if (side.question !== axis.question) continue;
    const at = side.groups.findIndex((group) => isSame(group.codes, codes));
    if (at >= 0) return totals[at];
  }
  return undefined;
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((code) => b.includes(code));
}

type Seeking = { exposed: readonly Interval[]; own: number; hidden: ReadonlySet<string>; said: Said };

/**
 * What else is hidden to keep the exposed numbers: for each the smallest number still shown in its row and in its column;
 * for a total another total of its side. For one of a shared table, which cannot change, the smallest number of this.
 */
function companions(table: CountedTable, { exposed, own, hidden, said }: Seeking): Place[] {
  const shown = placesOf(table).filter((place) => !hidden.has(placeKey(place)) && !isOfNobody(table, place));
  const free = shown.filter((place) => place.of === 'cell' || said.get(placeKey(place)) !== true);
  const smallest = (places: Place[]) => places.sort((a, b) => weight(table, a) - weight(table, b)).slice(0, 1);
  const found = exposed.flatMap(({ table: of, place }) => {
    if (of !== own) return [];
    if (place.of !== 'cell') return smallest(free.filter((other) => other.of === place.of));
    const inRow = smallest(free.filter((other) => other.of === 'cell' && other.row === place.row));
    const inColumn = smallest(free.filter((other) => other.of === 'cell' && other.column === place.column));
    return table.columns?.kind === 'several' ? inColumn : [...inRow, ...inColumn];
  });
  if (found.length > 0) return found;
  const cells = smallest(free.filter((place) => place.of === 'cell'));
  return cells.length > 0 ? cells : smallest(free);
}

/** Small numbers first, of alike ones that of the later groups; nought last, since it hides little. */
function weight(table: CountedTable, place: Place): number {
  const count = numberAt(table, place) ?? 0;
  return count === 0 ? table.n + 1 : count;
}
