import loadHighs, { type Highs } from 'highs';
import { jointModel, type JointModel, type Sum } from './joint-model';
import { kOfTable } from './primary-suppression';
import type { Auditor, Interval } from './protection';
import type { SafeTable } from './result-table';

/**
 * The audit: for each hidden number the least and the most it can be, given every shown number of every table, that
 * counts are not negative, and how the tables hang together. Bounds are those of the linear relaxation; where one table
 * stands alone, or tables hang together by single questions, they are exact, since the model is a network (Cox 1980;
 * Fischetti & Salazar-González 2001). Its reader knows the rules too: what they know beside, of people or answers, it
 * does not see.
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
  try {
    const seen = model.asked.map(({ table, place }) => ({ table, place, low: Infinity, high: -Infinity }));
    const look = (people: ArrayLike<number>) => {
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
        look(solver.solve(of, sense));
      }
    }
    return seen.map((own) => ({
      ...own,
      low: Math.ceil(own.low - tolerance),
      high: Math.floor(own.high + tolerance),
    }));
  } finally {
    solver.dispose();
  }
}

type Sense = 'minimize' | 'maximize';

/** HiGHS with one model, which keeps its basis from one question to the next. */
class Solver {
  readonly #model: ReturnType<Highs['createModel']>;
  readonly #senses: Highs['constants']['objectiveSense'];

  constructor(highs: Highs, { unknowns, rows }: JointModel) {
    this.#senses = highs.constants.objectiveSense;
    this.#model = highs.createModel({
      ...{ numCols: unknowns, numRows: rows.length, sense: this.#senses.minimize, offset: 0 },
      colCost: zeros(unknowns),
      colLower: zeros(unknowns),
      colUpper: zeros(unknowns).fill(Infinity),
      rowLower: rows.map(({ least }) => least),
      rowUpper: rows.map(({ most }) => most),
      matrix: { ...sparse(rows), numRows: rows.length, numCols: unknowns },
    });
    this.#model.options.set({ output_flag: false });
  }

  /** A solution that is the best. @throws Error where the shown numbers contradict each other, which counted ones never do. */
  solve(of: readonly number[], sense: Sense): ArrayLike<number> {
    for (const unknown of of) this.#model.changeColCost(unknown, 1);
    this.#model.changeObjectiveSense(this.#senses[sense]);
    const { modelStatus } = this.#model.run();
    if (modelStatus !== optimal) throw new Error(`the audit ended with status ${String(modelStatus)}`);
    const people = this.#model.getSolution().colValue;
    for (const unknown of of) this.#model.changeColCost(unknown, 0);
    return people;
  }

  dispose(): void {
    this.#model.dispose();
  }
}

/** HiGHS's own number for a solution that is the best. */
const optimal = 7;

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
