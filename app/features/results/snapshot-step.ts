import { kOfTable } from './primary-suppression';
import { numberAt, placesOf, type Axis, type Place, type SafeTable } from './result-table';
import { isSmall, leastStep } from './small-numbers';

/** Why numbers of a newer snapshot may not be shown beside those of an earlier one. */
export type StepRefused = 'fewNew' | 'smallStep';

/**
 * Whether who has kept an earlier snapshot learns nothing of the few who came, left or changed their answer since: at
 * least five responses are new, and no number that both show, in whatever tables, moves by 1 to k-1 or takes all that is
 * new. So a table of the differences would itself pass (differencing: Fraser & Wooton, "A proposed method for
 * confidentialising tabular output to protect against differencing", 2005).
 */
export function mayStep(before: readonly SafeTable[], after: readonly SafeTable[]): StepRefused | null {
  const [old, fresh] = [before[0]?.n ?? 0, after[0]?.n ?? 0];
  if (fresh - old < leastStep) return 'fewNew';
  const shown = new Map(before.flatMap((table) => shownIn(table)));
  const moves = after.every((table) =>
    shownIn(table).every(([group, count]) => mayMove(shown.get(group) ?? null, count, table, fresh - old)),
  );
  return moves ? null : 'smallStep';
}

function mayMove(before: number | null, count: number, table: SafeTable, all: number): boolean {
  if (before === null) return true;
  const moved = Math.abs(count - before);
  return !isSmall(moved, kOfTable(table)) && (moved === 0 || moved < all);
}

/** The shown numbers by the group of people that they count, which is the same in every table. */
function shownIn(table: SafeTable): [group: string, count: number][] {
  return placesOf(table).flatMap((place): [string, number][] => {
    const count = numberAt(table, place) ?? null;
    return count === null ? [] : [[groupAt(table, place), count]];
  });
}

function groupAt({ rows, columns }: SafeTable, place: Place): string {
  const of = (axis: Axis, at: number) => `${axis.question}=${[...(axis.groups[at]?.codes ?? [])].sort().join()}`;
  if (place.of === 'row') return of(rows, place.row);
  if (!columns) return '';
  if (place.of === 'column') return of(columns, place.column);
  return [of(rows, place.row), of(columns, place.column)].sort().join(' & ');
}

/** The same questions in the same groups. */
export function isSameShape(a: Pick<SafeTable, 'rows' | 'columns'>, b: Pick<SafeTable, 'rows' | 'columns'>): boolean {
  return JSON.stringify([a.rows, a.columns]) === JSON.stringify([b.rows, b.columns]);
}
