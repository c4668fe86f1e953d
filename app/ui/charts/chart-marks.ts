/** Stands for a number that is not shown, the same in every language. */
export const hiddenSign = '＊';

/** A step of one hue for ordered answers, from 1; `plain` for the others; `none` for what is none of the answers. */
export type BarTone = 'plain' | 'none' | 1 | 2 | 3 | 4 | 5;

export type Bar = {
  key: string;
  label: string;
  /** What stands at the bar's end; null where the number is not shown. */
  value: { count: string; share: string } | null;
  /** Of the longest bar, from 0 to 1. */
  length: number;
  tone: BarTone;
};

/** `heat` from 0 to 9 tints the cell; null is a number that is not shown. */
export type HeatCell = { text: string; heat: number } | null;

export type HeatRow = { key: string; label: string; cells: readonly HeatCell[]; total: string | null };

/** Two questions crossed, as a table shows it. */
export type HeatGrid = {
  /** Above the labels of the rows. */
  corner: string;
  columns: readonly { key: string; label: string }[];
  rows: readonly HeatRow[];
  totals: readonly (string | null)[];
  whole: string;
};

/** A bar that is divided: shares from 0 to 1 of its total, by the numbers of the list beside it. */
export type Stack = {
  key: string;
  label: string;
  total: string | null;
  parts: readonly { key: string; number: number; label: string; share: number; text: string }[];
};
