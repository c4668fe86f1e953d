/** Words that a person may send to one poll, and graphemes of each. */
export const mostWords = 3;
export const longestWord = 20;

const around = /^[\p{P}\p{S}\s]+|[\p{P}\p{S}\s]+$/gu;

/** A word without the signs around it. */
export function bareWord(word: string): string {
  return word.replace(around, '');
}

/** The same for words that differ in width, case and the signs around them. */
export function wordKey(word: string): string {
  return bareWord(word.normalize('NFKC')).toLowerCase();
}
