import { stringify } from 'csv-stringify/sync';
import iconv from 'iconv-lite';

export const csvEncodings = ['utf-8', 'cp932'] as const;
export type CsvEncoding = (typeof csvEncodings)[number];

/** Stands for a character that CP932 does not have, as printers in Japan have always set it. */
const geta = '〓';

/** The same signs under other code points: what a Mac or the web writes, and what CP932 has. */
const sameSign: Readonly<Record<string, string>> = {
  '〜': '～',
  '−': '－',
  '–': '-',
  '—': '―',
  '‖': '∥',
  '¢': '￠',
  '£': '￡',
};

/**
 * Rows of texts as a CSV file (RFC 4180 with CRLF): UTF-8 with a byte order mark, as Excel wants it, or CP932. A cell
 * that a spreadsheet would take for a formula gets an apostrophe before it
 * (https://owasp.org/www-community/attacks/CSV_Injection).
 */
export function csvFile(rows: readonly (readonly string[])[], encoding: CsvEncoding): Uint8Array {
  const text = stringify(
    // A sign that CP932 writes with another may only then begin a formula.
    rows.map((row) => row.map((cell) => guarded(encoding === 'cp932' ? asCp932(cell) : cell))),
    // By itself it quotes only the line break that ends a row, CRLF.
    { record_delimiter: 'windows', quoted_match: /\n/u, bom: encoding === 'utf-8' },
  );
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  return iconv.encode(text, 'cp932');
}

/** Marks and joiners go without a trace: 葛󠄀 with its variation selector is 葛, and no sign more. */
function asCp932(cell: string): string {
  return Array.from(cell, (sign) => inCp932(sign) ?? (/[\p{M}\p{Cf}]/u.test(sign) ? '' : geta)).join('');
}

/** How many characters of the rows become 〓 in CP932, or are left out. */
export function countLostInCp932(rows: readonly (readonly string[])[]): number {
  let lost = 0;
  for (const row of rows) for (const cell of row) for (const sign of cell) if (inCp932(sign) === null) lost += 1;
  return lost;
}

/**
 * Line breaks within a cell are LF alone, which no reader takes for the end of the row. Apostrophes that stood before a
 * formula get one more, so that `unguarded` gives every text back.
 */
function guarded(cell: string): string {
  const text = cell.replace(/\r\n?/gu, '\n');
  return /^'*[=+\-@＝＋－＠\t\n]/u.test(text) ? `'${text}` : text;
}

/** A cell as it was before `csvFile` wrote it. */
export function unguarded(cell: string): string {
  return /^'+[=+\-@＝＋－＠\t\n]/u.test(cell) ? cell.slice(1) : cell;
}

function inCp932(sign: string): string | null {
  const written = sameSign[sign] ?? sign;
  return written < '\u0080' || iconv.decode(iconv.encode(written, 'cp932'), 'cp932') === written ? written : null;
}
