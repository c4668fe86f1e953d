import { spokenPieces } from './read-aloud';

/** A text to read aloud, with readings above hard words. */
export function Spoken({ text }: { text: string }) {
  return (
    <span className="spoken" dir="auto">
      {spokenPieces(text).map(({ words, reading }, at) =>
        reading === null ? (
          <span key={at}>{words}</span>
        ) : (
          <ruby key={at}>
            {words}
            <rp>（</rp>
            <rt>{reading}</rt>
            <rp>）</rp>
          </ruby>
        ),
      )}
    </span>
  );
}
