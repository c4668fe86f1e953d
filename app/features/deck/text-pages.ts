import { wrapText } from '~/shared/wrap-text';

/** Texts of one category with their numbers; `heading` empty: the question has no categories. */
export type TextBlock = {
  heading: string;
  /** Begun on an earlier slide. */
  continued: boolean;
  texts: { number: number; text: string }[];
};

/** So many em in a line, so many lines on a slide. */
type Room = { column: number; lines: number };

/** A heading and what is left free under a text, in lines. */
const headingLines = 1.5;
const gap = 0.4;

/**
 * Texts laid out as a handout: under their categories, numbered anew in each, on as many slides as they need. No text
 * is cut, and no heading stands alone at the foot. A text longer than a slide has one of its own.
 */
export function textPages(groups: readonly { heading: string; texts: readonly string[] }[], room: Room): TextBlock[][] {
  const pages: TextBlock[][] = [];
  let left = 0;
  for (const { heading, texts } of groups) {
    for (const [at, text] of texts.entries()) {
      const lines = linesOf(text, room.column);
      const opens = at === 0;
      const head = opens && heading !== '' ? headingLines : 0;
      if (left < head + lines) {
        pages.push([]);
        left = room.lines - (heading === '' || opens ? 0 : headingLines);
      }
      const page = pages.at(-1) ?? [];
      if (opens || page.length === 0) page.push({ heading, continued: !opens, texts: [] });
      page.at(-1)?.texts.push({ number: at + 1, text });
      left -= head + lines;
    }
  }
  return pages;
}

/** How many lines a block takes with its heading and what is left free. */
export function blockLines({ heading, texts }: TextBlock, { column }: Pick<Room, 'column'>): number {
  return texts.reduce((lines, { text }) => lines + linesOf(text, column), heading === '' ? 0 : headingLines);
}

function linesOf(text: string, column: number): number {
  return wrapText(text, column).length + gap;
}
