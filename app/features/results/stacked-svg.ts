import { wrapText } from '~/shared/wrap-text';
import { hiddenSign, type BarTone, type Stack } from '~/ui/charts/chart-marks';
import {
  boxAt,
  pictureAxis as axis,
  pictureOf,
  pictureSize as size,
  pictureTones,
  rowsFrom,
  textAt,
  type Drawing,
  type PictureWords,
} from './svg-picture';

type Legend = readonly { label: string; tone: BarTone }[];

const plotWidth = size.width - size.side - axis;

/** The divided bars of a table as a picture; parts are told by their numbers, the list under them says what these are. */
export function stackedPicture(stacks: readonly Stack[], legend: Legend, words: PictureWords): string {
  return pictureOf(words, (from) => {
    const bars = rowsFrom(stacks, from, (stack, middle) => partsOf(stack, legend, middle));
    const list = legendFrom(legend, bars.end + 8);
    return { marks: [...bars.marks, ...list.marks], end: list.end };
  });
}

function partsOf({ parts, total }: Stack, legend: Legend, middle: number): string[] {
  if (total === null) return [textAt(axis + 12, middle + 5, hiddenSign, { letters: 16 })];
  let x = axis;
  const drawn = parts.flatMap(({ number, share, text }) => {
    const width = share * plotWidth;
    const tone = legend[number - 1]?.tone ?? 'plain';
    const box = boxAt(x, middle, width, `fill="${pictureTones[tone]}" stroke="#ffffff"`);
    const words = width > 76 ? `${String(number)}  ${text}` : String(number);
    const inside = textAt(Math.round(x) + 6, middle + 5, words, { letters: 14, bold: true, fill: inkOn(tone) });
    x += width;
    return width > 16 ? [box, inside] : [box];
  });
  return total === '0' ? drawn : [...drawn, ...leftAt(x, middle)];
}

/** What of a row is not shown: an empty box to its end. */
function leftAt(x: number, middle: number): string[] {
  const width = axis + plotWidth - x;
  if (width < 1) return [];
  const box = boxAt(x, middle, width, 'fill="none" stroke="#8a8377" stroke-dasharray="4 3"');
  return [box, textAt(Math.round(x) + 6, middle + 5, hiddenSign, { letters: 14 })];
}

/** White on the dark steps. */
function inkOn(tone: BarTone): string {
  return tone === 3 || tone === 4 || tone === 5 || tone === 'plain' ? '#ffffff' : '#23211e';
}

function legendFrom(legend: Legend, from: number): Drawing {
  let end = from;
  const marks = legend.flatMap(({ label, tone }, at) => {
    const lines = wrapText(`${String(at + 1)}  ${label}`, 54);
    const rect = `<rect x="${String(size.side)}" y="${String(end + 4)}" width="14" height="14" fill="${pictureTones[tone]}"/>`;
    const words = lines.map((text, line) => textAt(size.side + 24, end + 17 + line * size.line, text, { letters: 14 }));
    end += lines.length * size.line;
    return [rect, ...words];
  });
  return { marks, end };
}
