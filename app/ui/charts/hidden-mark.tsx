/** The same in every language. */
const mark = '＊';

/** Stands for a number that is not shown: hatched, with a sign, and in words for who does not see it. */
export function HiddenMark({ words }: { words: string }) {
  return (
    <span className="hidden-mark">
      <span aria-hidden="true">{mark}</span>
      <span className="visually-hidden">{words}</span>
    </span>
  );
}
