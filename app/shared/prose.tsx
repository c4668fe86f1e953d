import { createElement, Fragment, type ReactNode } from 'react';

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

/** A text that shared/markdown.server.ts has read, as elements of the short list. */
export function Prose({ pieces }: { pieces: readonly ProsePiece[] }) {
  return <>{each(pieces)}</>;
}

function each(pieces: readonly ProsePiece[] = []): ReactNode {
  // A piece has no other name than its place.
  return pieces.map((piece, place) => (
    <Fragment key={place}>{typeof piece === 'string' ? piece : element(piece)}</Fragment>
  ));
}

function element({ tag, in: inside, href, start, asWritten }: ProseElement): ReactNode {
  const attributes = {
    ...(tag === 'a' && { href, rel: 'noopener nofollow' }),
    ...(tag === 'ol' && { start }),
    ...(tag === 'th' && { scope: 'col' }),
    ...(asWritten && { style: { whiteSpace: 'pre-wrap' } }),
  };
  return createElement(tag, attributes, inside && each(inside));
}
