import { ScrollRegion } from '../scroll-region';
import type { HeatGrid } from './chart-marks';
import { HiddenMark } from './hidden-mark';

type HeatTableProps = { caption: string; grid: HeatGrid; totalWord: string; hidden: string };

/** Two questions crossed: numbers in the cells, a tint for the share, totals in bold; the first column stays in sight. */
export function HeatTable({ caption, grid, totalWord, hidden }: HeatTableProps) {
  const { corner, columns, rows, totals, whole } = grid;
  return (
    <ScrollRegion label={caption}>
      <table className="table heat-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="heat-corner">{corner}</span>
            </th>
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
