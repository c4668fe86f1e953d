import { bareWord, wordKey } from './open-words';
import { stopWords } from './stop-words';

/** Of a result; what fewer people said stands behind. */
const shownWords = 40;

/** What chairs made of a word, by its key: the words that it counts for, or nothing where it is hidden. */
export type Merges = Readonly<Record<string, string>>;

/** An entry of one person, as it was typed. */
export type Entry = { person: string; typed: string };

/** Up to here an entry is one word, however it is made; a longer one is taken apart. */
const wholeUpTo = 6;
const between = /[、,，/／・;；\s]+/u;
/** Words that say something: of kanji, katakana or Latin letters alone. Those with kana at the end are verbs and grammar. */
const telling = /^[\p{sc=Han}\p{sc=Katakana}ー々\p{L}\p{N}]+$/u;
const kana = /\p{sc=Hiragana}/u;
const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });

/** The words that an entry counts for: itself where it is short, else what of it carries a meaning. */
export function wordsOf(typed: string): string[] {
  if (stopWords.has(wordKey(typed))) return [];
  const found = typed.split(between).flatMap((piece) => (isShort(piece) ? [piece] : tellingIn(piece)));
  const words = found.map((word) => bareWord(word)).filter((word) => word !== '' && !stopWords.has(wordKey(word)));
  return [...new Map(words.map((word) => [wordKey(word), word])).values()];
}

function isShort(piece: string): boolean {
  return [...piece].length <= wholeUpTo;
}

/** Neighbours that carry a meaning are one word: 「VPN装置の更新」 is 「VPN装置」 and 「更新」. */
function tellingIn(piece: string): string[] {
  const words: string[] = [];
  let open = '';
  for (const { segment } of segmenter.segment(piece)) {
    if (telling.test(segment) && !kana.test(segment)) open += segment;
    else {
      words.push(open);
      open = '';
    }
  }
  const found = [...words, open].filter((word) => [...word].length > 1);
  return found.length > 0 ? found : [piece];
}

export type WordCount = { word: string; key: string; people: number };

/** How many people said each word, each person once, the most first; a word is shown as most people typed it. */
export function countWords(entries: readonly Entry[], merges: Merges): WordCount[] {
  const people = new Map<string, Set<string>>();
  const spellings = new Map<string, Map<string, number>>();
  for (const { person, typed } of entries) {
    for (const word of wordsOf(typed)) {
      const merged = Object.hasOwn(merges, wordKey(word)) ? (merges[wordKey(word)] ?? '') : word;
      if (merged === '') continue;
      const key = wordKey(merged);
      people.set(key, (people.get(key) ?? new Set()).add(person));
      const known = spellings.get(key) ?? new Map<string, number>();
      spellings.set(key, known.set(merged, (known.get(merged) ?? 0) + 1));
    }
  }
  return [...people]
    .map(([key, said]) => ({ key, word: mostTyped(spellings.get(key)), people: said.size }))
    .sort((one, other) => other.people - one.people || (one.key < other.key ? -1 : 1))
    .slice(0, shownWords);
}

function mostTyped(spellings: ReadonlyMap<string, number> | undefined): string {
  const sorted = [...(spellings ?? [])].sort(([one, ones], [other, others]) => others - ones || (one < other ? -1 : 1));
  return sorted[0]?.[0] ?? '';
}
