import type PptxGenJS from 'pptxgenjs';
import { hiddenSign, type Bar, type BarTone, type HeatCell } from '~/ui/charts/chart-marks';
import type { SlideWords } from './deck';
import { fontMarks } from './deck-theme';
import { printable } from '~/shared/xml-text';
import { body, inches, inner, place, soft, type Of, type Page } from './pptx-page.server';
import { tableCell, tableLook } from './pptx-tables.server';
import { askedHeight, bodyTop, chartHeight, columnWidth, letters, slideSize } from './slide-layout';

const { width, height, side, foot } = slideSize;

const scheme: Readonly<Record<BarTone, string>> = {
  ...{ plain: 'accent2', none: 'accent6', 1: 'accent5', 2: 'accent4', 3: 'accent3', 4: 'accent2', 5: 'accent1' },
};

/** Bars as a chart of PowerPoint's own. What is not shown has no bar and no number: it is named under the chart. */
export function addBars(page: Page, { title, asked, size, bars, figure }: Of<'bars'>): void {
  addAsked(page, title, asked);
  const shown = bars.filter(({ value }) => value !== null);
  const wide = inner - (figure ? 160 : 0);
  const room = chartHeight(title, asked);
  const needed = Math.min(room, bars.length * size * 2.2 + 12);
  const chart = place(side, bodyTop(title) + askedHeight(asked, title), wide, needed);
  if (shown.length > 0)
    page.addChart('bar', [seriesOf(asked, shown)], { ...chart, ...barLook(shown, size), altText: printable(asked) });
  addHidden(page, bars);
  if (!figure) return;
  const box = place(width - side - 160, height - foot - 22 - 84, 160, 84);
  const runs = [
    { text: figure.share, options: { fontFace: fontMarks.major, fontSize: 44, bold: true, breakLine: true } },
    { text: printable(figure.label), options: { fontSize: 13, color: 'tx2' } },
  ];
  page.addText(runs, { ...body, ...box, align: 'right', valign: 'bottom' });
}

/** The answers whose number is not shown. */
function addHidden(page: Page, bars: readonly Bar[]): void {
  const labels = bars.filter(({ value }) => value === null).map(({ label }) => label);
  if (labels.length === 0) return;
  const text = printable(`${hiddenSign} ${labels.join('・')}`);
  const box = place(side, height - foot - 22 - 18, inner - 180, 18);
  page.addText(text, { ...body, ...soft, ...box, fontSize: 13, valign: 'bottom' });
}

function seriesOf(name: string, bars: readonly Bar[]) {
  return {
    name: printable(name),
    labels: bars.map(({ label, value }) => printable(`${label}  ${value?.share ?? ''}`)),
    values: bars.map(({ value }) => Number(value?.count)),
  };
}

function barLook(bars: readonly Bar[], size: number): PptxGenJS.IChartOpts {
  const letter = Math.min(18, size);
  return {
    ...{ barDir: 'bar', barGapWidthPct: 45, chartColors: bars.map(({ tone }) => scheme[tone]), showLegend: false },
    // The library's type knows only the other way up; what it writes into the file is the word as it is.
    ...{ catAxisOrientation: 'maxMin' as 'minMax', catAxisLineColor: 'tx1' },
    ...{ catAxisLabelFontFace: fontMarks.minor, catAxisLabelFontSize: letter, catAxisLabelColor: 'tx1' },
    ...{ valAxisHidden: true, valAxisMinVal: 0, valAxisLineShow: false, valGridLine: { style: 'none' } },
    ...{ showValue: true, dataLabelFontFace: fontMarks.minor, dataLabelFontSize: letter, dataLabelFontBold: true },
    ...{ dataLabelColor: 'tx1', dataLabelFormatCode: '0' },
  };
}

export function addCross(page: Page, { title, asked, size, grid }: Of<'cross'>, { total }: SlideWords): void {
  addAsked(page, title, asked);
  const bold = { bold: true } as const;
  const sum = (text: string | null) => tableCell(text ?? hiddenSign, { ...bold, align: 'right' });
  const head = [
    tableCell('', bold),
    ...grid.columns.map(({ label }) => tableCell(label, { ...bold, align: 'right' })),
    tableCell(total, { ...bold, align: 'right' }),
  ];
  const rows = grid.rows.map((row) => [
    tableCell(row.label, bold),
    ...row.cells.map((cell) => heatCell(cell)),
    sum(row.total),
  ]);
  const last = [tableCell(total, bold), ...grid.totals.map(sum), sum(grid.whole)];
  const box = place(side, bodyTop(title) + askedHeight(asked, title), inner, size * 2.3 * (rows.length + 2));
  const columns = grid.columns.map(() => columnWidth(grid.columns.length));
  const colW = [letters.table.label, ...columns, letters.table.total].map(inches);
  page.addTable([head, ...rows, last], { ...tableLook(size), ...box, colW });
}

/** Tinted by its share; what is not shown is a sign on grey. */
function heatCell(cell: HeatCell): PptxGenJS.TableCell {
  if (cell === null) return tableCell(hiddenSign, { align: 'right', fill: { color: 'bg2' } });
  const tint = { color: 'accent2', transparency: 100 - 5 * cell.heat };
  return tableCell(cell.text, { align: 'right', ...(cell.heat > 0 ? { fill: tint } : {}) });
}

function addAsked(page: Page, title: string, asked: string): void {
  if (asked === title) return;
  const box = place(side, bodyTop(title), inner, askedHeight(asked, title));
  page.addText(printable(asked), {
    ...body,
    ...soft,
    ...box,
    fontSize: letters.asked.size,
    lineSpacing: letters.asked.leading,
    valign: 'top',
  });
}
