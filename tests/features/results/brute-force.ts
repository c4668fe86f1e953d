import type { Axis, Place, SafeTable } from '~/features/results/result-table';

/** The least and the most that a hidden number can be, found by trying. */
export type Bounds = { table: number; place: Place; low: number; high: number };

/** Everything that somebody can be: an answer to each question, or in and out of each option. */
type Kind = Readonly<Record<string, string>>;

type Count = { kinds: ReadonlySet<number>; shown: number | null; table: number; place: Place };

/**
 * Tries every number of people of every kind that fits what is shown, and notes what the hidden numbers are then; knows
 * nothing of how the tables were made safe. Null where that takes more than so many steps.
 */
export function bruteBounds(tables: readonly SafeTable[], mostSteps: number): Bounds[] | null {
  const kinds = kindsOf(tables);
  if (kinds.length > 30) return null;
  const n = tables[0]?.n ?? 0;
  const counts = tables.flatMap((table, index) => countsOf(table, index, kinds));
  const shown = counts.flatMap((count) => (count.shown === null ? [] : [{ kinds: count.kinds, left: count.shown }]));
  shown.push({ kinds: new Set(kinds.keys()), left: n });
  const holding = kinds.map((_, kind) => shown.filter((count) => count.kinds.has(kind)));
  const ending = kinds.map((_, kind) => shown.filter((count) => Math.max(...count.kinds) === kind));
  const hidden = counts.filter((count) => count.shown === null);
  const bounds = hidden.map(({ table, place }) => ({ table, place, low: Infinity, high: -Infinity }));
  const people = kinds.map(() => 0);
  let steps = 0;
  const fits = tryFrom(0);
  return fits ? bounds : null;

  function tryFrom(kind: number): boolean {
    steps += 1;
    if (steps > mostSteps) return false;
    if (kind === kinds.length) return note();
    const most = Math.min(...(holding[kind] ?? []).map(({ left }) => left));
    const exact = (ending[kind] ?? [])[0]?.left;
    const [from, to] = exact === undefined ? [0, most] : [exact, Math.min(exact, most)];
    for (let some = from; some <= to; some += 1) {
      people[kind] = some;
      for (const count of holding[kind] ?? []) count.left -= some;
      const isRight = (ending[kind] ?? []).every(({ left }) => left === 0);
      const goesOn = !isRight || tryFrom(kind + 1);
      for (const count of holding[kind] ?? []) count.left += some;
      if (!goesOn) return false;
    }
    return true;
  }

  function note(): boolean {
    for (const [at, count] of hidden.entries()) {
      const sum = [...count.kinds].reduce((total, kind) => total + (people[kind] ?? 0), 0);
      const bound = bounds[at];
      if (!bound) continue;
      bound.low = Math.min(bound.low, sum);
      bound.high = Math.max(bound.high, sum);
    }
    return true;
  }
}

function axesIn(tables: readonly SafeTable[]): Axis[] {
  return tables.flatMap(({ rows, columns }) => (columns ? [rows, columns] : [rows]));
}

function kindsOf(tables: readonly SafeTable[]): Kind[] {
  const answers = new Map<string, string[]>();
  for (const { question, kind, groups } of axesIn(tables)) {
    const codes = groups.flatMap((group) => group.codes);
    if (kind === 'single') answers.set(question, [...new Set([...(answers.get(question) ?? []), ...codes])]);
    else for (const code of codes) answers.set(`${question}:${code}`, ['in', 'out']);
  }
  return [...answers].reduce<Kind[]>(
    (kinds, [question, codes]) => kinds.flatMap((kind) => codes.map((code) => ({ ...kind, [question]: code }))),
    [{}],
  );
}

function countsOf(table: SafeTable, index: number, kinds: readonly Kind[]): Count[] {
  const { rows, columns } = table;
  const counts: Count[] = [];
  const add = (place: Place, shown: number | null | undefined, isIn: (kind: Kind) => boolean) => {
    const found = new Set([...kinds.keys()].filter((at) => isIn(kinds[at] ?? {})));
    counts.push({ kinds: found, shown: shown ?? null, table: index, place });
  };
  for (const row of rows.groups.keys()) {
    add({ of: 'row', row }, table.rowTotals[row], (kind) => isIn(kind, rows, row));
    for (const column of columns?.groups.keys() ?? [])
      add(
        { of: 'cell', row, column },
        table.cells[row]?.[column],
        (kind) => isIn(kind, rows, row) && columns !== null && isIn(kind, columns, column),
      );
  }
  for (const column of columns?.groups.keys() ?? [])
    add(
      { of: 'column', column },
      table.columnTotals[column],
      (kind) => columns !== null && isIn(kind, columns, column),
    );
  return counts;
}

function isIn(kind: Kind, { question, kind: how, groups }: Axis, group: number): boolean {
  const codes = groups[group]?.codes ?? [];
  if (how === 'single') return codes.includes(kind[question] ?? '-');
  return codes.some((code) => kind[`${question}:${code}`] === 'in');
}
