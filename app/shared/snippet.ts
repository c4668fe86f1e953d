import { fold, wordsOf } from './bigrams';

/** Offsets in UTF-16 code units, the end excluded. */
export type Range = { start: number; end: number };
/** A piece of a text to show; the marked ones are what was searched for. */
export type SnippetPiece = { text: string; marked: boolean };

/** What was searched for; for many texts its words, taken apart once by `wordsOf`. */
type Query = string | readonly string[];

/** Where a text, as it is written, holds the words of a query, whatever width, case or kana; in order, not touching. */
export function marks(text: string, query: Query): Range[] {
  const words = typeof query === 'string' ? wordsOf(query) : query;
  if (words.length === 0) return [];
  const folded = foldWithOffsets(text);
  return united(words.flatMap((word) => occurrences(folded, word)));
}

/**
 * About `length` code units of a text around the first thing found, in pieces; … stands where it was cut. Without a
 * hit the beginning. Line breaks are kept: the page decides.
 */
export function snippet(text: string, query: Query, length: number): SnippetPiece[] {
  const found = marks(text, query);
  const view = viewOf(text, found[0] ?? { start: 0, end: 0 }, length);
  const pieces: SnippetPiece[] = view.start > 0 ? [{ text: '…', marked: false }] : [];
  let at = view.start;
  for (const { start, end } of found.filter((range) => range.end <= view.end && range.start >= view.start)) {
    pieces.push({ text: text.slice(at, start), marked: false }, { text: text.slice(start, end), marked: true });
    at = end;
  }
  pieces.push({ text: text.slice(at, view.end), marked: false });
  if (view.end < text.length) pieces.push({ text: '…', marked: false });
  return pieces.filter((piece) => piece.text !== '');
}

/** Null where every offset is its own. */
type Folded = { text: string; starts: number[] | null; ends: number[] | null };

/** Characters that fold to one code unit each, whatever stands beside them: most of a Japanese text. */
const plain = /^[\n\x20-\x7E\u3000-\u3029\u3041-\u3096\u30A0-\u30FE\u4E00-\u9FFF\uFF01-\uFF5E]*$/;

/** Folds character by character (with its marks), and keeps for every folded code unit where it came from. */
function foldWithOffsets(text: string): Folded {
  // Where every offset stays what it was, folding the whole at once is a hundred times cheaper.
  if (plain.test(text)) return { text: fold(text), starts: null, ends: null };
  const folded: { text: string; starts: number[]; ends: number[] } = { text: '', starts: [], ends: [] };
  for (const { 0: character, index } of text.matchAll(/[^][\p{M}\uFF9E\uFF9F]{0,20}/gu)) {
    const plain = foldCharacter(character);
    folded.text += plain;
    folded.starts.push(...Array.from({ length: plain.length }, () => index));
    folded.ends.push(...Array.from({ length: plain.length }, () => index + character.length));
  }
  return folded;
}

/** Most characters of a Japanese text fold to themselves; asking Unicode for each of them costs ten times more. */
function foldCharacter(character: string): string {
  const code = character.charCodeAt(0);
  const isPlain = character.length === 1 && ((code >= 0x3041 && code <= 0x3096) || (code >= 0x4e00 && code <= 0x9fff));
  return isPlain ? character : fold(character);
}

function occurrences(folded: Folded, word: string): Range[] {
  const found: Range[] = [];
  for (let at = folded.text.indexOf(word); at >= 0; at = folded.text.indexOf(word, at + word.length)) {
    const last = at + word.length - 1;
    found.push({
      start: folded.starts === null ? at : (folded.starts[at] ?? 0),
      end: folded.ends === null ? last + 1 : (folded.ends[last] ?? 0),
    });
  }
  return found;
}

function united(ranges: Range[]): Range[] {
  const whole: Range[] = [];
  for (const range of ranges.sort((one, other) => one.start - other.start)) {
    const last = whole.at(-1);
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else whole.push({ ...range });
  }
  return whole;
}

function viewOf(text: string, first: Range, length: number): Range {
  if (text.length <= length) return { start: 0, end: text.length };
  const lead = Math.floor(length / 3);
  const latest = Math.max(0, Math.min(first.start - lead, text.length - length));
  const start = first.start - lead <= 0 ? 0 : sentenceStart(text, latest, first.start);
  const end = Math.min(text.length, Math.max(start + length, first.end));
  return { start: wholeCharacter(text, start), end: wholeCharacter(text, end) };
}

/** The first beginning of a sentence within reach, so that fewer snippets open in the middle of one. */
function sentenceStart(text: string, from: number, until: number): number {
  const stop = text.slice(from, until).search(/[。！？\n]/);
  return stop < 0 ? from : from + stop + 1;
}

const segmenter = new Intl.Segmenter('ja', { granularity: 'grapheme' });

/** The beginning of the grapheme that stands at an offset. */
function wholeCharacter(text: string, offset: number): number {
  if (plain.test(text.slice(Math.max(0, offset - 1), offset + 1))) return offset;
  return segmenter.segment(text).containing(offset)?.index ?? offset;
}
