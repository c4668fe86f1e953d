import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { z } from 'zod';
import type { App } from '~/app';
import type { Actor } from '~/features/accounts/actor';
import { knownFieldsOf } from '~/features/seminars/edit-fields.server';
import { wordIssue } from '~/features/seminars/seminar-form-issues';
import type { RefusalCode } from '~/i18n/texts';
import { missing, Refusal } from '~/shared/refusal';
import { addFromBank } from './bank.server';
import { addEntry, findBuilder, moveEntry, removeEntry, restoreEntry, saveEntry, type Builder } from './builder.server';
import { formAround, questionForm } from './question-form';
import { entryKinds, type EntryKind } from './entry-kinds';

/** Where to go after a change, or the form again with its issues. */
export type BuilderAnswer =
  | { done: { id: string; did: 'saved' | 'removed' | 'restored' | 'up' | 'down' | 'moved'; newVersion: boolean } }
  | { result: SubmissionResult; refusal: RefusalCode | null; status: number };

const pressed = z.object({
  intent: z.enum(['up', 'down', 'move', 'copy', 'remove', 'restore', 'save']),
  id: z.string().max(64).default(''),
  kind: z.enum(entryKinds).optional(),
  /** The new place of what was dragged. */
  to: z.coerce.number().int().min(0).max(10_000).default(0),
  version: z.coerce.number().int().min(0).max(1_000_000_000),
});

const plain = [
  ...['version', 'code', 'titleJa', 'titleEn', 'helpJa', 'helpEn', 'required', 'other', 'sensitive', 'least', 'most'],
  ...['match', 'opensPage'],
];
const knownFields = knownFieldsOf({ lists: ['options', 'categories', 'rows', 'conditions'], plain });

/**
 * Does what the pressed button of the builder says. A form with issues, or one that was refused, comes back with all
 * that was written. @throws Refusal `common.malformed` (422); the other buttons as their commands.
 */
export async function takeBuilderStep(
  app: App,
  actor: Actor,
  posted: FormData,
  seminarId: string,
): Promise<BuilderAnswer> {
  const fields = Object.fromEntries([...posted].filter(([, value]) => value !== ''));
  // Conform's own buttons for rows say nothing of ours: they belong to the form.
  const asked = pressed.safeParse({ intent: 'save', ...fields });
  if (!asked.success) throw new Refusal('common.malformed', 422);
  const { intent, id, version } = asked.data;
  const seen = { seminarId, version };
  if (intent === 'save') return submitEntry(app, actor, posted, { seen, id, kind: asked.data.kind });
  if (intent === 'remove') return done(id, 'removed', await removeEntry(app, actor, seen, id));
  if (intent === 'restore') return done(id, 'restored', await restoreEntry(app, actor, seen, id));
  if (intent === 'copy') {
    const added = await addFromBank(app, actor, seen, id);
    return done(added.subject, 'saved', added);
  }
  if (intent === 'move') return done(id, 'moved', await moveEntry(app, actor, seen, { id, to: asked.data.to }));
  const by = intent === 'up' ? -1 : 1;
  return done(id, intent, await moveEntry(app, actor, seen, { id, by }));
}

type Did = Extract<BuilderAnswer, { done: unknown }>['done']['did'];

function done(id: string, did: Did, { newVersion }: { newVersion: boolean }): BuilderAnswer {
  return { done: { id, did, newVersion } };
}

type Entry = { seen: { seminarId: string; version: number }; id: string; kind: EntryKind | undefined };

async function submitEntry(
  app: App,
  actor: Actor,
  posted: FormData,
  { seen, id, kind }: Entry,
): Promise<BuilderAnswer> {
  const builder: Builder = await findBuilder(app.db, seen.seminarId);
  const around = formAround(builder, id, kind);
  if (!around) throw missing();
  const submission = parseWithZod(knownFields(posted), { schema: questionForm(around), error: wordIssue });
  if (submission.status !== 'success')
    return { result: submission.reply(), refusal: null, status: submission.status === 'error' ? 422 : 200 };
  const values = submission.value;
  try {
    if (id === '') {
      const added = await addEntry(app, actor, seen, { kind: around.kind, values });
      return done(added.subject, 'saved', added);
    }
    return done(id, 'saved', await saveEntry(app, actor, seen, { id, values }));
  } catch (reason) {
    if (!(reason instanceof Refusal) || reason.status !== 409) throw reason;
    return { result: submission.reply(), refusal: reason.code, status: reason.status };
  }
}
