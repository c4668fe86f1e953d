import type { SafeTable } from './result-table';

/** Who sees a shared result; what is public is for the attendees too. */
export const audiences = ['attendees', 'public'] as const;
export type Audience = (typeof audiences)[number];

/** The longest title that the secretariat gives to a result, in characters. */
export const longestTitle = 120;

/** And of the name that it gives to a band. */
export const longestBandName = 40;

/** The names of the fields for a band's name, in Japanese and in English. */
export function bandFields(codes: readonly string[]): [string, string] {
  return [`bandJa ${codes.join(' ')}`, `bandEn ${codes.join(' ')}`];
}

/** A table as it is shown outside the secretariat. */
export type SharedResult = {
  id: string;
  audience: Audience;
  title: { ja: string; en: string };
  table: SafeTable;
  /** When the answers were counted. */
  takenAt: string;
};
