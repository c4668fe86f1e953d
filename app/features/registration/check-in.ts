import { companyKey } from './registration-list';
import type { RegistrationState, Venue } from './registration';

/** Somebody who is expected, as the desk at the door sees them. */
export type Expected = {
  id: string;
  receipt: string;
  name: string;
  kana: string;
  company: string;
  venue: Venue;
  state: RegistrationState;
  /** When they came to a venue; null while they have not. */
  cameAt: string | null;
};

/** The rows of the kana table, by which Japanese lists are looked up. */
const kanaRows = [
  ['あ', 'アイウエオヴァィゥェォ'],
  ['か', 'カキクケコガギグゲゴ'],
  ['さ', 'サシスセソザジズゼゾ'],
  ['た', 'タチツテトダヂヅデドッ'],
  ['な', 'ナニヌネノ'],
  ['は', 'ハヒフヘホバビブベボパピプペポ'],
  ['ま', 'マミムメモ'],
  ['や', 'ヤユヨャュョ'],
  ['ら', 'ラリルレロ'],
  ['わ', 'ワヲン'],
] as const;

export type KanaRow = (typeof kanaRows)[number][0] | '#';

/** The row that a reading begins in; `#` for who has none, as people with names in letters. */
export function kanaRowOf(kana: string): KanaRow {
  const [first = ''] = kana.normalize('NFKC');
  return kanaRows.find(([, letters]) => first !== '' && letters.includes(first))?.[0] ?? '#';
}

const japanese = new Intl.Collator('ja');

/** By reading, in the rows of the kana table; those without a reading last, by name. */
export function inKanaRows(people: readonly Expected[]): { row: KanaRow; people: Expected[] }[] {
  const sorted = [...people].sort((a, b) => japanese.compare(a.kana || a.name, b.kana || b.name));
  const rows = [...kanaRows.map(([row]) => row), '#' as const];
  return rows
    .map((row) => ({ row, people: sorted.filter(({ kana }) => kanaRowOf(kana) === row) }))
    .filter((group) => group.people.length > 0);
}

/** What a desk types: part of a name, its reading, the company without its legal form, or the receipt's number. */
export function isFound(person: Expected, words: string): boolean {
  const plain = (text: string) => folded(text).replace(/[\s　・-]/g, '');
  const wanted = plain(words);
  const { name, kana, company, receipt } = person;
  return wanted === '' || [name, kana, companyKey(company), receipt].some((text) => plain(text).includes(wanted));
}

/** Width, case and the two kana are one. */
function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ぁ-ゖ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));
}

/** How many were expected and how many came. */
export type AttendanceFigures = {
  expected: number;
  came: number;
  atVenues: Record<Venue, number>;
  inParts: { partId: string; came: number }[];
  /** What share came to earlier seminars, of those with a place; null without any to go by. */
  usualShare: number | null;
};
