import { z } from 'zod';
import type { App } from '~/app';
import type { Actor } from '~/features/accounts/actor';
import type { RefusalCode } from '~/i18n/texts';
import { missing, Refusal } from '~/shared/refusal';
import { keepWording } from './late-proposals.server';
import { cleanParagraphs } from '~/shared/text-length';
import { challengesCode } from '~/features/survey/survey';
import { askHints } from '~/features/redaction/asked-hints.server';
import { redacted } from '~/features/redaction/placeholders';
import { findChallenge } from './challenges.server';
import {
  readmitChallenge,
  releaseChallenge,
  setCategory,
  sortChallenges,
  takeBack,
  withholdChallenge,
  writePublicText,
} from './curation.server';
import { undoStep } from './desk-step.server';
import { askAuthors } from './author-checks.server';
import { withholdRules } from './curation-policy';
import type { Fragment } from './fragments';
import { mergeChallenge, unmergeChallenge } from './merge.server';
import type { AfterRewording } from './rewording.server';
import { splitChallenge } from './split.server';
import { waiveHint } from './waivers.server';

/** A stretch of a received text, as the buttons of the desk name it. */
const stretch = z
  .string()
  .regex(/^\d{1,7}-\d{1,7}$/)
  .transform((words): Fragment => {
    const [from = 0, to = 0] = words.split('-').map(Number);
    return [from, to];
  });

/** A challenge among several, in the version that its reader saw. */
const picked = z
  .string()
  .regex(/^\S{1,100} \d{1,9}$/)
  .transform((words) => {
    const [challengeId = '', version = ''] = words.split(' ');
    return { challengeId, version: Number(version) };
  });

const number = z.coerce.number().int().positive().max(1_000_000_000);

const ofWording = [
  'copy',
  'copy-redacted',
  'save',
  'hand-over',
  'release',
  'take-back',
  'withhold',
  'readmit',
  'ask-authors',
  'keep-wording',
] as const;
const ofLedger = ['waive', 'sort-many', 'split', 'merge', 'unmerge', 'undo'] as const;
const intents = [...ofWording, ...ofLedger] as const;

const fields = z.object({
  challengeId: z.string().min(1).max(100),
  question: z.string().min(1).max(100).default(challengesCode),
  number,
  version: number,
  text: z.string().max(100_000).default(''),
  reason: z.string().max(100_000).default(''),
  rule: z.enum(withholdRules).optional().catch(undefined),
  categoryId: z.string().min(1).max(100).optional(),
  stretches: z.array(stretch).max(10_000),
  words: z.string().max(10_000).default(''),
  picked: z.array(picked).max(1000),
  into: number.optional(),
  intent: z.enum(intents).optional(),
});

/** Who hears of the desk's steps, from above. */
export type DeskPorts = { afterRewording: AfterRewording };

type Fields = z.output<typeof fields>;
type Place = Pick<Fields, 'question' | 'number'>;

export type Stepped = { refusal: RefusalCode | null; status: number; number: number; typed: string };

/**
 * Runs the button that was pressed on the desk's form. A refusal comes back with what had been typed, so that the page
 * can keep it in its field; what does not exist for the reader is thrown.
 */
export async function stepCuration(
  app: App,
  actor: Actor,
  asked: { seminarId: string; form: FormData },
  ports: DeskPorts,
): Promise<Stepped> {
  const parsed = fields.safeParse({ ...Object.fromEntries(asked.form), ...listsIn(asked.form) });
  if (!parsed.success) throw new Refusal('common.malformed', 422);
  const { number, text } = parsed.data;
  const { intent } = parsed.data;
  if (intent === 'copy' || intent === 'copy-redacted') return copied(app, asked.seminarId, { ...parsed.data, intent });
  try {
    await run(app, actor, { ...parsed.data, seminarId: asked.seminarId }, ports);
    return { refusal: null, status: 200, number, typed: text };
  } catch (reason) {
    if (!(reason instanceof Refusal) || reason.status === 404) throw reason;
    return { refusal: reason.code, status: reason.status, number, typed: text };
  }
}

function listsIn(form: FormData) {
  return { stretches: form.getAll('stretch'), picked: form.getAll('picked') };
}

/** Puts the original into the field, where a script would have; nothing is stored. */
async function copied(
  app: App,
  seminarId: string,
  place: Place & { intent: 'copy' | 'copy-redacted' },
): Promise<Stepped> {
  const { number } = place;
  const challenge = await findChallenge(app.db, seminarId, place);
  if (!challenge) throw missing();
  const { original } = challenge;
  if (place.intent === 'copy') return { refusal: null, status: 200, number, typed: original };
  const [hints = []] = await askHints(app, { seminarId, texts: [original] });
  if (typeof hints === 'string') return { refusal: 'challenges.notChecked', status: 409, number, typed: original };
  return { refusal: null, status: 200, number, typed: redacted(original, hints) };
}

async function run(app: App, actor: Actor, pressed: Fields & { seminarId: string }, ports: DeskPorts): Promise<void> {
  const { seminarId, challengeId, version, text, reason, categoryId, intent } = pressed;
  const aimed = { seminarId, challengeId, version };
  if (intent === 'sort-many' && categoryId !== undefined)
    return sortChallenges(app, actor, { seminarId, categoryId, picked: pressed.picked });
  if (categoryId !== undefined) return setCategory(app, actor, { ...aimed, categoryId });
  switch (intent) {
    case 'save':
    case 'hand-over':
      return writePublicText(app, actor, { ...aimed, text, intent });
    case 'release':
      await mustBeStored(app, pressed);
      return releaseChallenge(app, actor, aimed, ports);
    case 'take-back':
      return takeBack(app, actor, aimed);
    case 'withhold':
      if (pressed.rule === undefined) throw new Refusal('challenges.noRule', 422);
      return withholdChallenge(app, actor, { ...aimed, rule: pressed.rule, note: reason });
    case 'ask-authors':
      return askAuthors(app, actor, aimed);
    case 'keep-wording':
      return keepWording(app, actor, aimed);
    case 'readmit':
      return readmitChallenge(app, actor, aimed);
    case 'waive':
      return waiveHint(app, actor, { ...aimed, words: pressed.words, reason });
    case 'split':
      await splitChallenge(app, actor, { ...aimed, stretches: pressed.stretches });
      return;
    case 'merge':
      return mergeChallenge(app, actor, { ...aimed, into: pressed.into ?? 0 });
    case 'unmerge':
      return unmergeChallenge(app, actor, aimed);
    case 'undo':
      return undoStep(app, actor, aimed);
    case 'sort-many':
    case 'copy':
    case 'copy-redacted':
    case undefined:
      throw new Refusal('common.malformed', 422);
  }
}

/** Nothing is released that differs from what its releaser has in the field. */
async function mustBeStored(app: App, { seminarId, ...place }: Fields & { seminarId: string }): Promise<void> {
  const stored = await findChallenge(app.db, seminarId, place);
  if (stored && cleanParagraphs(place.text) !== stored.publicText) throw new Refusal('challenges.unsaved', 409);
}
