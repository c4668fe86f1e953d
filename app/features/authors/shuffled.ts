/** The same in an order of chance; `newId` gives ids of which none says what the next one is. */
export function inShuffledOrder<Row>(rows: readonly Row[], newId: () => string): Row[] {
  return rows
    .map((row) => ({ row, place: newId() }))
    .sort((a, b) => (a.place < b.place ? -1 : 1))
    .map(({ row }) => row);
}
