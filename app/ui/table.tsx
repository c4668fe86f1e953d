import type { ReactNode } from 'react';
import { ScrollRegion } from './scroll-region';

export type Column<Row> = { key: string; head: string; numeric?: boolean; cell: (row: Row) => ReactNode };

type TableProps<Row> = {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  chosen?: string | undefined;
  /** Rows of totals under a line. */
  totals?: readonly Row[] | undefined;
};

/** Rules across, none down; scrolls by itself where the page is narrow. The first column names its row. */
export function Table<Row>({ caption, columns, rows, keyOf, chosen, totals }: TableProps<Row>) {
  const line = (row: Row) => (
    <tr key={keyOf(row)} data-chosen={keyOf(row) === chosen ? '' : undefined}>
      {columns.map((column, place) => (
        <Cell key={column.key} numeric={column.numeric} names={place === 0}>
          {column.cell(row)}
        </Cell>
      ))}
    </tr>
  );
  return (
    <ScrollRegion label={caption}>
      <table className="table" data-wide={columns.length > 5 ? '' : undefined}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, head, numeric }) => (
              <th key={key} scope="col" className={numeric ? 'n' : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{rows.map(line)}</tbody>
        {totals && <tfoot>{totals.map(line)}</tfoot>}
      </table>
    </ScrollRegion>
  );
}

function Cell({ numeric, names, children }: { numeric?: boolean | undefined; names: boolean; children: ReactNode }) {
  const className = numeric ? 'n' : undefined;
  return names ? (
    <th scope="row" className={className}>
      {children}
    </th>
  ) : (
    <td className={className}>{children}</td>
  );
}
