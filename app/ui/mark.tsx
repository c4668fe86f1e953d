const seats = [
  [20, 12],
  [17.66, 17.66],
  [12, 20],
  [6.34, 17.66],
  [4, 12],
  [6.34, 6.34],
  [12, 4],
] as const;

/** The mark: eight seats around a table. While a part is live, the seat at the upper right turns vermilion. */
export function Mark({ live = false }: { live?: boolean }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      {seats.map(([x, y]) => (
        <circle key={`${x} ${y}`} cx={x} cy={y} r="2.15" />
      ))}
      <circle cx="17.66" cy="6.34" r="2.15" className={live ? 'seat-live' : undefined} />
    </svg>
  );
}

/** The same seats in outline, for what is still empty. */
export function EmptySeats() {
  return (
    <svg className="seats" viewBox="0 0 24 24" aria-hidden="true">
      {[...seats, [17.66, 6.34] as const].map(([x, y]) => (
        <circle key={`${x} ${y}`} cx={x} cy={y} r="2.1" />
      ))}
    </svg>
  );
}
