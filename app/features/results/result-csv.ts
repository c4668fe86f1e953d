import { chartOrder, shareText, type ResultView } from './result-view';

type Words = { answer: string; count: string; share: string; total: string };

/** A result as rows of a spreadsheet; what is not shown is an empty cell. */
export function resultRows(view: ResultView, words: Words): string[][] {
  return view.columns ? crossRows({ ...view, columns: view.columns }, words) : answerRows(view, words);
}

function answerRows(view: ResultView, words: Words): string[][] {
  const { rows, numbers, n } = view;
  const lines = chartOrder(view).map((place) => {
    const count = numbers.rowTotals[place] ?? null;
    return [rows.groups[place]?.label ?? '', textOf(count), count === null ? '' : shareText(count, n)];
  });
  return [[words.answer, words.count, words.share], ...lines, [words.total, String(n), '']];
}

function crossRows(view: ResultView & { columns: ResultView['rows'] }, words: Words): string[][] {
  const { rows, columns, numbers, n } = view;
  const lines = rows.groups.map(({ label }, row) => [
    label,
    ...columns.groups.map((_, column) => textOf(numbers.cells[row]?.[column] ?? null)),
    textOf(numbers.rowTotals[row] ?? null),
  ]);
  return [
    [`${rows.question} × ${columns.question}`, ...columns.groups.map(({ label }) => label), words.total],
    ...lines,
    [words.total, ...numbers.columnTotals.map(textOf), String(n)],
  ];
}

function textOf(count: number | null): string {
  return count === null ? '' : String(count);
}
