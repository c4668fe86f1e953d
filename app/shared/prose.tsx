import { createElement, Fragment, type ReactNode } from 'react';
import type { ProseElement, ProsePiece } from './prose-piece';

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
