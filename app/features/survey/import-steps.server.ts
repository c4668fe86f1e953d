import { timingSafeEqual } from 'node:crypto';
import type { App } from '~/app';
import type { Actor } from '~/features/accounts/actor';
import { hmac } from '~/shared/fingerprint.server';
import { Refusal } from '~/shared/refusal';
import type { AfterAnswers } from './entries.server';
import { importTexts, previewImport, type ImportPreview } from './import.server';

/** The file between looking and importing: in the page, signed, so that what was looked at is what is written. */
type Carried = { questionCode: string; file: string; signature: string };

export type ImportStep =
  | { step: 'choose'; missing: true }
  | { step: 'check'; preview: ImportPreview; carried: Carried }
  | { step: 'done'; added: number; known: number };

type Surroundings = { seminarId: string; afterAnswers: AfterAnswers };

/**
 * Takes the step that the posted form asks for: a file is looked at, a carried one is imported.
 * @throws Refusal `survey.changed` (422) for a carried file that was not looked at; else as the import's commands.
 */
export async function takeImportStep(
  app: App,
  actor: Actor,
  form: FormData,
  { seminarId, afterAnswers }: Surroundings,
): Promise<ImportStep> {
  const questionCode = textOf(form, 'question');
  if (form.get('step') === 'import') {
    const bytes = readCarried(app, seminarId, form);
    const done = await importTexts(app, actor, { seminarId, questionCode, bytes }, { afterAnswers });
    return { step: 'done', ...done };
  }
  const bytes = await readUpload(form);
  if (!bytes) return { step: 'choose', missing: true };
  const preview = await previewImport(app.db, { seminarId, questionCode, bytes });
  const file = Buffer.from(bytes).toString('base64');
  const carried = { questionCode, file, signature: sign(app, [seminarId, questionCode, file]) };
  return { step: 'check', preview, carried };
}

/** The bytes of the uploaded file; null where none was chosen. */
async function readUpload(form: FormData): Promise<Uint8Array | null> {
  const file = form.get('file');
  if (file === null || typeof file === 'string' || file.size === 0) return null;
  return new Uint8Array(await file.arrayBuffer());
}

function readCarried(app: App, seminarId: string, form: FormData): Uint8Array {
  const file = textOf(form, 'carried');
  const expected = Buffer.from(sign(app, [seminarId, textOf(form, 'question'), file]));
  const given = Buffer.from(textOf(form, 'signature'));
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) throw new Refusal('survey.changed', 422);
  return new Uint8Array(Buffer.from(file, 'base64'));
}

function sign(app: App, parts: readonly string[]): string {
  return hmac(app.secret, JSON.stringify(['import', ...parts]));
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
