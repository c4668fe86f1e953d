import { inLocale, type Bilingual } from '~/features/survey/survey';
import type { Locale } from '~/i18n/texts';
import type { Translate } from '~/i18n/translate';

/** From whom an answer may come: a role, or somebody of a band of PCs that enough people share; never a person. */
export const answerRoles = ['speaker', 'chair', 'secretariat', 'attendee'] as const;
export type AnswerRole = (typeof answerRoles)[number];
export type AnswerFrom = { role: AnswerRole } | { band: Bilingual & { code: string } };

/** A band that at least k of those with a place share. */
export type SharedBand = { code: string; label: Bilingual };

/** How a form names it: the role, `band:<code>`, or nothing where it was not told. */
export function codeOfFrom(from: AnswerFrom | null): string {
  if (from === null) return '';
  return 'role' in from ? from.role : `band:${from.band.code}`;
}

/** What a form named, of the bands that may be named; undefined for what is none of these. */
export function fromOfCode(code: string, bands: readonly SharedBand[]): AnswerFrom | null | undefined {
  if (code === '') return null;
  const role = answerRoles.find((one) => one === code);
  if (role) return { role };
  const band = bands.find((one) => `band:${one.code}` === code);
  return band && { band: { ...band.label, code: band.code } };
}

/** 「講師の答え」: how an answer is headed. */
export function answerWords(from: AnswerFrom | null, { t, locale }: { t: Translate<'board'>; locale: Locale }): string {
  if (from === null) return t('list.answer');
  return 'role' in from ? t(`answerFrom.${from.role}`) : t('answerFrom.band', { band: inLocale(from.band, locale) });
}

/** The stored row's own JSON. */
export function answerFromOf(stored: string | null): AnswerFrom | null {
  // Written by `board.answer` and nobody else.
  return stored === null ? null : (JSON.parse(stored) as AnswerFrom);
}
