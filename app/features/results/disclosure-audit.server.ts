import loadHighs, { type Highs } from 'highs';
import { jointModel, type JointModel, type Sum } from './joint-model';
import { kOfTable } from './primary-suppression';
import type { Auditor, Interval } from './protection';
import type { SafeTable } from './result-table';

/**
 * The audit: for each hidden number the least and the most it can be, given every shown number of every table, that
 * counts are whole and not negative, and how the tables hang together. Where one table stands alone, or tables hang
 * together by single questions, the model is a network, whose linear solutions are whole (Cox 1980; Fischetti &
 * Salazar-González 2001); where three questions hang together in a circle they need not be, and whole ones are looked
 * for (De Loera & Onn 2004). An interval holds only what such a solution proves: where none is found in time it is
 * narrower than the truth, and sharing is refused rather than allowed. Its reader knows the rules too: what they know
 * beside, of people or answers, it does not see.
 */
export async function disclosureAuditor(): Promise<Auditor> {
  const highs = await loadHighs();
  return (tables, ask) => {
    const model = jointModel(tables);
    return model && intervalsIn(highs, model, ask === 'all' ? () => Infinity : (table) => widthOf(tables, table));
  };
}

function widthOf(tables: readonly SafeTable[], table: number): number {
  const shape = tables[table];
  return shape ? kOfTable(shape) : Infinity;
}

/** Rounding of a solver that works in floating point. */
const tolerance = 1e-6;

/**
 * The interval of each number that is asked for. What the solutions on the way show to be `enough` wide is not solved for
 * itself: its interval is at least that.
 */
function intervalsIn(highs: Highs, model: JointModel, enough: (table: number) => number): Interval[] {
  if (model.asked.length === 0) return [];
  const solver = new Solver(highs, model);
  const whole = new WholeSolver(highs, model);
  try {
    const seen = model.asked.map(({ table, place }) => ({ table, place, low: Infinity, high: -Infinity }));
    const look = (people: ArrayLike<number>) => {
      if (people.length === 0) return;
      for (const [at, { of }] of model.asked.entries()) {
        const sum = of.reduce((total, unknown) => total + (people[unknown] ?? 0), 0);
        const own = seen[at];
        if (!own) continue;
        own.low = Math.min(own.low, sum);
        own.high = Math.max(own.high, sum);
      }
    };
    for (const [at, { of, table }] of model.asked.entries()) {
      for (const sense of ['minimize', 'maximize'] as const) {
        const own = seen[at];
        if (own && own.high - own.low >= enough(table)) continue;
        const people = solver.solve(of, sense) ?? none;
        look(isWhole(people) ? people : (whole.solve(of, sense) ?? none));
      }
    }
    // Without a proof nothing is known to be possible but one number, which is as exposed as can be.
    return seen.map(({ low, high, ...own }) => ({ ...own, low: rounded(low), high: rounded(high) }));
  } finally {
    solver.dispose();
    whole.dispose();
  }
}

const none: readonly number[] = [];

function isWhole(people: ArrayLike<number>): boolean {
  return Array.from(people).every((value) => Math.abs(value - Math.round(value)) <= tolerance);
}

/** Infinite where no solution was found: an empty interval. */
function rounded(bound: number): number {
  return Number.isFinite(bound) ? Math.round(bound) : 0;
}

type Sense = 'minimize' | 'maximize';

/** HiGHS with one model, which keeps its basis from one question to the next. */
class Solver {
  readonly #model: ReturnType<Highs['createModel']>;
  readonly #senses: Highs['constants']['objectiveSense'];

  constructor(highs: Highs, { unknowns, rows }: JointModel, options: { whole?: true; seconds?: number } = {}) {
    this.#senses = highs.constants.objectiveSense;
    const { continuous, integer } = highs.constants.variableType;
    this.#model = highs.createModel({
      ...{ numCols: unknowns, numRows: rows.length, sense: this.#senses.minimize, offset: 0 },
      colCost: zeros(unknowns),
      colLower: zeros(unknowns),
      colUpper: zeros(unknowns).fill(Infinity),
      rowLower: rows.map(({ least }) => least),
      rowUpper: rows.map(({ most }) => most),
      matrix: { ...sparse(rows), numRows: rows.length, numCols: unknowns },
      integrality: Array.from({ length: unknowns }, () => (options.whole ? integer : continuous)),
    });
    this.#model.options.set({ output_flag: false, time_limit: options.seconds ?? secondsForOne.linear });
  }

  /**
   * A solution that is the best; null where the time was too short for one.
   * @throws Error where the shown numbers contradict each other, which counted ones never do.
   */
  solve(of: readonly number[], sense: Sense): ArrayLike<number> | null {
    for (const unknown of of) this.#model.changeColCost(unknown, 1);
    this.#model.changeObjectiveSense(this.#senses[sense]);
    const { modelStatus } = this.#model.run();
    if (modelStatus !== optimal && modelStatus !== outOfTime)
      throw new Error(`the audit ended with status ${String(modelStatus)}`);
    const people = modelStatus === optimal ? this.#model.getSolution().colValue : null;
    for (const unknown of of) this.#model.changeColCost(unknown, 0);
    return people;
  }

  dispose(): void {
    this.#model.dispose();
  }
}

/** How long one solution is looked for, and all whole ones of an audit together. */
const secondsForOne = { linear: 20, whole: 1 };
const secondsForAll = 8;

/** The same in whole people, made when it is first needed: rarely, and never for long. */
class WholeSolver {
  #solver: Solver | null = null;
  #left = secondsForAll;

  constructor(
    readonly highs: Highs,
    readonly model: JointModel,
  ) {}

  solve(of: readonly number[], sense: Sense): ArrayLike<number> | null {
    if (this.#left <= 0) return null;
    this.#solver ??= new Solver(this.highs, this.model, { whole: true, seconds: secondsForOne.whole });
    const began = performance.now();
    const people = this.#solver.solve(of, sense);
    this.#left -= (performance.now() - began) / 1000;
    return people;
  }

  dispose(): void {
    this.#solver?.dispose();
  }
}

/** HiGHS's own number for a solution that is the best. */
const optimal = 7;
/** And for one that was given up. */
const outOfTime = 13;

function zeros(length: number): number[] {
  return Array.from({ length }, () => 0);
}

/** By rows; what stands on both sides of one cancels out. */
function sparse(rows: readonly Sum[]) {
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const { of, less = [] } of rows) {
    const line = new Map<number, number>();
    for (const unknown of of) line.set(unknown, (line.get(unknown) ?? 0) + 1);
    for (const unknown of less) line.set(unknown, (line.get(unknown) ?? 0) - 1);
    for (const [unknown, value] of line) {
      if (value === 0) continue;
      indices.push(unknown);
      values.push(value);
    }
    starts.push(indices.length);
  }
  return { format: 'csr' as const, starts, indices, values };
}
