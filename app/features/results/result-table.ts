/**
 * How respondents are sorted by one question. Of a `single` question the groups divide all respondents, who gave no
 * answer among them; of `several` they overlap, and each is looked at by itself.
 */
export type Axis = {
  question: string;
  kind: 'single' | 'several';
  /** Below it a number is hidden. */
  k: number;
  groups: readonly AxisGroup[];
};

/** Options that count as one: one alone, or neighbours of a band that a saved view has merged. */
export type AxisGroup = { codes: readonly string[]; name?: { ja: string; en: string } };

/** The code under which those stand who gave no answer. */
export const noAnswer = '';

/** What a table is about: one question, or two; only the columns may be of `several` then. */
export type TableShape = { rows: Axis; columns: Axis | null };

/**
 * Numbers of a table. `cells` has a row for each group of the rows, empty without columns; `rowTotals` of a table of one
 * question are its result. Rows of `several` columns do not add up to their total.
 */
export type TableNumbers<Value> = {
  cells: readonly (readonly Value[])[];
  rowTotals: readonly Value[];
  columnTotals: readonly Value[];
};

/** As it was counted: `n` people in all, the same for all tables of a snapshot. */
export type CountedTable = TableShape & TableNumbers<number> & { n: number };

/** As it may be seen: null is not shown, and nobody can tell why. */
export type SafeTable = TableShape & TableNumbers<number | null> & { n: number };

/** One respondent's chosen codes, by question. */
export type CodedAnswers = Readonly<Record<string, readonly string[]>>;

/** One question's answers: what was answered, each once, and for each respondent its place there. */
type AnswerColumn = { given: readonly (readonly string[])[]; places: Uint32Array };

/** The answers of all, made ready for counting a question when it is first asked for. */
export type Answers = { people: readonly CodedAnswers[]; column: (question: string) => AnswerColumn };

export function answersOf(people: readonly CodedAnswers[]): Answers {
  const ready = new Map<string, AnswerColumn>();
  const column = (question: string) => {
    const made = ready.get(question) ?? columnOf(people, question);
    ready.set(question, made);
    return made;
  };
  return { people, column };
}

function columnOf(people: readonly CodedAnswers[], question: string): AnswerColumn {
  const given: (readonly string[])[] = [];
  const known = new Map<string, number>();
  const places = Uint32Array.from(people, (answers) => {
    const codes = answers[question] ?? [];
    const key = codes.join(' ');
    const place = known.get(key) ?? given.push(codes) - 1;
    known.set(key, place);
    return place;
  });
  return { given, places };
}

/** Counts a table from the answers one by one; of 100,000 that are ready it takes some milliseconds. */
export function countTable({ rows, columns }: TableShape, all: Answers | readonly CodedAnswers[]): CountedTable {
  const answers = 'column' in all ? all : answersOf(all);
  const cells = rows.groups.map(() => (columns?.groups ?? []).map(() => 0));
  const rowTotals = rows.groups.map(() => 0);
  const columnTotals = (columns?.groups ?? []).map(() => 0);
  const rowsOf = groupsByPlace(rows, answers);
  const columnsOf = columns ? groupsByPlace(columns, answers) : () => [];
  for (let at = 0; at < answers.people.length; at += 1) {
    const inColumns = columnsOf(at);
    for (const row of rowsOf(at)) {
      rowTotals[row] = (rowTotals[row] ?? 0) + 1;
      const line = cells[row] ?? [];
      for (const column of inColumns) line[column] = (line[column] ?? 0) + 1;
    }
    for (const column of inColumns) columnTotals[column] = (columnTotals[column] ?? 0) + 1;
  }
  return { rows, columns, n: answers.people.length, cells, rowTotals, columnTotals };
}

/** Says of a respondent in which groups of an axis they stand. */
function groupsByPlace({ question, groups }: Axis, answers: Answers): (respondent: number) => readonly number[] {
  const { given, places } = answers.column(question);
  const groupsOf = given.map((codes) => {
    const own = codes.length > 0 ? codes : [noAnswer];
    return groups.flatMap((group, place) => (group.codes.some((code) => own.includes(code)) ? [place] : []));
  });
  return (respondent) => groupsOf[places[respondent] ?? 0] ?? [];
}

/** Where a number stands in a table. */
export type Place =
  { of: 'cell'; row: number; column: number } | { of: 'row'; row: number } | { of: 'column'; column: number };

/** All places of a table, totals first. */
export function placesOf({ rows, columns }: TableShape): Place[] {
  const across = columns?.groups ?? [];
  return [
    ...rows.groups.map((_, row): Place => ({ of: 'row', row })),
    ...across.map((_, column): Place => ({ of: 'column', column })),
    ...rows.groups.flatMap((_, row) => across.map((_group, column): Place => ({ of: 'cell', row, column }))),
  ];
}

export function numberAt<Value>(table: TableNumbers<Value>, place: Place): Value | undefined {
  if (place.of === 'cell') return table.cells[place.row]?.[place.column];
  return place.of === 'row' ? table.rowTotals[place.row] : table.columnTotals[place.column];
}

/** The table with each number as `change` makes it. */
export function mapNumbers<From, To>(
  table: TableNumbers<From>,
  change: (value: From, place: Place) => To,
): TableNumbers<To> {
  return {
    cells: table.cells.map((line, row) => line.map((value, column) => change(value, { of: 'cell', row, column }))),
    rowTotals: table.rowTotals.map((value, row) => change(value, { of: 'row', row })),
    columnTotals: table.columnTotals.map((value, column) => change(value, { of: 'column', column })),
  };
}
