import { z } from 'zod';
import { locales, type Locale } from '~/i18n/texts';
import type { ProsePiece } from '~/shared/prose-piece';
import { neededIn, occasions, placeholdersOf, type MailOccasion } from './occasions';
import { venues, type Venue } from './registration';

/** One mail of a seminar: what it is about, its language, and the venue that it is for. */
export type TemplateKey = { seminarId: string; occasion: MailOccasion; locale: Locale; venue: Venue | 'all' };

/** A mail as the page shows it, with its values filled in. */
export type ShownPreview = { subject: string; pieces: ProsePiece[] };

export const templateVenues = ['all', ...venues] as const;

/** Longer texts are shown as they are written, not as Markdown. */
export const longestBody = 10_000;

export type TemplateProblems = {
  /** Placeholders that this mail does not know. */
  unknown: string[];
  /** Placeholders that it cannot do without. */
  missing: string[];
  tooLong: boolean;
};

export function problemsWith(occasion: MailOccasion, used: readonly string[]): TemplateProblems | null {
  const known: readonly string[] = placeholdersOf(occasion);
  const unknown = used.filter((name) => !known.includes(name));
  const missing = neededIn(occasion).filter((name) => !used.includes(name));
  return unknown.length + missing.length === 0 ? null : { unknown, missing, tooLong: false };
}

/** Which mail the page shows; an address made by hand that names none shows the first. */
export const mailChoice = z.object({
  occasion: z.enum(occasions).catch('confirmed'),
  locale: z.enum(locales).catch('ja'),
  venue: z.enum(templateVenues).catch('all'),
  /** Whose mail is shown; empty for a made-up person. */
  as: z.string().max(64).catch(''),
});

export const mailForm = z.object({
  intent: z.enum(['save', 'reset', 'preview', 'test']),
  version: z.coerce.number().int().min(0).max(1_000_000_000),
  // Browsers send lines with CR LF.
  body: z.string().transform((body) => body.replace(/\r\n?/g, '\n').trim()),
});
