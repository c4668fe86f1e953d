import { widthOf, wrapText } from '~/shared/wrap-text';

/**
 * How slides are laid out, in points on a page of 960 × 540 (16:9): the page in the browser and the file for PowerPoint
 * follow the same measures, so what fits one fits the other.
 */
export const slideSize = { width: 960, height: 540, side: 54, top: 34, foot: 30 } as const;

const inner = slideSize.width - 2 * slideSize.side;

/** Letters and leading of what a slide holds; of charts and tables the sizes to choose from, the largest first. */
export const letters = {
  texts: { size: 20, leading: 29, numbers: 44 },
  bars: { sizes: [24, 20, 16], label: 272, line: 1.4, gap: 0.53 },
  table: { sizes: [20, 17, 15, 13], label: 150, total: 66, line: 1.5, padding: 0.8 },
  asked: { size: 16, leading: 24, gap: 8 },
} as const;

/** A title in its size: one line where it is short, and smaller the longer it is. */
export function titleLayout(title: string): { size: 30 | 24 | 18; lines: number } {
  const width = widthOf(title);
  if (width <= 27) return { size: 30, lines: 1 };
  const size = width <= 66 ? 24 : 18;
  return { size, lines: wrapText(title, inner / size - 1).length };
}

/** Where the body of a slide begins, under the double rule and the title. */
export function bodyTop(title: string): number {
  const { size, lines } = titleLayout(title);
  return slideSize.top + 14 + size * 1.4 * lines + 14;
}

/** The height of a slide's body. */
function bodyHeight(title: string): number {
  return slideSize.height - slideSize.foot - 22 - bodyTop(title);
}

/** What the question takes that stands under a title; nothing where the title is the question. */
export function askedHeight(asked: string, title: string): number {
  const { size, leading, gap } = letters.asked;
  return asked === title ? 0 : wrapText(asked, inner / size - 1).length * leading + gap;
}

/** The height of a chart or table under a title and its question. */
export function chartHeight(title: string, asked: string): number {
  return bodyHeight(title) - askedHeight(asked, title);
}

/** The room for texts under a title: em in a line beside the number, and lines. One em is left for 禁則. */
export function textRoom(title: string): { column: number; lines: number } {
  const { size, leading, numbers } = letters.texts;
  return { column: (inner - numbers) / size - 1, lines: bodyHeight(title) / leading };
}

/** A list in pages, each as full as its height allows; what is higher than a page has one of its own. */
function pagesOf<Value>(values: readonly Value[], room: number, heightOf: (value: Value) => number): Value[][] {
  const pages: Value[][] = [];
  let left = 0;
  for (const value of values) {
    const height = heightOf(value);
    if (left < height || pages.length === 0) {
      pages.push([]);
      left = room;
    }
    pages.at(-1)?.push(value);
    left -= height;
  }
  return pages;
}

/** Bars in the largest letters in which they all fit on one slide, or else in the smallest on as many as they need. */
export function fitBars<Bar extends { label: string }>(
  bars: readonly Bar[],
  room: number,
): { size: number; bars: Bar[] }[] {
  const { sizes, label: width, line, gap } = letters.bars;
  const tries = sizes.map((size) => {
    const heightOf = ({ label }: Bar) => size * (Math.max(1.6, wrapText(label, width / size - 1).length * line) + gap);
    return pagesOf(bars, room, heightOf).map((page) => ({ size, bars: page }));
  });
  return tries.find((pages) => pages.length === 1) ?? tries.at(-1) ?? [];
}

/** A row of labels down, and across, of a table that stands on one slide. */
export type TablePart = { size: number; rows: number[]; columns: number[] };

/** A table in the largest letters in which it fits on one slide, or else in the smallest, in parts. */
export function fitTable(rows: readonly string[], columns: readonly string[], room: number): TablePart[] {
  const tries = letters.table.sizes.map((size) => partsIn(size, { rows, columns, room }));
  return tries.find((parts) => parts.length === 1) ?? tries.at(-1) ?? [];
}

type Table = { rows: readonly string[]; columns: readonly string[]; room: number };

function partsIn(size: number, { rows, columns, room }: Table): TablePart[] {
  const across = pagesOf([...columns.keys()], columnsThatFit(columns, size), () => 1);
  return across.flatMap((places) => {
    const head = cellHeight(
      columns.flatMap((label, at) => (places.includes(at) ? label : [])),
      columnWidth(places.length),
      size,
    );
    const left = room - head - rowHeight('', places.length, size);
    const down = pagesOf([...rows.keys()], left, (at) => rowHeight(rows[at] ?? '', places.length, size));
    return down.map((page) => ({ size, rows: page, columns: places }));
  });
}

/** As many columns as a head of five lines allows, nine at most. */
function columnsThatFit(labels: readonly string[], size: number): number {
  const { line, padding } = letters.table;
  for (let columns = Math.min(9, labels.length); columns > 2; columns -= 1)
    if (cellHeight(labels, columnWidth(columns), size) <= size * (5 * line + padding)) return columns;
  return Math.max(1, Math.min(2, labels.length));
}

/** The width of a column of answers among so many. */
export function columnWidth(columns: number): number {
  return (inner - letters.table.label - letters.table.total) / Math.max(1, columns);
}

/** The height of a row: its label may wrap, and a number goes above its share where the column is narrow. */
function rowHeight(label: string, columns: number, size: number): number {
  const stacked = columnWidth(columns) < 6.5 * size ? '1\n2' : '1';
  return Math.max(cellHeight([label], letters.table.label, size), cellHeight([stacked], inner, size));
}

function cellHeight(labels: readonly string[], width: number, size: number): number {
  const { line, padding } = letters.table;
  return size * (Math.max(1, ...labels.map((label) => wrapText(label, width / size - 1).length)) * line + padding);
}
