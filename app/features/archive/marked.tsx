import type { SnippetPiece } from '~/shared/snippet';

/** A text with the words that were searched for marked. */
export function Marked({ pieces }: { pieces: readonly SnippetPiece[] }) {
  return (
    <>
      {pieces.map(({ text, marked }, place) =>
        marked ? (
          // A piece has no other name than its place.
          <mark className="hit" key={place}>
            {text}
          </mark>
        ) : (
          text
        ),
      )}
    </>
  );
}
