import type { ExpressionBuilder } from 'kysely';
import type { App, Work } from '~/app';
import type { Actor } from '~/features/accounts/actor';
import { recordStaffAct } from '~/features/accounts/staff-acts.server';
import { findEditableSeminar } from '~/features/seminars/seminar-states.server';
import { placeholdersIn } from '~/mail/placeholders';
import { readMarkdown } from '~/shared/markdown.server';
import { Refusal } from '~/shared/refusal';
import type { Reader } from '~db/open';
import type { Schema } from '~db/schema';
import { longestBody, problemsWith, type TemplateKey, type TemplateProblems } from './mail-template';
import { standardBody } from './registration-mail.server';

/** What goes out: the words for the venue, else those for all venues, else the standard. */
export async function findBody(db: Reader, key: TemplateKey): Promise<string> {
  return (await findTemplate(db, key)).body;
}

type Template = {
  body: string;
  /** Of the words written for exactly this key; 0 where there are none. */
  version: number;
};

export async function findTemplate(db: Reader, key: TemplateKey): Promise<Template> {
  const rows = await db
    .selectFrom('mail_template')
    .select(['venue', 'body', 'version'])
    .where('seminar_id', '=', key.seminarId)
    .where('occasion', '=', key.occasion)
    .where('locale', '=', key.locale)
    .where('venue', 'in', [key.venue, 'all'])
    .execute();
  const own = rows.find((row) => row.venue === key.venue);
  const body = (own ?? rows[0])?.body ?? standardBody(key.occasion, key.locale, key.venue);
  return { body, version: own?.version ?? 0 };
}

/** Which mails of the seminar have words of its own. */
export async function listOwnTemplates(db: Reader, seminarId: string) {
  return db
    .selectFrom('mail_template')
    .select(['occasion', 'locale', 'venue'])
    .where('seminar_id', '=', seminarId)
    .execute();
}

/** What has to be put right before the words can be stored; null when nothing. */
export function problemsOf(key: Pick<TemplateKey, 'occasion'>, body: string): TemplateProblems | null {
  if (body.length > longestBody) return { unknown: [], missing: [], tooLong: true };
  return problemsWith(key.occasion, placeholdersIn(readMarkdown(body)));
}

type Saved = TemplateKey & { body: string; version: number };

/**
 * Stores the secretariat's words for a mail.
 * @throws Refusal 404 or 403 to who may not edit the seminar, `mail.unfit` (422) for words with problems,
 * `common.stale` (409).
 */
export async function saveTemplate(app: App, actor: Actor, { version, body, ...key }: Saved): Promise<void> {
  if (problemsOf(key, body)) throw new Refusal('mail.unfit', 422);
  await app.write(async (work) => {
    await findEditableSeminar(work.tx, actor, key.seminarId);
    await mustBeNewest(work, key, version);
    await work.tx.deleteFrom('mail_template').where(isKey(key)).execute();
    const { seminarId: seminar_id, occasion, locale, venue } = key;
    await work.tx
      .insertInto('mail_template')
      .values({ seminar_id, occasion, locale, venue, body, version: version + 1 })
      .execute();
    await record(work, actor, key, 'edit mail');
  });
}

/**
 * Goes back to the words for all venues, or to the standard.
 * @throws Refusal 404 or 403 to who may not edit the seminar, `common.stale` (409).
 */
export async function resetTemplate(
  app: App,
  actor: Actor,
  { version, ...key }: TemplateKey & { version: number },
): Promise<void> {
  await app.write(async (work) => {
    await findEditableSeminar(work.tx, actor, key.seminarId);
    await mustBeNewest(work, key, version);
    await work.tx.deleteFrom('mail_template').where(isKey(key)).execute();
    await record(work, actor, key, 'reset mail');
  });
}

/** A copy of a seminar writes to its people in the same words. */
export async function copyTemplatesWithin(work: Work, from: string, to: string): Promise<void> {
  const rows = await work.tx.selectFrom('mail_template').selectAll().where('seminar_id', '=', from).execute();
  const copies = rows.map((row) => ({ ...row, seminar_id: to, version: 1 }));
  if (copies.length > 0) await work.tx.insertInto('mail_template').values(copies).execute();
}

async function mustBeNewest(work: Work, key: TemplateKey, version: number): Promise<void> {
  if ((await findTemplate(work.tx, key)).version !== version) throw new Refusal('common.stale', 409);
}

function isKey({ seminarId, occasion, locale, venue }: TemplateKey) {
  return (row: ExpressionBuilder<Schema, 'mail_template'>) =>
    row.and({ seminar_id: seminarId, occasion, locale, venue });
}

async function record(work: Work, actor: Actor, key: TemplateKey, action: string): Promise<void> {
  const { seminarId, occasion, locale, venue } = key;
  await recordStaffAct(work, actor, { seminarId, action, subject: `${occasion}/${locale}/${venue}` });
}
