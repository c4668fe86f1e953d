/** In graphemes. */
export const longestRelay = 300;

/** A question to whoever wrote a text, as chairs see it. */
export type Relay = {
  words: string;
  /** What came back, once two people let it out; null: nothing yet. */
  reply: string | null;
  /** Something came back and is still at the desk. */
  isAnswered: boolean;
};

/** The same as the author of the text sees it. */
export type OwnRelay = {
  id: string;
  words: string;
  /** Who asked would give their name and address in turn. */
  offersContact: boolean;
  isAnswered: boolean;
};
