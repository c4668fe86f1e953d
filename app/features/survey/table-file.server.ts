import { CsvError, parse } from 'csv-parse';
import { unzipSync, zipSync, type Unzipped } from 'fflate';
import iconv from 'iconv-lite';
import { pipeline } from 'node:stream/promises';
import { readSheet } from 'read-excel-file/node';
import { othersTurn } from '~/shared/turn.server';

export const importLimits = { bytes: 2 * 1024 * 1024, rows: 2000, columns: 100, graphemes: 2000, tags: 2000 };

export type TableEncoding = 'utf-8' | 'cp932' | 'xlsx';

export type TableProblem =
  | 'fileTooLarge'
  | 'emptyFile'
  | 'utf16'
  | 'nulBytes'
  | 'unknownEncoding'
  | 'unclosedQuote'
  | 'strayQuote'
  | 'tooManyColumns'
  | 'tooManyRows'
  | 'noRows'
  | 'brokenWorkbook';

/** Cells of one row, and the line of the file (or row of the sheet) that it begins on, from 1. */
export type TableRow = { line: number; fields: string[] };

/**
 * The rows that hold anything of a CSV file (RFC 4180, comma; UTF-8 with or without BOM, or CP932) or of the first
 * sheet of an XLSX workbook. Times of a sheet come as 2026-12-04 16:00:00, as they stand in it.
 * `otherwise` reads texts of another form than a table into rows of one, or gives null.
 * @throws Unreadable, and nothing else, for whatever bytes; works in bounded time and memory.
 */
export async function readTable(
  bytes: Uint8Array,
  otherwise: (text: string) => Promise<TableRow[] | null> = () => Promise.resolve(null),
): Promise<{ encoding: TableEncoding; rows: TableRow[] }> {
  if (bytes.length > importLimits.bytes) throw new Unreadable('fileTooLarge', 0, importLimits.bytes / 1024 / 1024);
  if (isZip(bytes)) return { encoding: 'xlsx', rows: await rowsOfSheet(bytes) };
  const { encoding, text } = decode(bytes);
  const rows = (await otherwise(text)) ?? (await recordsOf(text));
  if (rows.length > importLimits.rows + 1) throw new Unreadable('tooManyRows', 0, importLimits.rows);
  return { encoding, rows };
}

/** A file that cannot be read at all, for one reason at one line. */
export class Unreadable<Code extends string = TableProblem> extends Error {
  readonly problem: { line: number; code: Code; detail: string };

  constructor(code: Code, line: number, detail: string | number = '') {
    super(code);
    this.problem = { line, code, detail: String(detail) };
  }
}

function decode(bytes: Uint8Array): { encoding: 'utf-8' | 'cp932'; text: string } {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    throw new Unreadable('utf16', 0);
  const nul = bytes.indexOf(0);
  if (nul >= 0) throw new Unreadable('nulBytes', bytes.subarray(0, nul).filter((byte) => byte === 0x0a).length + 1);
  const utf8 = asUtf8(bytes);
  if (utf8 !== null) return { encoding: 'utf-8', text: utf8 };
  const text = iconv.decode(bytes, 'cp932');
  if (text.includes('\uFFFD')) throw new Unreadable('unknownEncoding', 0);
  return { encoding: 'cp932', text };
}

function asUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (reason) {
    if (reason instanceof TypeError) return null;
    throw reason;
  }
}

/** Records of nothing but white space are passed over; a file of a million of them would hold everybody up. */
const mostRecords = importLimits.rows * 10;

/** So many characters of a file are taken apart in a few milliseconds. */
const sliceLength = 8 * 1024;

/** Records that hold anything, each with the line it begins on. */
async function recordsOf(text: string): Promise<TableRow[]> {
  const kept: Kept = { records: [], seen: 0, lastLine: 0, stop: null };
  const parser = parse({
    record_delimiter: '\n',
    relax_column_count: true,
    skip_empty_lines: true,
    on_record: (fields: string[], { lines }: { lines: number }) => keepRecord(kept, fields, lines),
  });
  // Nothing comes out of the parser: each record is kept, or refused, as it is read.
  parser.resume();
  try {
    await pipeline(
      slicesOf(text, () => kept.stop !== null),
      parser,
    );
  } catch (reason) {
    // Where the reading was stopped the file ends in the middle of something.
    if (kept.stop === null)
      throw reason instanceof CsvError ? quoteProblem(reason, nextLine(text, kept.lastLine)) : reason;
  }
  if (kept.stop !== null) throw kept.stop;
  return kept.records;
}

type Kept = { records: TableRow[]; seen: number; lastLine: number; stop: Unreadable | null };

function keepRecord(kept: Kept, fields: string[], lines: number): null {
  if (kept.stop !== null) return null;
  kept.lastLine = lines;
  kept.seen += 1;
  const line = lines - fields.reduce((breaks, field) => breaks + breaksIn(field), 0);
  if (fields.length > importLimits.columns) kept.stop = new Unreadable('tooManyColumns', line, importLimits.columns);
  else if (kept.records.length > importLimits.rows || kept.seen > mostRecords)
    kept.stop = new Unreadable('tooManyRows', line, importLimits.rows);
  else if (fields.some((field) => field.trim() !== '')) kept.records.push({ line, fields });
  return null;
}

/** The text with \n for every line break, piece by piece; no piece ends inside of a character or a line break. */
async function* slicesOf(text: string, isEnough: () => boolean): AsyncGenerator<string> {
  for (let from = 0, to = 0; from < text.length && !isEnough(); from = to) {
    to = Math.min(from + sliceLength, text.length);
    if (/^(?:\r\n|[\uD800-\uDBFF][\uDC00-\uDFFF])/.test(text.slice(to - 1, to + 1))) to += 1;
    yield text.slice(from, to).replace(/\r\n?/g, '\n');
    await othersTurn();
  }
}

function breaksIn(field: string): number {
  let breaks = 0;
  for (let at = field.indexOf('\n'); at >= 0; at = field.indexOf('\n', at + 1)) breaks += 1;
  return breaks;
}

/** The line after one, blank ones left out. */
function nextLine(text: string, line: number): number {
  const rest = text.split(/\r\n?|\n/).slice(line);
  return (
    line +
    1 +
    Math.max(
      0,
      rest.findIndex((written) => written !== ''),
    )
  );
}

function quoteProblem(reason: CsvError, begun: number): Error {
  if (reason.code === 'CSV_QUOTE_NOT_CLOSED') return new Unreadable('unclosedQuote', begun);
  if (reason.code === 'INVALID_OPENING_QUOTE' || reason.code === 'CSV_INVALID_CLOSING_QUOTE')
    return new Unreadable('strayQuote', begun);
  return reason;
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

async function rowsOfSheet(bytes: Uint8Array): Promise<TableRow[]> {
  const sheet = await sheetOf(repacked(bytes));
  const rows = sheet.map((cells, at) => ({ line: at + 1, fields: cells.map(cellText) }));
  const width = rows.reduce((most, { fields }) => Math.max(most, fields.length), 0);
  if (width > importLimits.columns) throw new Unreadable('tooManyColumns', 0, importLimits.columns);
  const filled = rows.filter(({ fields }) => fields.some((field) => field.trim() !== ''));
  if (filled.length > importLimits.rows + 1) throw new Unreadable('tooManyRows', 0, importLimits.rows);
  return filled;
}

/** Numbers stay as they are written in the file: a telephone number is none to count with. */
async function sheetOf(workbook: Uint8Array): Promise<readonly (readonly unknown[])[]> {
  try {
    return await readSheet(Buffer.from(workbook), { parseNumber: (written) => written });
  } catch (reason) {
    // The library throws errors of many kinds for what is no workbook; the bytes are all it was given.
    if (reason instanceof Error) throw new Unreadable('brokenWorkbook', 0);
    throw reason;
  }
}

/** What a workbook of the largest list takes unpacked, several times over. */
const largestUnpacked = 24 * 1024 * 1024;

/**
 * The same workbook without pictures and macros, and not compressed: two megabytes may unpack to gigabytes, and only
 * here is it seen how far. An entry that lies about its size is cut off at what it said.
 */
function repacked(bytes: Uint8Array): Uint8Array {
  let unpacked = 0;
  const fits = ({ name, originalSize }: { name: string; originalSize: number }) => {
    if (!/\.(?:xml|rels)$/.test(name)) return false;
    unpacked += originalSize;
    return unpacked <= largestUnpacked;
  };
  const files = unzipped(bytes, fits);
  if (unpacked > largestUnpacked) throw new Unreadable('fileTooLarge', 0, importLimits.bytes / 1024 / 1024);
  return zipSync(files, { level: 0 });
}

function unzipped(bytes: Uint8Array, filter: (file: { name: string; originalSize: number }) => boolean): Unzipped {
  try {
    return unzipSync(bytes, { filter });
  } catch (reason) {
    if (reason instanceof Error) throw new Unreadable('brokenWorkbook', 0);
    throw reason;
  }
}

/** The library's types have the constructor of Date for a date: what a cell is gets looked at. */
function cellText(cell: unknown): string {
  if (cell instanceof Date)
    return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 19).replace('T', ' ');
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : '';
}
