import { hiddenSign, type Bar } from '~/ui/charts/chart-marks';
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

const plotWidth = size.width - 2 * size.side - size.label - 140;

/** The bars of a question as a picture. */
export function resultPicture(bars: readonly Bar[], words: PictureWords): string {
  return pictureOf(words, (from) => barsFrom(bars, from));
}

function barsFrom(bars: readonly Bar[], from: number): Drawing {
  const { marks, end } = rowsFrom(bars, from, drawnBar);
  const line = `<line x1="${String(axis)}" y1="${String(from - 4)}" x2="${String(axis)}" y2="${String(end - 4)}" stroke="#23211e"/>`;
  return { marks: [...marks, line], end };
}

function drawnBar({ value, length, tone }: Bar, middle: number): string[] {
  if (value === null) return [textAt(axis + 12, middle + 5, hiddenSign, { letters: 16 })];
  const width = Math.round(length * plotWidth);
  const box = boxAt(axis, middle, width, `fill="${pictureTones[tone]}"`);
  return [box, textAt(axis + width + 10, middle + 6, `${value.count}  ${value.share}`, { letters: 16, bold: true })];
}
