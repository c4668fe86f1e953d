import { numberAt, placesOf, type Place, type SafeTable } from './result-table';
import { kOfTable } from './primary-suppression';
import { isSmall, leastStep } from './small-numbers';

/** Why a newer snapshot may not take the place of the last: too few new responses, or a number that moved by few. */
export type StepRefused = 'fewNew' | 'smallStep';

/**
 * Whether who has kept the last snapshot learns nothing of the few who came, left or changed their answer since: all
 * shared tables move together, by at least five responses, and no shown number moves by 1 to k-1 or takes all that is
 * new. So the table of differences would itself pass (differencing: Fraser & Wooton, "A proposed method for confidentialising
 * tabular output to protect against differencing", 2005).
 */
export function mayStep(before: readonly SafeTable[], after: readonly SafeTable[]): StepRefused | null {
  const [old, fresh] = [before[0]?.n ?? 0, after[0]?.n ?? 0];
  if (fresh - old < leastStep) return 'fewNew';
  const moves = before.every((table) => {
    const next = after.find((other) => isSameShape(table, other));
    return !next || placesOf(table).every((place) => mayMove(table, next, place));
  });
  return moves ? null : 'smallStep';
}

function mayMove(before: SafeTable, after: SafeTable, place: Place): boolean {
  const [old, fresh] = [numberAt(before, place) ?? null, numberAt(after, place) ?? null];
  if (old === null || fresh === null) return true;
  const moved = Math.abs(fresh - old);
  const all = after.n - before.n;
  return !isSmall(moved, kOfTable(after)) && (moved === 0 || moved < all);
}

/** The same questions in the same groups. */
export function isSameShape(a: SafeTable, b: SafeTable): boolean {
  return JSON.stringify([a.rows, a.columns]) === JSON.stringify([b.rows, b.columns]);
}
