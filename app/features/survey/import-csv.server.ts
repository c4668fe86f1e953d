import { messagesOfChat, type ChatMessage } from './call-chat.server';
import { sha256 } from '~/shared/fingerprint.server';
import { plainText, tagsIn } from '~/shared/plain-text.server';
import { cleanLine, cleanParagraphs, isLonger } from '~/shared/text-length';
import { othersTurn } from '~/shared/turn.server';
import {
  importLimits,
  readTable,
  Unreadable,
  type TableProblem,
  type TableEncoding,
  type TableRow,
} from './table-file.server';

export type ImportProblemCode = TableProblem | 'noTextColumn' | 'raggedRow' | 'emptyText' | 'textTooLong';

/** `line` counts from 1 in the file; 0 stands for the file as a whole. `detail` fills {{detail}} in its text. */
export type ImportProblem = { line: number; code: ImportProblemCode; detail: string };
export type ImportedRow = { line: number; category: string | null; number: string | null; text: string };
export type TextColumn = 'category' | 'number' | 'text';
export type TextsFile = {
  encoding: TableEncoding | 'unknown';
  /** The headers that were taken for each column; null where the file has none. */
  columns: Record<TextColumn, string | null>;
  rows: ImportedRow[];
  problems: ImportProblem[];
};

/** So many characters are turned into plain text in ten milliseconds or so, be they all markup. */
const charactersAtOnce = 10_000;

/**
 * Reads texts from a file of rows (CSV or XLSX, as `readTable` says), the first row being headers.
 * Columns are found by the headers, or named by `columns`; a file of one column holds texts whatever its header says.
 * The saved chat of a call is read as a file of one column: what was said to all, without names and times.
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
    const { encoding, rows } = await readTable(bytes, rowsOfChat);
    reading.encoding = encoding;
    const [header, ...lines] = rows;
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

/** A saved chat as a table of one column; null where the text is none. */
async function rowsOfChat(text: string): Promise<TableRow[] | null> {
  const messages = await messagesOfChat(text);
  return messages && [{ line: 0, fields: [headers.text[0] ?? ''] }, ...messages.map(rowOfMessage)];
}

function rowOfMessage({ line, text }: ChatMessage): TableRow {
  return { line, fields: [text] };
}

/** The same category, number and text have the same fingerprint, whatever width they were typed in. */
export function fingerprint(row: Pick<ImportedRow, 'category' | 'number' | 'text'>): string {
  return sha256(
    JSON.stringify([row.category ?? '', row.number ?? '', row.text].map((field) => field.normalize('NFKC').trim())),
  );
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

async function readRows(lines: readonly TableRow[], places: Record<TextColumn, number>, into: Reading): Promise<void> {
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

function readRow({ line, fields }: TableRow, places: Record<TextColumn, number>, { width, reading }: Reading): void {
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
