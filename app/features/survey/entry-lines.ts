/** The fields of the form's first half that hold a line. */
export const entryLines = [
  'company',
  'department',
  'position',
  'familyName',
  'givenName',
  'familyKana',
  'givenKana',
  'email',
  'phone',
] as const;

export type EntryLine = (typeof entryLines)[number];

export function isEntryLine(name: string): name is EntryLine {
  return entryLines.some((one) => one === name);
}
