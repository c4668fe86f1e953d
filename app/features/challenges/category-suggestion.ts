import { tellingPairs } from '~/shared/telling-pairs';

/** A text that people have put into a category. */
export type Coded = { text: string; category: string };

/** A category that a text may belong to, and what in it speaks for that; never a decision. */
export type Suggestion = { category: string; words: string[] };

/** From so many coded texts on, in two categories or more, something can be said. */
const fewest = 6;
/** Counted for a pair that was never seen, so that one alone decides nothing. */
const smoothing = 1;
/** About so many pairs are used in such texts. */
const vocabulary = 1000;
const mostWords = 3;

/**
 * The categories in the order in which they are likely for a text, by how often each of its telling pairs of characters
 * stood in the texts of each category before (naive Bayes: Manning, Raghavan and Schütze, Introduction to Information
 * Retrieval, ch. 13.3). None where too little was coded, or nothing in the text was seen before.
 */
export function suggestCategories(text: string, coded: readonly Coded[]): Suggestion[] {
  const known = learn(coded);
  if (coded.length < fewest || known.size < 2) return [];
  const pairs = tellingPairs(text).filter((pair) => [...known.values()].some(({ seen }) => seen.has(pair)));
  if (pairs.length === 0) return [];
  const ranked = [...known].map(([category, own]) => {
    const weights = pairs.map((pair) => ({ pair, weight: weightOf(pair, own, known) }));
    const likely = Math.log(own.texts / coded.length) + pairs.reduce((sum, pair) => sum + Math.log(rate(pair, own)), 0);
    return { category, likely, words: wordsFrom(text, weights) };
  });
  return ranked.sort((a, b) => b.likely - a.likely).map(({ category, words }) => ({ category, words }));
}

/** `pairs`: how many were seen in all. */
type Learnt = { texts: number; pairs: number; seen: Map<string, number> };

function learn(coded: readonly Coded[]): Map<string, Learnt> {
  const known = new Map<string, Learnt>();
  for (const { text, category } of coded) {
    const own = known.get(category) ?? { texts: 0, pairs: 0, seen: new Map<string, number>() };
    const pairs = tellingPairs(text);
    own.texts += 1;
    own.pairs += pairs.length;
    for (const pair of pairs) own.seen.set(pair, (own.seen.get(pair) ?? 0) + 1);
    known.set(category, own);
  }
  return known;
}

/** A pair's share of all that was seen in a category; one with few texts says little of what it does not have. */
function rate(pair: string, { pairs, seen }: Learnt): number {
  return ((seen.get(pair) ?? 0) + smoothing) / (pairs + vocabulary * smoothing);
}

/** How much more often a pair stands in this category than in the others; 0 where it was not seen in it. */
function weightOf(pair: string, own: Learnt, known: ReadonlyMap<string, Learnt>): number {
  if (!own.seen.has(pair)) return 0;
  const others = [...known.values()].filter((one) => one !== own).map((one) => rate(pair, one));
  return Math.log(rate(pair, own) / (others.reduce((sum, one) => sum + one, 0) / others.length));
}

/** The pairs that speak most for a category, as they stand in the text; those that touch are one word. */
function wordsFrom(text: string, weights: readonly { pair: string; weight: number }[]): string[] {
  const speaking = weights.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight);
  const marked = new Uint8Array(text.length);
  const plain = text.toLowerCase();
  for (const { pair } of speaking.slice(0, 2 * mostWords)) {
    const at = plain.indexOf(pair);
    if (at >= 0) marked.fill(1, at, at + pair.length);
  }
  const words: string[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (marked[at] !== 1) continue;
    const from = at;
    while (marked[at] === 1) at += 1;
    words.push(text.slice(from, at));
  }
  return [...new Set(words)].slice(0, mostWords);
}
