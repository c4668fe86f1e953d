import { expect, it } from 'vitest';
import { readSheet } from 'read-excel-file/node';
import { xlsxFile } from '~/shared/xlsx-file.server';

it.each([
  ...['=1+1', '0012', '2026/12/04', "'0", 'a\nb', '&amp;<b>]]>', '𠮷野家', 'TRUE'],
  ...['_x0041_', '_x000D_', '_x005F_x0041_', '_x00e9_'],
  ...Object.getOwnPropertyNames(Object.prototype),
])('a workbook that we write gives %j back as the text it is', async (text) => {
  const [head, row] = await readSheet(Buffer.from(await xlsxFile([['見出し'], [text]])));
  expect([head, row]).toEqual([['見出し'], [text]]);
});
