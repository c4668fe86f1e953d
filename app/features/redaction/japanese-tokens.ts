/** A word of a text as a morphological analysis sees it; the words of all tokens, one after the other, are the text. */
export type Token = {
  words: string;
  from: number;
  is: 'noun' | 'prefix' | 'sign' | 'other';
  /** What a proper noun names; null for all others. */
  names: 'person' | 'organisation' | 'place' | 'other' | null;
  /** It stands in the dictionary. */
  isKnown: boolean;
};
