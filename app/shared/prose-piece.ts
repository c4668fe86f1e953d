/** The elements that a text may become. */
export type ProseTag =
  | ('h2' | 'h3' | 'h4' | 'h5' | 'h6' | 'p' | 'blockquote' | 'pre' | 'hr' | 'ul' | 'ol' | 'li')
  | ('table' | 'thead' | 'tbody' | 'tr' | 'th' | 'td' | 'strong' | 'em' | 'del' | 'code' | 'br' | 'a');

/** A piece of a text: words, or an element around other pieces. Short names: each page carries them. */
export type ProsePiece = string | ProseElement;
export type ProseElement = {
  tag: ProseTag;
  in?: ProsePiece[];
  /** Of a link: http, https or mailto, nothing else. */
  href?: string;
  /** Of an ordered list. */
  start?: number;
  /** Line breaks and spaces show. */
  asWritten?: true;
};
