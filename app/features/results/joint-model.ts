import { noAnswer, numberAt, placesOf, type Axis, type Place, type SafeTable } from './result-table';

/**
 * What everything that is shared says of the respondents, as a linear model: unknown are the numbers of people who
 * answered several questions in one way, known are the shown sums of them.
 *
 * A question of one answer is a variable with its groups; each option of a question of several is a variable with two.
 * Tables that hang together by a question are joined: unknowns stand for the cliques of the triangulated graph of the
 * tables (Lauritzen, "Graphical Models", 1996, ch. 2), so that what follows only from three tables together is seen.
 */
export type JointModel = {
  unknowns: number;
  rows: readonly Sum[];
  /** What is asked: the sums that are not shown, with the table and place they are of. */
  asked: readonly { table: number; place: Place; of: readonly number[] }[];
};

/** The unknowns of `of` (less those of `less`) add up to between `least` and `most`. */
export type Sum = { of: readonly number[]; less?: readonly number[]; least: number; most: number };

/** Models beyond this are not solved in the time that a person waits. */
const mostUnknowns = 20_000;

/** The model of tables of one snapshot; null where too many hang together. */
export function jointModel(tables: readonly SafeTable[]): JointModel | null {
  const variables = variablesOf(tables);
  const cliques = cliquesOf(variables, edgesOf(tables));
  const joint = new Joint(variables, cliques);
  if (joint.unknowns > mostUnknowns) return null;
  const n = tables[0]?.n ?? 0;
  const rows: Sum[] = cliques.map((_, clique) => ({ of: joint.allOf(clique), least: n, most: n }));
  rows.push(...joint.separators());
  const asked: JointModel['asked'][number][] = [];
  for (const [index, table] of tables.entries()) {
    for (const place of placesOf(table)) {
      const of = joint.sumOf(eventsAt(table, place));
      const shown = numberAt(table, place) ?? null;
      if (shown === null) asked.push({ table: index, place, of });
      else rows.push({ of, least: shown, most: shown });
    }
    rows.push(...answeredRows(table, joint));
  }
  return { unknowns: joint.unknowns, rows, asked };
}

/** A variable and how many values it has. */
type Variables = ReadonlyMap<string, { size: number; valueOf: (code: string) => number }>;

/** Some values of some variables: a group of people. */
type Events = ReadonlyMap<string, ReadonlySet<number>>;

const optionOf = (question: string, code: string) => `${question}\n${code}`;
const chosen = 1;

function variablesOf(tables: readonly SafeTable[]): Variables {
  const variables = new Map<string, { size: number; valueOf: (code: string) => number }>();
  const single = new Map<string, Axis[]>();
  for (const axis of axesOf(tables)) {
    if (axis.kind === 'single') single.set(axis.question, [...(single.get(axis.question) ?? []), axis]);
    else
      for (const { codes } of axis.groups)
        variables.set(optionOf(axis.question, codes[0] ?? ''), { size: 2, valueOf: () => chosen });
  }
  for (const [question, axes] of single) variables.set(question, atomsOf(axes));
  return variables;
}

/** Codes that every grouping of a question keeps together are one value. */
function atomsOf(axes: readonly Axis[]) {
  const codes = [...new Set(axes.flatMap(({ groups }) => groups.flatMap((group) => group.codes)))];
  const signature = (code: string) =>
    axes.map(({ groups }) => groups.findIndex((group) => group.codes.includes(code))).join(' ');
  const signatures = [...new Set(codes.map(signature))];
  return { size: signatures.length, valueOf: (code: string) => signatures.indexOf(signature(code)) };
}

function axesOf(tables: readonly SafeTable[]): Axis[] {
  return tables.flatMap(({ rows, columns }) => (columns ? [rows, columns] : [rows]));
}

function namesOf({ kind, question, groups }: Axis): string[] {
  return kind === 'single' ? [question] : groups.map(({ codes }) => optionOf(question, codes[0] ?? ''));
}

function edgesOf(tables: readonly SafeTable[]): (readonly [string, string])[] {
  return tables.flatMap(({ rows, columns }) =>
    columns ? namesOf(rows).flatMap((a) => namesOf(columns).map((b) => [a, b] as const)) : [],
  );
}

/** The group of people that a number counts. */
function eventsAt(table: SafeTable, place: Place): Event[] {
  const events: Event[] = [];
  if (place.of !== 'column') events.push({ axis: table.rows, group: place.row });
  if (place.of !== 'row' && table.columns) events.push({ axis: table.columns, group: place.column });
  return events;
}

type Event = { axis: Axis; group: number };

/**
 * Of `several`: who answered chose something, so the options add up to at least those who answered; and nobody both
 * chose and gave no answer.
 */
function answeredRows(table: SafeTable, joint: Joint): Sum[] {
  const across = table.columns?.kind === 'several' ? table.columns : null;
  const own = across === null && table.rows.kind === 'several' ? table.rows : null;
  const axis = across ?? own;
  const none = axis?.groups.findIndex(({ codes }) => codes.includes(noAnswer)) ?? -1;
  if (!axis || none < 0) return [];
  const within: (Event | null)[] = across ? table.rows.groups.map((_, group) => ({ axis: table.rows, group })) : [null];
  return within.flatMap((row) => {
    const at = (group: number) => joint.sumOf([...(row ? [row] : []), { axis, group }]);
    const all = row ? joint.sumOf([row, { axis, group: none }], 'either') : joint.allOf(0);
    const options = axis.groups.map((_, group) => group).filter((group) => group !== none);
    const silent = at(none);
    const together: Sum = { of: [...options.flatMap(at), ...silent], less: all, least: 0, most: Infinity };
    const apart = options.map((option): Sum => {
      return { of: all, less: [...at(option), ...silent], least: 0, most: Infinity };
    });
    return [together, ...apart];
  });
}

/** The cliques of a triangulation, by eliminating first what adds the fewest edges; each in the order of elimination. */
function cliquesOf(variables: Variables, edges: readonly (readonly [string, string])[]): string[][] {
  const beside = new Map([...variables.keys()].map((name) => [name, new Set<string>()]));
  const join = (a: string, b: string) => {
    beside.get(a)?.add(b);
    beside.get(b)?.add(a);
  };
  for (const [a, b] of edges) join(a, b);
  const cliques: string[][] = [];
  const left = new Set(variables.keys());
  while (left.size > 0) {
    const next = [...left].reduce((best, name) => (missing(name) < missing(best) ? name : best));
    const around = [...(beside.get(next) ?? [])].filter((name) => left.has(name));
    for (const a of around) for (const b of around) if (a !== b) join(a, b);
    left.delete(next);
    const clique = [next, ...around];
    if (!cliques.some((other) => clique.every((name) => other.includes(name)))) cliques.push(clique);
  }
  return cliques;

  function missing(name: string): number {
    const around = [...(beside.get(name) ?? [])].filter((other) => left.has(other));
    const pairs = around.flatMap((a, at) => around.slice(at + 1).map((b) => [a, b] as const));
    return pairs.filter(([a, b]) => !beside.get(a)?.has(b)).length * 100 + around.length;
  }
}

/** The unknowns: for each clique the people of each combination of its variables' values. */
class Joint {
  readonly unknowns: number;
  readonly #starts: number[];

  constructor(
    readonly variables: Variables,
    readonly cliques: readonly string[][],
  ) {
    this.#starts = [];
    let next = 0;
    for (const clique of cliques) {
      this.#starts.push(next);
      next += clique.reduce((size, name) => size * (variables.get(name)?.size ?? 1), 1);
    }
    this.unknowns = next;
  }

  allOf(clique: number): number[] {
    return this.#where(clique, new Map());
  }

  /** The unknowns that add up to a group of people; `either`: of all the values of the last event's variable. */
  sumOf(events: readonly Event[], last: 'chosen' | 'either' = 'chosen'): number[] {
    const named = new Map<string, ReadonlySet<number>>();
    for (const [at, { axis, group }] of events.entries()) {
      const codes = axis.groups[group]?.codes ?? [];
      const name = axis.kind === 'single' ? axis.question : optionOf(axis.question, codes[0] ?? '');
      const variable = this.variables.get(name);
      if (!variable) throw new Error('a table asks for a variable that it did not bring');
      const { size, valueOf } = variable;
      const isOpen = last === 'either' && at === events.length - 1;
      const values = isOpen ? Array.from({ length: size }, (_, value) => value) : codes.map(valueOf);
      named.set(name, new Set(values));
    }
    const clique = this.cliques.findIndex((names) => [...named.keys()].every((name) => names.includes(name)));
    return this.#where(clique, named);
  }

  /** What two cliques share is the same in both: along a spanning tree with the largest overlaps. */
  separators(): Sum[] {
    const pairs = this.cliques.flatMap((clique, a) =>
      this.cliques.slice(a + 1).map((other, at) => ({
        ...{ a, b: a + 1 + at },
        shared: clique.filter((name) => other.includes(name)),
      })),
    );
    const tree = this.cliques.map((_, at) => at);
    const rows: Sum[] = [];
    for (const { a, b, shared } of pairs.sort((one, two) => two.shared.length - one.shared.length)) {
      if (shared.length === 0 || tree[a] === tree[b]) continue;
      const [from, to] = [tree[b], tree[a] ?? 0];
      for (const [at, root] of tree.entries()) if (root === from) tree[at] = to;
      for (const events of this.#combinations(shared))
        rows.push({ of: this.#where(a, events), less: this.#where(b, events), least: 0, most: 0 });
    }
    return rows;
  }

  #combinations(names: readonly string[]): Events[] {
    return names.reduce<Events[]>(
      (sofar, name) =>
        sofar.flatMap((events) =>
          Array.from({ length: this.variables.get(name)?.size ?? 1 }, (_, value) =>
            new Map(events).set(name, new Set([value])),
          ),
        ),
      [new Map()],
    );
  }

  #where(clique: number, events: Events): number[] {
    let found = [this.#starts[clique] ?? 0];
    const names = this.cliques[clique] ?? [];
    let stride = names.reduce((size, name) => size * (this.variables.get(name)?.size ?? 1), 1);
    for (const name of names) {
      const size = this.variables.get(name)?.size ?? 1;
      stride /= size;
      const allowed = events.get(name);
      const values = Array.from({ length: size }, (_, value) => value).filter((value) => allowed?.has(value) ?? true);
      found = found.flatMap((start) => values.map((value) => start + value * stride));
    }
    return found;
  }
}
