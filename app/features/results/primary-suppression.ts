import { numberAt, placesOf, type CountedTable, type Place } from './result-table';
import { isSmall } from './small-numbers';

export function placeKey(place: Place): string {
  if (place.of === 'cell') return `cell ${String(place.row)} ${String(place.column)}`;
  return place.of === 'row' ? `row ${String(place.row)}` : `column ${String(place.column)}`;
}

/**
 * The numbers that say something of somebody by themselves: of 1 to k-1 people; of so many that only 1 to k-1 are left
 * out, where that is a group of its own; and those by which all people of a group are known to have answered alike
 * (group disclosure): the full cell, and the zeros beside it. Where a total is hidden, so is all that makes it up.
 */
export function primarySuppression(table: CountedTable): Set<string> {
  const hidden = new Set<string>();
  for (const place of placesOf(table)) if (isTelling(table, place)) hidden.add(placeKey(place));
  return withParts(table, hidden);
}

/** Hidden totals take their cells along: together they would give the total back. Of nobody there is nothing to hide. */
export function withParts(table: CountedTable, hidden: Set<string>): Set<string> {
  for (const place of placesOf(table)) {
    if (place.of !== 'cell') continue;
    const isHidden = totalsOf(place).some((total) => hidden.has(placeKey(total)));
    if (isHidden) hidden.add(placeKey(place));
    if (isOfNobody(table, place)) hidden.delete(placeKey(place));
  }
  return hidden;
}

/** Whether a cell is of a group in which there is nobody: it says no more than the group's total, which is shown. */
export function isOfNobody(table: CountedTable, place: Place): boolean {
  return place.of === 'cell' && totalsOf(place).some((total) => numberAt(table, total) === 0);
}

function totalsOf({ row, column }: { row: number; column: number }): Place[] {
  return [
    { of: 'row', row },
    { of: 'column', column },
  ];
}

function isTelling(table: CountedTable, place: Place): boolean {
  const count = numberAt(table, place) ?? 0;
  const k = kOfTable(table);
  if (isSmall(count, k)) return true;
  if (place.of === 'cell') return isTellingCell(table, place, count);
  const axis = place.of === 'row' ? table.rows : table.columns;
  // Everybody, or everybody but a few. A single question of one group has nothing to tell apart.
  if (axis?.kind === 'several') return isSmall(table.n - count, k) || count === table.n;
  const totals = place.of === 'row' ? table.rowTotals : table.columnTotals;
  return totals.length > 1 && totals.some((total) => total === table.n);
}

function isTellingCell(table: CountedTable, { row, column }: { row: number; column: number }, count: number): boolean {
  const rowTotal = table.rowTotals[row] ?? 0;
  const columnTotal = table.columnTotals[column] ?? 0;
  const across = table.cells.map((cells) => cells[column] ?? 0);
  if (isAllInOne(across, columnTotal)) return true;
  if (table.columns?.kind === 'several')
    return (rowTotal > 0 && count === rowTotal) || isSmall(rowTotal - count, kOfTable(table));
  return isAllInOne(table.cells[row] ?? [], rowTotal);
}

/** Whether a group that has people stands in one cell as a whole; with one cell alone there is nothing to learn. */
function isAllInOne(cells: readonly number[], total: number): boolean {
  return total > 0 && cells.length > 1 && cells.includes(total);
}

/** The stricter of the two questions decides. */
export function kOfTable({ rows, columns }: Pick<CountedTable, 'rows' | 'columns'>): number {
  return Math.max(rows.k, columns?.k ?? 0);
}
