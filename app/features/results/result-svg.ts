import { wrapText } from '~/shared/wrap-text';
import { hiddenSign, type Bar } from '~/ui/charts/chart-marks';
import {
  labelAt,
  pictureOf,
  pictureSize as size,
  pictureTones,
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
  let end = from;
  const axis = size.side + size.label;
  const marks = bars.flatMap((bar) => {
    const label = wrapText(bar.label, size.label / 16 - 1.5);
    const height = Math.max(size.bar, label.length * size.line);
    const middle = end + height / 2;
    end += height + size.gap;
    return [...labelAt(axis, middle, label), ...drawnBar(bar, axis, middle)];
  });
  const line = `<line x1="${String(axis)}" y1="${String(from - 4)}" x2="${String(axis)}" y2="${String(end - 4)}" stroke="#23211e"/>`;
  return { marks: [...marks, line], end };
}

function drawnBar({ value, length, tone }: Bar, axis: number, middle: number): string[] {
  if (value === null) return [textAt(axis + 12, middle + 5, hiddenSign, { letters: 16 })];
  const width = Math.round(length * plotWidth);
  const [x, y] = [String(axis), String(middle - size.bar / 2)];
  const rect = `<rect x="${x}" y="${y}" width="${String(width)}" height="${String(size.bar)}" fill="${pictureTones[tone]}"/>`;
  return [rect, textAt(axis + width + 10, middle + 6, `${value.count}  ${value.share}`, { letters: 16, bold: true })];
}
