import { create } from 'qrcode';

/** The white border that readers need, in modules (ISO/IEC 18004). */
const quiet = 4;

/**
 * A text as a QR code (error correction M): one SVG path of its dark modules for a square view box of `size` modules,
 * the quiet border included. Throws an Error for texts over about 2,300 bytes.
 */
export function qrCode(text: string): { size: number; path: string } {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const rows = Array.from({ length: modules.size }, (_, row) => row);
  const path = rows.map((row) => runs(row, (column) => modules.get(row, column) !== 0, modules.size)).join('');
  return { size: modules.size + 2 * quiet, path };
}

function runs(row: number, isDark: (column: number) => boolean, width: number): string {
  let path = '';
  for (let column = 0; column < width; column += 1) {
    if (!isDark(column)) continue;
    const start = column;
    while (column + 1 < width && isDark(column + 1)) column += 1;
    path += `M${start + quiet} ${row + quiet}h${column - start + 1}v1H${start + quiet}z`;
  }
  return path;
}
