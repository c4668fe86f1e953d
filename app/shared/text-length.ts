const segmenter = new Intl.Segmenter('ja', { granularity: 'grapheme' });

/** Joiners, with what may stand before one: emoji, marks and the scripts that are written joined. */
const joiners =
  /([\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F\p{M}\p{sc=Arab}\p{sc=Syrc}\p{sc=Mong}]?)([\u200C\u200D]+)/gu;

/** More code units than any written character needs; keeps stacked accents from passing as one short character. */
const unitsPerGrapheme = 16;

/** Kana without sound marks, kanji, ASCII and full-width forms: one code unit each and never joined; asking is 100 times slower. */
const plain = /^[\t\n\x20-\x7E\u3000-\u3029\u3041-\u3096\u30A0-\u30FF\u4E00-\u9FFF\uFF01-\uFF5E]*$/;

/** What a reader counts as characters: 👨‍👩‍👧, 葛󠄀 and が (in two code points) are one each. */
export function graphemes(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** Length in graphemes. */
export function textLength(text: string): number {
  return plain.test(text) ? text.length : lengthUpTo(text, Infinity);
}

/** Whether a text has more than `max` graphemes; looks no further than it must. */
export function isLonger(text: string, max: number): boolean {
  if (text.length <= max) return false;
  if (text.length > max * unitsPerGrapheme || plain.test(text)) return true;
  return lengthUpTo(text, max + 1) > max;
}

function lengthUpTo(text: string, bound: number): number {
  const segments = segmenter.segment(text)[Symbol.iterator]();
  let length = 0;
  while (length < bound && !segments.next().done) length += 1;
  return length;
}

/** One line of plain text: NFC, nothing invisible, line breaks as spaces, no space around. */
export function cleanLine(text: string): string {
  return orEmpty(visible(text.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ')));
}

/** Text of several lines: NFC, nothing invisible, line breaks as \n, no space around. */
export function cleanParagraphs(text: string): string {
  return orEmpty(visible(text.replace(/\r\n|[\v\f\r\u0085\u2028\u2029]/g, '\n')));
}

/**
 * Leaves out what no reader sees but what hides, reverses or breaks text: controls, bidirectional marks and overrides,
 * zero widths, lone surrogates. Joiners stay where scripts and emoji need them, tags in the flags made of them.
 */
function visible(text: string): string {
  return text
    .replace(/[^\P{Cc}\t\n]/gu, '')
    .replace(/[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]|\p{Cs}/gu, '')
    .replace(/\u{1F3F4}[\u{E0020}-\u{E007E}]+\u{E007F}|[\u{E0000}-\u{E007F}]/gu, (found) =>
      found.startsWith('\u{1F3F4}') ? found : '',
    )
    .replace(joiners, (_, before: string, joined: string) => (before === '' ? '' : before + joined.slice(0, 1)))
    .normalize('NFC');
}

/** Trimmed; a text of nothing but blanks (also those that Unicode counts as letters) or lost characters is empty. */
function orEmpty(text: string): string {
  return /^(?:\s|[\u115F\u1160\u2800\u3164\uFFA0\uFFFD]|\u200C|\u200D|\p{Variation_Selector})*$/u.test(text)
    ? ''
    : text.trim();
}
