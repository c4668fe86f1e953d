import type { Selectable } from 'kysely';
import type { App, Work } from '~/app';
import type { Actor } from '~/features/accounts/actor';
import { recordStaffAct } from '~/features/accounts/staff-acts.server';
import { everywhere } from '~/features/registration/occasions';
import { mayEditSeminar } from '~/features/seminars/roles';
import { rolesIn } from '~/features/seminars/roles.server';
import { placeholdersIn } from '~/mail/placeholders';
import { readMarkdown } from '~/shared/markdown.server';
import { missing, Refusal } from '~/shared/refusal';
import type { Reader } from '~db/open';
import type { Schema } from '~db/schema';
import { segmentSchema, type Circular, type CircularValues } from './circular';

/** The circulars of a seminar, the latest first. */
export async function listCirculars(db: Reader, seminarId: string): Promise<Circular[]> {
  const rows = await db
    .selectFrom('circular')
    .selectAll()
    .where('seminar_id', '=', seminarId)
    .orderBy('changed_at', 'desc')
    .execute();
  return rows.map(circularOf);
}

export function circularOf(row: Selectable<Schema['circular']>): Circular {
  return {
    id: row.id,
    state: row.state,
    subject: { ja: row.subject_ja, en: row.subject_en },
    body: { ja: row.body_ja, en: row.body_en },
    segment: segmentSchema.parse(JSON.parse(row.segment)),
    advertising: row.advertising === 1,
    sendAt: row.send_at,
    sentCount: row.sent_count,
    version: row.version,
  };
}

/** Placeholders of a text that no circular knows. */
export function unknownIn(body: string): string[] {
  const known: readonly string[] = everywhere;
  return placeholdersIn(readMarkdown(body)).filter((name) => !known.includes(name));
}

type Seen = { seminarId: string; id: string; version: number };

/**
 * Stores a circular that has not gone yet, as a draft: what was scheduled and is changed must be looked over again.
 * @throws Refusal 404 to who may not edit the seminar, `mail.unfit` (422), `common.stale`, `survey.circularGone` (409).
 */
export async function saveCircular(
  app: App,
  actor: Actor,
  { seminarId, values }: { seminarId: string; values: CircularValues },
): Promise<{ id: string }> {
  if ([values.bodyJa, values.bodyEn].some((body) => unknownIn(body).length > 0)) throw new Refusal('mail.unfit', 422);
  return app.write(async (work) => {
    await mustEdit(work, actor, seminarId);
    const { states, venues, parts, answer } = values;
    const row = {
      ...{ subject_ja: values.subjectJa, subject_en: values.subjectEn, body_ja: values.bodyJa, body_en: values.bodyEn },
      segment: JSON.stringify({ states, venues, parts, answer }),
      advertising: values.advertising ? (1 as const) : (0 as const),
      changed_at: work.at,
    };
    if (values.id === '') {
      const id = work.newId();
      const fresh = { id, seminar_id: seminarId, state: 'draft', send_at: null, version: 1 } as const;
      await work.tx
        .insertInto('circular')
        .values({ ...row, ...fresh })
        .execute();
      await recordStaffAct(work, actor, { seminarId, action: 'write circular', subject: id });
      return { id };
    }
    const seen = { seminarId, id: values.id, version: values.version };
    await change(work, seen, { ...row, state: 'draft', send_at: null });
    await recordStaffAct(work, actor, { seminarId, action: 'write circular', subject: values.id });
    return { id: values.id };
  });
}

/** So long a circular that is to go at once waits, so that a wrong press can be taken back. */
const secondThoughts = 60_000;

/**
 * Sends a circular at a time, or a minute from now. Who gets it is decided when it goes.
 * @throws Refusal as `saveCircular`, `survey.circularPast` (422) for a time that is over.
 */
export async function scheduleCircular(app: App, actor: Actor, seen: Seen, sendAt: string | null): Promise<void> {
  await app.write(async (work) => {
    await mustEdit(work, actor, seen.seminarId);
    const at = sendAt ?? new Date(Date.parse(work.at) + secondThoughts).toISOString();
    if (at <= work.at) throw new Refusal('survey.circularPast', 422);
    await change(work, seen, { state: 'scheduled', send_at: at, changed_at: work.at });
    await recordStaffAct(work, actor, {
      seminarId: seen.seminarId,
      action: 'schedule circular',
      subject: seen.id,
      note: at,
    });
  });
}

/**
 * Stops a circular that has not gone, or what is left of it: mails that wait in the outbox are taken out.
 * @throws Refusal as `saveCircular`.
 */
export async function cancelCircular(app: App, actor: Actor, seen: Seen): Promise<void> {
  await app.write(async (work) => {
    await mustEdit(work, actor, seen.seminarId);
    await change(work, seen, { state: 'cancelled', send_at: null, changed_at: work.at });
    await work.tx
      .deleteFrom('outbox')
      .where('purpose_key', 'like', `${purposeOf(seen.id)}%`)
      .where('state', '=', 'queued')
      .execute();
    await recordStaffAct(work, actor, { seminarId: seen.seminarId, action: 'cancel circular', subject: seen.id });
  });
}

/** What the purposes of its mails begin with: one mail for each person. */
export function purposeOf(circularId: string): string {
  return `circular/${circularId}/`;
}

async function mustEdit(work: Work, actor: Actor, seminarId: string): Promise<void> {
  if (!mayEditSeminar(await rolesIn(work.tx, actor, seminarId))) throw missing();
}

type Change = Partial<Omit<Selectable<Schema['circular']>, 'id' | 'seminar_id' | 'version'>>;

async function change(work: Work, { seminarId, id, version }: Seen, set: Change): Promise<void> {
  const row = await work.tx
    .selectFrom('circular')
    .select('state')
    .where('id', '=', id)
    .where('seminar_id', '=', seminarId)
    .executeTakeFirst();
  if (!row) throw missing();
  if (row.state === 'sent' || row.state === 'cancelled') throw new Refusal('survey.circularGone', 409);
  const { numUpdatedRows } = await work.tx
    .updateTable('circular')
    .set({ ...set, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Refusal('common.stale', 409);
}
