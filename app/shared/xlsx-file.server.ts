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
      value: escaped(text.slice(0, longestCell)),
      type: String,
      ...(at === 0 ? { fontWeight: 'bold' as const } : {}),
    })),
  );
  return new Uint8Array(await writeExcelFile(cells, { stickyRowsCount: 1 }).toBuffer());
}

/**
 * As a workbook writes a text: `_x0041_` stands for a letter there, so where that is meant as it is, its first sign is
 * written so itself (ECMA-376 part 1, 22.9.2.19). The library looks texts up in a plain object, where `constructor` and
 * the like are found without having been put: with a letter written so they are others, and read the same.
 */
function escaped(text: string): string {
  const plain = text.replace(/_(?=x[\dA-F]{4}_)/giu, '_x005F_');
  return plain in {} ? `_x${plain.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_${plain.slice(1)}` : plain;
}
