import { useId } from 'react';

/** How far something is; `words` says it in numbers beside the label, as 148 / 231. */
export function Progress({ label, value, max, words }: { label: string; value: number; max: number; words?: string }) {
  const id = useId();
  return (
    <div className="progress-line">
      <div className="small row spread">
        <label htmlFor={id}>{label}</label>
        {words && <span className="num">{words}</span>}
      </div>
      <progress className="progress" id={id} value={value} max={max} />
    </div>
  );
}
