import { Link } from '@remix-run/react';

export type Segment = { value: string; label: string; /** Where it leads; makes it a link. */ to?: string | undefined };

type SegmentsProps = {
  label: string;
  segments: readonly Segment[];
  chosen: string;
  onChoose?: ((value: string) => void) | undefined;
};

/** A few short choices that act at once: links where each has an address, buttons else. */
export function Segments({ label, segments, chosen, onChoose }: SegmentsProps) {
  return (
    <div className="segments" role="group" aria-label={label}>
      {segments.map(({ value, label: words, to }) =>
        to === undefined ? (
          <button key={value} type="button" aria-pressed={value === chosen} onClick={() => onChoose?.(value)}>
            {words}
          </button>
        ) : (
          <Link key={value} to={to} preventScrollReset aria-current={value === chosen ? 'true' : undefined}>
            {words}
          </Link>
        ),
      )}
    </div>
  );
}
