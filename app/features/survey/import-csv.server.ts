import { CsvError, parse } from 'csv-parse';
import iconv from 'iconv-lite';
import { pipeline } from 'node:stream/promises';
import { sha256 } from '~/shared/fingerprint.server';
import { plainText, tagsIn } from '~/shared/plain-text.server';
import { cleanLine, cleanParagraphs, isLonger } from '~/shared/text-length';
import { othersTurn } from '~/shared/turn.server';

export const importLimits = { bytes: 2 * 1024 * 1024, rows: 2000, columns: 100, graphemes: 2000, tags: 2000 };

export type ImportProblemCode =
  | 'fileTooLarge'
  | 'emptyFile'
  | 'utf16'
  | 'nulBytes'
  | 'unknownEncoding'
  | 'unclosedQuote'
  | 'strayQuote'
  | 'tooManyColumns'
  | 'tooManyRows'
  | 'noTextColumn'
  | 'noRows'
  | 'raggedRow'
  | 'emptyText'
  | 'textTooLong';

/** `line` counts from 1 in the file; 0 stands for the file as a whole. `detail` fills {{detail}} in its text. */
export type ImportProblem = { line: number; code: ImportProblemCode; detail: string };
export type ImportedRow = { line: number; category: string | null; number: string | null; text: string };
export type TextColumn = 'category' | 'number' | 'text';
export type TextsFile = {
  encoding: 'utf-8' | 'cp932' | 'unknown';
  /** The headers that were taken for each column; null where the file has none. */
  columns: Record<TextColumn, string | null>;
  rows: ImportedRow[];
  problems: ImportProblem[];
};

/** So many characters are turned into plain text in ten milliseconds or so, be they all markup. */
const charactersAtOnce = 10_000;

/**
 * Reads texts from a CSV file (RFC 4180, comma; UTF-8 with or without BOM, or CP932), the first line being headers.
 * Columns are found by the headers, or named by `columns`; a file of one column holds texts whatever its header says.
 * HTML in a text becomes plain text. Rows with a problem are left out of `rows`; a problem of the file leaves no rows.
 * Never throws for any bytes; works in bounded time and memory, and lets others have their turn between rows: the
 * seminar that is live shares this process.
 */
export async function readTextsCsv(
  bytes: Uint8Array,
  columns: Partial<Record<TextColumn, string>> = {},
): Promise<TextsFile> {
  const reading: TextsFile = {
    encoding: 'unknown',
    columns: { category: null, number: null, text: null },
    rows: [],
    problems: [],
  };
  try {
    const { encoding, text } = decode(bytes);
    reading.encoding = encoding;
    const [header, ...lines] = await recordsOf(text);
    if (!header) throw new Unreadable('emptyFile', 0);
    const places = findColumns(header.fields, columns);
    for (const column of textColumns) reading.columns[column] = header.fields[places[column]] ?? null;
    await readRows(lines, places, { width: header.fields.length, reading });
    if (lines.length === 0) throw new Unreadable('noRows', 0);
  } catch (reason) {
    if (!(reason instanceof Unreadable)) throw reason;
    reading.rows = [];
    reading.problems = [reason.problem];
  }
  return reading;
}

/** The same category, number and text have the same fingerprint, whatever width they were typed in. */
export function fingerprint(row: Pick<ImportedRow, 'category' | 'number' | 'text'>): string {
  return sha256(
    JSON.stringify([row.category ?? '', row.number ?? '', row.text].map((field) => field.normalize('NFKC').trim())),
  );
}

/** A file that cannot be read at all, for one reason at one line. */
class Unreadable extends Error {
  readonly problem: ImportProblem;

  constructor(code: ImportProblemCode, line: number, detail: string | number = '') {
    super(code);
    this.problem = { line, code, detail: String(detail) };
  }
}

function decode(bytes: Uint8Array): { encoding: 'utf-8' | 'cp932'; text: string } {
  if (bytes.length > importLimits.bytes) throw new Unreadable('fileTooLarge', 0, importLimits.bytes / 1024 / 1024);
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

type CsvLine = { line: number; fields: string[] };

/** So many characters of a file are taken apart in a few milliseconds. */
const sliceLength = 8 * 1024;

/** Records that hold anything, each with the line it begins on. */
async function recordsOf(text: string): Promise<CsvLine[]> {
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

type Kept = { records: CsvLine[]; seen: number; lastLine: number; stop: Unreadable | null };

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

const textColumns = ['category', 'number', 'text'] as const;
const headers: Record<TextColumn, string[]> = {
  category: ['区分', '分類', 'カテゴリ', 'カテゴリー', 'category'],
  number: ['番号', 'number', 'no', '#', '№'],
  text: ['内容', '課題', '本文', 'コメント', '自由記述', 'text', 'comment', 'challenge'],
};

function findColumns(fields: string[], named: Partial<Record<TextColumn, string>>): Record<TextColumn, number> {
  const written = fields.map(plainHeader);
  const placeOf = (column: TextColumn) => {
    const wanted = named[column] === undefined ? headers[column] : [named[column]];
    return written.findIndex((header) => wanted.map(plainHeader).includes(header));
  };
  const text = fields.length === 1 ? 0 : placeOf('text');
  if (text < 0) throw new Unreadable('noTextColumn', 1, cleanLine(fields.join(', ')).slice(0, 80));
  return fields.length === 1
    ? { category: -1, number: -1, text }
    : { category: placeOf('category'), number: placeOf('number'), text };
}

function plainHeader(header: string): string {
  return cleanLine(header).normalize('NFKC').toLowerCase().replace(/\.$/, '').trim();
}

type Reading = { width: number; reading: TextsFile };

async function readRows(lines: readonly CsvLine[], places: Record<TextColumn, number>, into: Reading): Promise<void> {
  let since = 0;
  for (const line of lines) {
    const length = line.fields[places.text]?.length ?? 0;
    if (since > 0 && since + length > charactersAtOnce) {
      since = 0;
      await othersTurn();
    }
    since += length;
    readRow(line, places, into);
  }
}

function readRow({ line, fields }: CsvLine, places: Record<TextColumn, number>, { width, reading }: Reading): void {
  const refuse = (code: ImportProblemCode, detail: number | '') =>
    reading.problems.push({ line, code, detail: String(detail) });
  if (fields.length !== width) return void refuse('raggedRow', fields.length);
  const written = fields[places.text] ?? '';
  // Before it is read: markup costs most, and no text of this length needs so much of it.
  if (written.length > importLimits.graphemes * 16 || tagsIn(written) > importLimits.tags)
    return void refuse('textTooLong', importLimits.graphemes);
  const text = cleanParagraphs(plainText(written));
  if (text === '') return void refuse('emptyText', '');
  if (isLonger(text, importLimits.graphemes)) return void refuse('textTooLong', importLimits.graphemes);
  const short = (column: TextColumn) => cleanLine(fields[places[column]] ?? '').slice(0, 200) || null;
  reading.rows.push({ line, category: short('category'), number: short('number'), text });
}
