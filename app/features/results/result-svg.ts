import { hiddenSign, type Bar, type BarTone } from '~/ui/charts/chart-marks';
import { wrapText } from '~/shared/wrap-text';
import { printable } from '~/shared/xml-text';

/** What stands around the bars: the sentence, the question and the people counted, and the notes. */
export type PictureWords = { title: string; under: readonly string[]; notes: readonly string[]; language: string };

/** In pixels; letters of 16 and 13. */
const size = { width: 960, side: 24, label: 300, bar: 26, gap: 12, line: 22, note: 19 } as const;
const plotWidth = size.width - 2 * size.side - size.label - 140;

/** The light steps of tokens.css: a picture that is taken away stands on white. */
const tones: Readonly<Record<BarTone, string>> = {
  ...{ plain: '#3d6096', none: '#b9b2a4', 1: '#c3cfe1', 2: '#94abcc', 3: '#6585b2', 4: '#3d6096', 5: '#20406f' },
};
const fonts = "'Hiragino Sans','Noto Sans JP','Noto Sans CJK JP','Yu Gothic UI',Meiryo,sans-serif";

/** The bars of a question as a picture of its own (SVG 1.1), with its words in it; every text is escaped. */
export function resultPicture(bars: readonly Bar[], words: PictureWords): string {
  const head = wrapText(words.title, 44).map((text) => ({ text, size: 20, bold: true, step: 30 }));
  const under = words.under.flatMap((line) =>
    wrapText(line, 64).map((text) => ({ text, size: 14, bold: false, step: 22 })),
  );
  const notes = words.notes
    .flatMap((line) => wrapText(line, 68))
    .map((text) => ({ text, size: 13, bold: false, step: size.note }));
  const top = linesAt([...head, ...under], size.side);
  const drawn = barsFrom(bars, top.end + 16);
  const bottom = linesAt(notes, drawn.end + 8);
  const height = Math.ceil(bottom.end + size.side);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${String(size.width)}" height="${String(height)}" viewBox="0 0 ${String(size.width)} ${String(height)}" lang="${escaped(words.language)}" font-family="${escaped(fonts)}" fill="#23211e">`,
    `<title>${escaped(words.title)}</title>`,
    '<rect width="100%" height="100%" fill="#ffffff"/>',
    ...[...top.marks, ...drawn.marks, ...bottom.marks],
    '</svg>\n',
  ].join('\n');
}

type Line = { text: string; size: number; bold: boolean; step: number };

function linesAt(lines: readonly Line[], from: number): { marks: string[]; end: number } {
  let end = from;
  const marks = lines.map(({ text, size: letters, bold, step }) => {
    end += step;
    return textAt(size.side, end - step + letters, text, { letters, bold });
  });
  return { marks, end };
}

function barsFrom(bars: readonly Bar[], from: number): { marks: string[]; end: number } {
  let end = from;
  const axis = size.side + size.label;
  const marks = bars.flatMap((bar) => {
    const label = wrapText(bar.label, size.label / 16 - 1.5);
    const height = Math.max(size.bar, label.length * size.line);
    const middle = end + height / 2;
    const first = middle - (label.length * size.line) / 2 + 16;
    const words = label.map((text, at) => textAt(axis - 12, first + at * size.line, text, { letters: 16, end: true }));
    end += height + size.gap;
    return [...words, ...drawnBar(bar, axis, middle)];
  });
  const line = `<line x1="${String(axis)}" y1="${String(from - 4)}" x2="${String(axis)}" y2="${String(end - 4)}" stroke="#23211e"/>`;
  return { marks: [...marks, line], end };
}

function drawnBar({ value, length, tone }: Bar, axis: number, middle: number): string[] {
  if (value === null) return [textAt(axis + 12, middle + 5, hiddenSign, { letters: 16 })];
  const width = Math.round(length * plotWidth);
  const [x, y] = [String(axis), String(middle - size.bar / 2)];
  const rect = `<rect x="${x}" y="${y}" width="${String(width)}" height="${String(size.bar)}" fill="${tones[tone]}"/>`;
  return [rect, textAt(axis + width + 10, middle + 6, `${value.count}  ${value.share}`, { letters: 16, bold: true })];
}

type Letters = { letters: number; bold?: boolean; end?: boolean };

function textAt(x: number, y: number, text: string, { letters, bold = false, end = false }: Letters): string {
  const look = `font-size="${String(letters)}"${bold ? ' font-weight="700"' : ''}${end ? ' text-anchor="end"' : ''}`;
  return `<text x="${String(x)}" y="${String(Math.round(y))}" ${look} xml:space="preserve">${escaped(text)}</text>`;
}

/** For text and attributes; signs that XML may not hold are left out (XML 1.0, 2.2). */
function escaped(text: string): string {
  const signs: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&apos;',
  };
  return printable(text).replace(/[&<>"']/gu, (sign) => signs[sign] ?? sign);
}
