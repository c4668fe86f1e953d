import { HiddenMark } from './hidden-mark';

/** `of`: a step of one hue for ordered answers, from 1; `plain` for the others; `none` for what is none of the answers. */
export type BarTone = 'plain' | 'none' | 1 | 2 | 3 | 4 | 5;

export type Bar = {
  key: string;
  label: string;
  /** What stands at the bar's end; null where the number is not shown. */
  value: { count: string; share: string } | null;
  /** Of the longest bar, from 0 to 1. */
  length: number;
  tone: BarTone;
};

type BarChartProps = {
  bars: readonly Bar[];
  /** What the chart says, for who does not see it. */
  label: string;
  /** Words for a number that is not shown. */
  hidden: string;
};

/** Bars from an axis on the left; the letters do not scale with the drawing, and long labels wrap. */
export function BarChart({ bars, label, hidden }: BarChartProps) {
  return (
    <div className="bars" role="img" aria-label={label}>
      {bars.map((bar) => (
        <div key={bar.key} className="bar" aria-hidden="true">
          <span className="bar-label">{bar.label}</span>
          <span className="bar-plot">
            {bar.value === null ? <HiddenMark words={hidden} /> : <Drawn bar={bar} value={bar.value} />}
          </span>
        </div>
      ))}
    </div>
  );
}

function Drawn({ bar, value }: { bar: Bar; value: NonNullable<Bar['value']> }) {
  // The numbers stand behind the longest bar too.
  const width = `${String(Math.round(bar.length * 1000) / 10)}%`;
  return (
    <svg className="bar-drawn" height="24" focusable="false">
      <rect className="bar-fill" data-tone={bar.tone} y="2" width={width} height="20" />
      <text x={width} dx="8" y="17">
        <tspan className="bar-count">{value.count}</tspan>
        <tspan className="bar-share" dx="6">
          {value.share}
        </tspan>
      </text>
    </svg>
  );
}
