import writeExcelFile from 'write-excel-file/node';

/** What a cell of a sheet holds at most; a longer one makes Excel mend the file by throwing it away. */
const longestCell = 32_767;

/**
 * Rows of texts as an XLSX workbook with one sheet, the first row standing still as its head. Every cell is text: zeros
 * in front stay, and what looks like a formula is none.
 */
export async function xlsxFile(rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const cells = rows.map((row, at) =>
    row.map((text) => ({
      value: text.slice(0, longestCell),
      type: String,
      ...(at === 0 ? { fontWeight: 'bold' as const } : {}),
    })),
  );
  return new Uint8Array(await writeExcelFile(cells, { stickyRowsCount: 1 }).toBuffer());
}
