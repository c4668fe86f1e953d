import type { Bar } from './chart-marks';
import { HiddenMark } from './hidden-mark';

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
    <svg className="bar-drawn" height="1.6em" focusable="false">
      <rect className="bar-fill" data-tone={bar.tone} y="0.13em" width={width} height="1.34em" />
      <text x={width} dx="0.5em" y="1.13em">
        <tspan className="bar-count">{value.count}</tspan>
        <tspan className="bar-share" dx="0.4em">
          {value.share}
        </tspan>
      </text>
    </svg>
  );
}
