import iconv from 'iconv-lite';
import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { countLostInCp932, csvFile, unguarded } from '~/shared/csv-file.server';
import { withMaterial } from '../support/material';

const textOf = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

describe('a CSV file that we write', () => {
  it('is UTF-8 with a byte order mark and CRLF, and keeps leading zeros', () => {
    const file = textOf(csvFile([['電話'], ['090-1234-5678'], ['0012']], 'utf-8'));
    expect(file).toBe('\uFEFF電話\r\n090-1234-5678\r\n0012\r\n');
  });

  it('quotes what would break a line or a cell', () => {
    expect(textOf(csvFile([['a,b', 'c"d', '一行\n二行']], 'utf-8'))).toBe('\uFEFF"a,b","c""d","一行\n二行"\r\n');
  });

  it('in CP932 keeps what Windows has, the wave dash of a Mac among it, and sets 〓 for the rest', () => {
    const rows = [['①髙橋〜−', '𠮷野家', '한국', '100–299']];
    expect(iconv.decode(Buffer.from(csvFile(rows, 'cp932')), 'cp932')).toBe('①髙橋～－,〓野家,〓〓,100-299\r\n');
    expect(countLostInCp932(rows)).toBe(3);
  });

  it('in CP932 leaves a sign without the mark that it does not have, and says so', () => {
    const rows = [['葛\u{E0100}城', 'e\u0301']];
    expect(iconv.decode(Buffer.from(csvFile(rows, 'cp932')), 'cp932')).toBe('葛城,e\r\n');
    expect(countLostInCp932(rows)).toBe(2);
  });

  it('guards a sign that begins a formula only as CP932 writes it', () => {
    const file = csvFile([['–1+1', '−1+1']], 'cp932');
    expect(iconv.decode(Buffer.from(file), 'cp932')).toBe("'-1+1,'－1+1\r\n");
  });

  it('comes back as it was for any texts, apostrophes before formulas included', () => {
    const cell = fc.string({ unit: fc.constantFrom(...Array.from('あ漢aB1,"\n\r \'=+-@＝\t')), maxLength: 12 });
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(rows, (written) => {
        const read: string[][] = parse(Buffer.from(csvFile(written, 'utf-8')), { bom: true, skip_empty_lines: false });
        const oneBreak = (one: string) => one.replace(/\r\n?/gu, '\n');
        expect(read.map((row) => row.map(unguarded))).toEqual(written.map((row) => row.map(oneBreak)));
      }),
    );
  });

  withMaterial('material/csv-formulas.json', (file) => {
    it('holds no cell that a spreadsheet runs', () => {
      const formulas = JSON.parse(Buffer.from(file()).toString('utf8')) as unknown;
      const texts = JSON.stringify(formulas).match(/"(?:[^"\\]|\\.)*"/gu) ?? [];
      const cells = texts.map((text) => String(JSON.parse(text)));
      expect(cells.length).toBeGreaterThan(10);
      const written = csvFile(
        cells.map((cell) => [cell]),
        'utf-8',
      );
      const read: string[][] = parse(Buffer.from(written), { bom: true });
      expect(read.filter(([cell = '']) => /^[=+\-@\t\r]/u.test(cell))).toEqual([]);
    });
  });
});
