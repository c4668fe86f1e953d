/** One measured case: the limit and us in the same run, medians; ratio = ours / limit. */
export type Row = {
  case: string;
  /** Says whether more or less is better. */
  unit: string;
  limit: number | null;
  ours: number;
  ratio: number | null;
};

/** A row from repeated runs of both. */
export function rowOf(name: string, unit: string, runs: { limit: number; ours: number }[]): Row {
  const limit = median(runs.map((run) => run.limit));
  const ours = median(runs.map((run) => run.ours));
  return { case: name, unit, limit: round(limit), ours: round(ours), ratio: round(ours / limit) };
}

/** A row of a figure that has a budget: over 1 is over it. */
export function budgeted(name: string, unit: string, { ours, budget }: { ours: number; budget: number }): Row {
  return { case: name, unit, limit: budget, ours: round(ours), ratio: round(ours / budget) };
}

/** A row of a figure that no limit stands beside. */
export function figureOf(name: string, unit: string, ours: number): Row {
  return { case: name, unit, limit: null, ours: round(ours), ratio: null };
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const high = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? high : ((sorted[middle - 1] ?? high) + high) / 2;
}

/** The value that a share of all does not exceed, `share` between 0 and 1. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function round(number: number): number {
  const digits = Math.abs(number) >= 100 ? 0 : Math.abs(number) >= 1 ? 2 : 4;
  return Number(number.toFixed(digits));
}
