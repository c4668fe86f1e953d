import { wrapText } from '~/shared/wrap-text';
import { printable } from '~/shared/xml-text';
import type { BarTone } from '~/ui/charts/chart-marks';

/** What stands around the drawing: the sentence, the question and the people counted, and the notes. */
export type PictureWords = { title: string; under: readonly string[]; notes: readonly string[]; language: string };

/** In pixels; letters of 16 and 13. */
export const pictureSize = { width: 960, side: 24, label: 300, bar: 26, gap: 12, line: 22, note: 19 } as const;
/** The light steps of tokens.css: a picture that is taken away stands on white. */
export const pictureTones: Readonly<Record<BarTone, string>> = {
  ...{ plain: '#3d6096', none: '#b9b2a4', 1: '#c3cfe1', 2: '#94abcc', 3: '#6585b2', 4: '#3d6096', 5: '#20406f' },
};
const fonts = "'Hiragino Sans','Noto Sans JP','Noto Sans CJK JP','Yu Gothic UI',Meiryo,sans-serif";

/** What is drawn in the middle: its marks, and how far down they reach. */
export type Drawing = { marks: string[]; end: number };

/** A picture of its own (SVG 1.1), with its words in it; every text is escaped. `draw` begins at a height in pixels. */
export function pictureOf(words: PictureWords, draw: (from: number) => Drawing): string {
  const head = wrapText(words.title, 44).map((text) => ({ text, size: 20, bold: true, step: 30 }));
  const under = words.under.flatMap((line) =>
    wrapText(line, 64).map((text) => ({ text, size: 14, bold: false, step: 22 })),
  );
  const notes = words.notes
    .flatMap((line) => wrapText(line, 68))
    .map((text) => ({ text, size: 13, bold: false, step: pictureSize.note }));
  const top = linesAt([...head, ...under], pictureSize.side);
  const drawn = draw(top.end + 16);
  const bottom = linesAt(notes, drawn.end + 8);
  const [width, height] = [String(pictureSize.width), String(Math.ceil(bottom.end + pictureSize.side))];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" lang="${escaped(words.language)}" font-family="${escaped(fonts)}" fill="#23211e">`,
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
    return textAt(pictureSize.side, end - step + letters, text, { letters, bold });
  });
  return { marks, end };
}

/** From here what a row says is drawn; its label stands left of it. */
export const pictureAxis = pictureSize.side + pictureSize.label;

/** Rows under each other, each as high as its label; `draw` is told the middle of its row. */
export function rowsFrom<Row extends { label: string }>(
  rows: readonly Row[],
  from: number,
  draw: (row: Row, middle: number) => string[],
): Drawing {
  let end = from;
  const marks = rows.flatMap((row) => {
    const label = wrapText(row.label, pictureSize.label / 16 - 1.5);
    const height = Math.max(pictureSize.bar, label.length * pictureSize.line);
    const middle = end + height / 2;
    end += height + pictureSize.gap;
    return [...labelAt(middle, label), ...draw(row, middle)];
  });
  return { marks, end };
}

/** A box as high as a bar; `look` are attributes of our own. */
export function boxAt(x: number, middle: number, width: number, look: string): string {
  const [left, top] = [String(Math.round(x)), String(middle - pictureSize.bar / 2)];
  return `<rect x="${left}" y="${top}" width="${String(Math.round(width))}" height="${String(pictureSize.bar)}" ${look}/>`;
}

/** Its lines stand around the middle. */
function labelAt(middle: number, lines: readonly string[]): string[] {
  const first = middle - (lines.length * pictureSize.line) / 2 + 16;
  return lines.map((text, at) =>
    textAt(pictureAxis - 12, first + at * pictureSize.line, text, { letters: 16, end: true }),
  );
}

type Letters = { letters: number; bold?: boolean; end?: boolean; fill?: string };

export function textAt(
  x: number,
  y: number,
  text: string,
  { letters, bold = false, end = false, fill }: Letters,
): string {
  const look = `font-size="${String(letters)}"${bold ? ' font-weight="700"' : ''}${end ? ' text-anchor="end"' : ''}${fill ? ` fill="${fill}"` : ''}`;
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
