import { ScrollRegion } from '../scroll-region';
import { HiddenMark } from './hidden-mark';

/** `heat` from 0 to 9 tints the cell; null is a number that is not shown. */
export type HeatCell = { text: string; heat: number } | null;

export type HeatRow = { key: string; label: string; cells: readonly HeatCell[]; total: string | null };

type HeatTableProps = {
  caption: string;
  /** Above the labels of the rows. */
  corner: string;
  columns: readonly { key: string; label: string }[];
  rows: readonly HeatRow[];
  totals: readonly (string | null)[];
  whole: string;
  totalWord: string;
  hidden: string;
};

/** Two questions crossed: numbers in the cells, a tint for the share, totals in bold; the first column stays in sight. */
export function HeatTable({ caption, corner, columns, rows, totals, whole, totalWord, hidden }: HeatTableProps) {
  return (
    <ScrollRegion label={caption}>
      <table className="table heat-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {columns.map(({ key, label }) => (
              <th key={key} scope="col" className="n">
                {label}
              </th>
            ))}
            <th scope="col" className="n">
              {totalWord}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.label}</th>
              {row.cells.map((cell, at) => (
                <td
                  key={columns[at]?.key ?? at}
                  className="n"
                  data-heat={cell?.heat}
                  data-hidden={cell === null || undefined}
                >
                  {cell === null ? <HiddenMark words={hidden} /> : cell.text}
                </td>
              ))}
              <Total text={row.total} hidden={hidden} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{totalWord}</th>
            {totals.map((text, at) => (
              <Total key={columns[at]?.key ?? at} text={text} hidden={hidden} />
            ))}
            <td className="n">{whole}</td>
          </tr>
        </tfoot>
      </table>
    </ScrollRegion>
  );
}

function Total({ text, hidden }: { text: string | null; hidden: string }) {
  return (
    <td className="n heat-total" data-hidden={text === null || undefined}>
      {text ?? <HiddenMark words={hidden} />}
    </td>
  );
}
