import { indexTokens } from './bigrams';

/** Pairs with a kanji, or of Latin letters: they carry the subject; pairs of kana are grammar. */
const telling = /\p{sc=Han}|^[a-z]{2}$/u;

/** The pairs of characters that say what a text is about, each once. */
export function tellingPairs(text: string): string[] {
  return [...new Set(indexTokens(text).filter((token) => [...token].length === 2 && telling.test(token)))];
}

/** How much two texts are about the same, from 0 to 1: Dice's coefficient of their telling pairs. */
export function likeness(one: readonly string[], other: readonly string[]): number {
  if (one.length + other.length === 0) return 0;
  const known = new Set(one);
  const shared = other.filter((pair) => known.has(pair)).length;
  return (2 * shared) / (one.length + other.length);
}
