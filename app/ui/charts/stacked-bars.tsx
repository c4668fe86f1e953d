import type { BarTone, Stack } from './chart-marks';

type StackedBarsProps = {
  stacks: readonly Stack[];
  /** What the parts stand for, in their order. */
  legend: readonly { key: string; label: string; tone: BarTone }[];
  /** What the chart says, for who does not see it. */
  label: string;
};

/** Bars of one length divided into parts; a part is told by its number and its place, not by its colour alone. */
export function StackedBars({ stacks, legend, label }: StackedBarsProps) {
  return (
    <div className="stacks">
      <div role="img" aria-label={label}>
        {stacks.map((stack) => (
          <div key={stack.key} className="bar" aria-hidden="true">
            <span className="bar-label">{stack.label}</span>
            <span className="stack">
              {stack.parts.map(({ key, number, share, text }) => (
                <span key={key} data-tone={legend[number - 1]?.tone} style={{ flexGrow: share }}>
                  <b>{number}</b>
                  <span>{text}</span>
                </span>
              ))}
              <Left stack={stack} />
            </span>
          </div>
        ))}
      </div>
      <ol className="stack-legend">
        {legend.map(({ key, label: words, tone }, at) => (
          <li key={key} data-tone={tone}>
            <b>{at + 1}</b> {words}
          </li>
        ))}
      </ol>
    </div>
  );
}

/** What is not shown, hatched; a row of nobody is empty. */
function Left({ stack: { parts, total } }: { stack: Stack }) {
  const left = total === '0' ? 0 : 1 - parts.reduce((sum, { share }) => sum + share, 0);
  return left > 0.001 ? <span className="stack-left" style={{ flexGrow: left }} /> : null;
}
