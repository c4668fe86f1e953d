import { z } from 'zod';

/** Under which rules a text is not shown; the policy page tells each in a sentence, the report how often it was used. */
export const withholdRules = ['identifying', 'accusing', 'confidential', 'advertising', 'off-topic', 'empty'] as const;
export type WithholdRule = (typeof withholdRules)[number];

const longestWait = 365;

/** What a seminar promises to those who wrote something. */
export type CurationPolicy = {
  /** Authors are asked for their word before a wording is released. */
  asksAuthors: boolean;
  /** So many days they have. */
  authorDays: number;
  /** What follows when they say nothing until then. */
  silence: 'release' | 'hold';
  /** So many days after the last change of a text its link to its author is destroyed. */
  severDays: number;
  /** Registrants see the released texts before the day, and say what they want to know. */
  previews: boolean;
  version: number;
};

/** Where the secretariat has set nothing. */
export const standardPolicy: CurationPolicy = {
  asksAuthors: false,
  authorDays: 3,
  silence: 'hold',
  severDays: 14,
  previews: false,
  version: 0,
};

const days = (least: number) => z.coerce.number().int().min(least).max(longestWait);

const ticked = z
  .literal('yes')
  .optional()
  .transform((sent) => sent === 'yes');

/** The form of the policy; a box that is not ticked is not sent. */
export const policyForm = z.object({
  asksAuthors: ticked,
  authorDays: days(1),
  silence: z.enum(['release', 'hold']),
  severDays: days(0),
  previews: ticked,
  version: z.coerce.number().int().min(0).max(1_000_000_000),
});
