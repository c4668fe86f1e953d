/**
 * Search in texts without spaces between words. A text's runs of letters and digits are indexed as overlapping pairs
 * of characters in their order, and each run ends with its last character alone:
 *
 *   教育の質 CSIRT  →  教育 育の の質 質 | cs si ir rt t
 *
 * A word of two or more characters is then the phrase of its own pairs (教育の → "教育 育の"), found wherever LIKE
 * would find it inside a run and nowhere else: the single character that ends every run keeps phrases from reaching
 * over. A word of one character is the prefix of a token: 質 → 質*. One way for Japanese, Latin and mixed words alike.
 *
 * A character is a letter or digit with its combining marks. Texts are folded first: NFKC, lower case, katakana as
 * hiragana. Symbols and spaces part runs and are not searched.
 */
export type Phrase = {
  /** Folded tokens of letters, digits and marks only, to be found one directly after the other. */
  tokens: string[];
  /** The only token is the beginning of tokens to find. */
  prefix: boolean;
};

/** Longer queries say nothing more; the rest is left out, so that a query's cost is bounded. */
const mostWords = 8;
const mostCharacters = 64;

/** What the index keeps of a text, in order; join with spaces for a full-text column. */
export function indexTokens(text: string): string[] {
  return runsOf(fold(text)).flatMap((run) => [...pairs(run), ...run.slice(-1)]);
}

/** What a query asks for: every phrase must be found. Empty when the query holds no letter or digit. */
export function queryTokens(query: string): Phrase[] {
  return wordsOf(query).map((word) => {
    const characters = charactersOf(word);
    return characters.length === 1
      ? { tokens: characters, prefix: true }
      : { tokens: pairs(characters), prefix: false };
  });
}

/** The query's words, folded, without repetition. */
export function wordsOf(query: string): string[] {
  const words = runsOf(fold(query.slice(0, 2000))).map((run) => run.slice(0, mostCharacters).join(''));
  return [...new Set(words)].slice(0, mostWords);
}

/** One spelling for comparing: NFKC, lower case (ς as σ, İ as i), katakana as hiragana. Folding twice changes nothing. */
export function fold(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .normalize('NFKC')
      .replace(/ς/g, 'σ')
      // İ becomes an i with a dot of its own; everybody types a plain one.
      .replace(/i\u0307/g, 'i')
      .replace(/[\u30A1-\u30F6\u30FD\u30FE]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
  );
}

function runsOf(folded: string): string[][] {
  return (folded.match(/(?:[\p{L}\p{N}]\p{M}*)+/gu) ?? []).map(charactersOf);
}

function charactersOf(run: string): string[] {
  return run.match(/[\p{L}\p{N}]\p{M}*/gu) ?? [];
}

function pairs(run: string[]): string[] {
  return run.slice(1).map((character, before) => `${run[before]}${character}`);
}
