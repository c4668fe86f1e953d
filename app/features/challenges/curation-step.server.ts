import { z } from 'zod';
import type { App } from '~/app';
import type { Actor } from '~/features/accounts/actor';
import type { RefusalCode } from '~/i18n/texts';
import { missing, Refusal } from '~/shared/refusal';
import { cleanParagraphs } from '~/shared/text-length';
import { findChallenge } from './challenges.server';
import {
  readmitChallenge,
  releaseChallenge,
  setCategory,
  takeBack,
  withholdChallenge,
  writePublicText,
} from './curation.server';

const fields = z.object({
  challengeId: z.string().min(1).max(100),
  number: z.coerce.number().int().positive().max(1_000_000_000),
  version: z.coerce.number().int().positive().max(1_000_000_000),
  text: z.string().max(100_000).default(''),
  reason: z.string().max(100_000).default(''),
  categoryId: z.string().min(1).max(100).optional(),
  intent: z.enum(['copy', 'save', 'hand-over', 'release', 'take-back', 'withhold', 'readmit']).optional(),
});

type Fields = z.output<typeof fields>;

export type Stepped = { refusal: RefusalCode | null; status: number; number: number; typed: string };

/**
 * Runs the button that was pressed on the desk's form. A refusal comes back with what had been typed, so that the page
 * can keep it in its field; what does not exist for the reader is thrown.
 */
export async function stepCuration(
  app: App,
  actor: Actor,
  asked: { seminarId: string; form: FormData },
): Promise<Stepped> {
  const parsed = fields.safeParse(Object.fromEntries(asked.form));
  if (!parsed.success) throw new Refusal('common.malformed', 422);
  const { number, text } = parsed.data;
  if (parsed.data.intent === 'copy') return copied(app, asked.seminarId, number);
  try {
    await run(app, actor, { ...parsed.data, seminarId: asked.seminarId });
    return { refusal: null, status: 200, number, typed: text };
  } catch (reason) {
    if (!(reason instanceof Refusal) || reason.status === 404) throw reason;
    return { refusal: reason.code, status: reason.status, number, typed: text };
  }
}

/** Puts the original into the field, where a script would have; nothing is stored. */
async function copied(app: App, seminarId: string, number: number): Promise<Stepped> {
  const challenge = await findChallenge(app.db, seminarId, number);
  if (!challenge) throw missing();
  return { refusal: null, status: 200, number, typed: challenge.original };
}

async function run(app: App, actor: Actor, pressed: Fields & { seminarId: string }): Promise<void> {
  const { seminarId, challengeId, version, text, reason, categoryId, intent } = pressed;
  const aimed = { seminarId, challengeId, version };
  if (categoryId !== undefined) return setCategory(app, actor, { ...aimed, categoryId });
  switch (intent) {
    case 'save':
    case 'hand-over':
      return writePublicText(app, actor, { ...aimed, text, intent });
    case 'release':
      await mustBeStored(app, pressed);
      return releaseChallenge(app, actor, aimed);
    case 'take-back':
      return takeBack(app, actor, aimed);
    case 'withhold':
      return withholdChallenge(app, actor, { ...aimed, reason });
    case 'readmit':
      return readmitChallenge(app, actor, aimed);
    case 'copy':
    case undefined:
      throw new Refusal('common.malformed', 422);
  }
}

/** Nothing is released that differs from what its releaser has in the field. */
async function mustBeStored(app: App, { seminarId, number, text }: Fields & { seminarId: string }): Promise<void> {
  const stored = await findChallenge(app.db, seminarId, number);
  if (stored && cleanParagraphs(text) !== stored.publicText) throw new Refusal('challenges.unsaved', 409);
}
