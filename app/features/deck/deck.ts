import type { Bar, HeatGrid } from '~/ui/charts/chart-marks';
import type { TextBlock } from './text-pages';

export type SlideBody =
  | { is: 'opening'; kicker: string; subtitle: string; lines: string[] }
  | { is: 'programme'; parts: { label: string; time: string; title: string; people: string }[] }
  /** A material, and who may read it. */
  | { is: 'lecture'; people: string; materials: { title: string; open: string }[] }
  /** `size` of the letters, in points. */
  | {
      is: 'bars';
      asked: string;
      size: number;
      bars: Bar[];
      figure: { share: string; label: string } | null;
      foot: string[];
    }
  | { is: 'cross'; asked: string; size: number; grid: HeatGrid; foot: string[] }
  | { is: 'texts'; blocks: TextBlock[]; foot: string[] }
  | { is: 'closing'; lines: string[] };

/** One slide in the words of its reader; `notes` are for who speaks. */
export type Slide = { title: string; notes: string[] } & SlideBody;

/** Words that stand on many slides. */
export type SlideWords = { hidden: string; total: string; continued: string };

/** All slides of a seminar, safe to be shown: they hold shared results and released texts, and nothing else of people. */
export type Deck = { title: string; language: 'ja' | 'en'; words: SlideWords; slides: Slide[] };

/** 課題 ①, ②, … as far as there are such signs. */
export function circled(number: number): string {
  if (number < 1 || number > 20) return `(${String(number)})`;
  return String.fromCodePoint(0x2460 + number - 1);
}
