import { hiddenSign } from './chart-marks';

/** Stands for a number that is not shown: hatched, with a sign, and in words for who does not see it. */
export function HiddenMark({ words }: { words: string }) {
  return (
    <span className="hidden-mark">
      <span aria-hidden="true">{hiddenSign}</span>
      <span className="visually-hidden">{words}</span>
    </span>
  );
}
