import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { roleNames, type Role } from './roles';

export type Kind = 'loader' | 'action' | 'command' | 'stream' | 'topic';

/** One line of docs/access-matrix.csv: what is tried, and what each role hears. */
export type Row = { kind: Kind; what: string; answers: Record<Role, string> };

const file = fileURLToPath(new URL('../../docs/access-matrix.csv', import.meta.url));

export function readMatrix(): Row[] {
  // A file of ours with a header: each line is an object of texts.
  const lines = parse<Record<string, string>>(readFileSync(file, 'utf8'), { columns: true });
  return lines.map((line) => ({
    // As above; a kind that is none has nothing to try it with, which fails.
    kind: line['kind'] as Kind,
    what: line['what'] ?? '',
    // One column for each role: its head names it.
    answers: Object.fromEntries(roleNames.map((role) => [role, line[role] ?? ''])) as Row['answers'],
  }));
}

/** The file as the tries have it: for who adds a row, to be read by eye before it is kept. */
export function written(rows: readonly Row[]): string {
  const lines = rows.map(({ kind, what, answers }) => [kind, what, ...roleNames.map((role) => answers[role])]);
  return [['kind', 'what', ...roleNames], ...lines].map((fields) => fields.map(quoted).join(',')).join('\n') + '\n';
}

function quoted(field: string): string {
  return /[",\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
