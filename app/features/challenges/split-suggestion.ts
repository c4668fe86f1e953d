import type { Stretch } from './curation';

/** How a sentence ends that asks something of others, in Japanese or English. */
const asking =
  /(?:か|[?？]|ください|下さい|ほしい|欲しい|たい(?:です|と思います)?|お願いします|(?:嬉|うれ)しいです|幸いです|とは)[。．.！!」）)\s]*$/u;

/**
 * A text in the questions that it seems to hold, each with the sentences that lead up to it: a question ends where the
 * next sentence that asks has begun. One that seems to ask one thing, or nothing, is whole.
 */
export function questionsIn(sentences: readonly Stretch[]): Stretch[][] {
  const groups: Stretch[][] = [];
  let isAsked = true;
  for (const sentence of sentences) {
    if (isAsked) groups.push([]);
    groups.at(-1)?.push(sentence);
    isAsked = asking.test(sentence.words);
  }
  // What comes after the last question explains it.
  const last = groups.at(-1);
  if (groups.length > 1 && last && !last.some(({ words }) => asking.test(words))) {
    groups.pop();
    groups.at(-1)?.push(...last);
  }
  return groups;
}

/** The questions after the first, each a likely challenge of its own; none where a text asks one thing. */
export function likelySplits(sentences: readonly Stretch[]): Stretch[][] {
  return questionsIn(sentences).slice(1);
}
