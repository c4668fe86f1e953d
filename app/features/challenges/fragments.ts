import { z } from 'zod';
import { graphemes } from '~/shared/text-length';

/** A stretch of a received text: where it begins and the first place after it, in UTF-16 units. */
export type Fragment = readonly [from: number, to: number];

const place = z.number().int().nonnegative();
const stored = z.array(z.tuple([place, place]).readonly());

/** @throws ZodError for what is no list of fragments. */
export function readFragments(json: string): Fragment[] {
  return stored.parse(JSON.parse(json));
}

export function wholeOf(text: string): Fragment[] {
  return [[0, text.length]];
}

/** The words of a text that are in some fragments of it; where something between them is elsewhere, on a line of their own. */
export function wordsOf(text: string, fragments: readonly Fragment[]): string {
  return joined(fragments.map(([from, to]) => text.slice(from, to)));
}

function joined(pieces: readonly string[]): string {
  return pieces.reduce((words, piece) => words + gapAfter(words) + piece, '');
}

function gapAfter(words: string): string {
  return words === '' || words.endsWith('\n') ? '' : '\n';
}

/** What of the pieces stands between two places of their words as `wordsOf` joins them. */
export function stretchesIn(
  pieces: readonly { from: number; words: string }[],
  place: { from: number; to: number },
): { from: number; words: string }[] {
  return pieces.flatMap(({ from, words }, at) => {
    const before = joined(pieces.slice(0, at).map((piece) => piece.words));
    const start = before.length + gapAfter(before).length;
    const first = Math.max(0, place.from - start);
    const marked = words.slice(first, Math.max(0, place.to - start));
    return marked === '' ? [] : [{ from: from + first, words: marked }];
  });
}

/**
 * Takes stretches out of fragments, widened to whole characters as readers see them. Null where one of the two would
 * have no words left.
 */
export function cutOut(
  text: string,
  fragments: readonly Fragment[],
  wanted: readonly Fragment[],
): { taken: Fragment[]; left: Fragment[] } | null {
  const marks = new Uint8Array(text.length);
  for (const [from, to] of fragments) marks.fill(1, from, to);
  for (const [from, to] of wanted.flatMap((one) => widened(text, one)))
    for (let at = from; at < to; at += 1) if (marks[at] !== 0) marks[at] = 2;
  const taken = stretchesOf(marks, 2);
  const left = stretchesOf(marks, 1);
  const says = (some: readonly Fragment[]) => wordsOf(text, some).trim() !== '';
  return says(taken) && says(left) ? { taken, left } : null;
}

/** The sentences of some fragments, in their order: what can be taken out with one press. */
export function sentencesOf(text: string, fragments: readonly Fragment[]): Fragment[] {
  return fragments.flatMap(([from, to]) => {
    const sentences = text.slice(from, to).match(sentence) ?? [];
    let at = from;
    return sentences.flatMap((words): Fragment[] => {
      const here = at;
      at += words.length;
      return words.trim() === '' ? [] : [[here, at]];
    });
  });
}

/** Up to an end of a sentence with what closes it, or of a line; a full stop only before a space, as 3.5 and a.example have one. */
const sentence = /(?:[^。．！？!?\n.]|\.(?!\s))*(?:[。．！？!?]+[」』）)”’\s]*|\.\s+|\n\s*|$)/gu;

function widened(text: string, [from, to]: Fragment): Fragment[] {
  let at = 0;
  let first = 0;
  if (from >= Math.min(to, text.length)) return [];
  for (const character of graphemes(text)) {
    if (at <= from) first = at;
    at += character.length;
    if (at >= to) break;
  }
  return [[first, at]];
}

function stretchesOf(marks: Uint8Array, wanted: number): Fragment[] {
  const found: Fragment[] = [];
  for (let at = 0; at < marks.length; at += 1) {
    if (marks[at] !== wanted) continue;
    const from = at;
    while (at < marks.length && marks[at] === wanted) at += 1;
    found.push([from, at]);
  }
  return found;
}
