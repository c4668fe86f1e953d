import { z } from 'zod';
import type { App, Work } from '~/app';
import { sha256 } from '~/shared/fingerprint.server';
import { Refusal } from '~/shared/refusal';
import type { Reader } from '~db/open';
import { findOpenSeminar } from './open-seminar.server';
import { promoteWaitingWithin } from './promotion.server';
import { isFull, poolsFor, type Wish } from './seats';
import { findSeats, queueUp, readParts } from './seats.server';

/** How long a seat is kept for a form, from the moment it asked for that seat. */
const heldMinutes = 15;

/** How long a form that was begun can be gone on with. */
const keptDays = 14;

/** Names and values of a form's fields, as it was filled so far. */
export type Fields = readonly (readonly [string, string])[];

type Draft = {
  seminarId: string;
  formKey: string;
  fields: Fields;
  /** What the form asks for; null before a venue was chosen. */
  wish: Wish | null;
};

/** `heldUntil` is null where no seat is kept: none is free, or there is no limit to run into. */
export type Saved = { savedAt: string; heldUntil: string | null };

/** Longer than any form that fits its fields' limits, in characters of JSON. */
const longestDraft = 200_000;

/**
 * Stores what was filled in so far, and keeps a seat for it for some minutes while one is free. A form that was sent
 * already stays as it is.
 * @throws Refusal 404 for a draft or no seminar, `registration.early`, `.closed`, `.cancelled` (409), and
 * `common.tooLarge` (413).
 */
export async function saveDraft(app: App, draft: Draft): Promise<Saved> {
  const fields = JSON.stringify(draft.fields);
  if (fields.length > longestDraft) throw new Refusal('common.tooLarge', 413);
  return app.write(async (work) => {
    const seminar = await findOpenSeminar(work, draft.seminarId);
    const key = draftKey(draft);
    const before = await findRow(work.tx, key);
    if (before && before.sent_at !== null) return { savedAt: work.at, heldUntil: null };
    const heldUntil = seminar.approval === 1 ? null : await holdWithin(app, work, { ...draft, key, before, seminar });
    const { venue = null, parts = [] } = draft.wish ?? {};
    const row = { fields, venue, parts: JSON.stringify(parts), held_until: heldUntil, saved_at: work.at };
    await work.tx
      .insertInto('form_draft')
      .values({ form_key: key, seminar_id: draft.seminarId, ...row, sent_at: null })
      // Sent meanwhile, on another node: then it stays sent.
      .onConflict((conflict) => conflict.column('form_key').doUpdateSet(row).where('form_draft.sent_at', 'is', null))
      .execute();
    const letGo =
      before !== undefined && before.held_until !== null && (heldUntil === null || !isSameWish(before, draft.wish));
    if (letGo) await promoteWaitingWithin(app, work, draft.seminarId);
    return { savedAt: work.at, heldUntil };
  });
}

type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>;
type Holding = Draft & { key: string; before: Row | undefined; seminar: { number: number } };

/** The seat that is kept already stays kept for its time; one for another wish takes over what is left of it. */
async function holdWithin(app: App, work: Work, { key, before, seminar, ...draft }: Holding): Promise<string | null> {
  const { wish, seminarId } = draft;
  if (!wish) return null;
  const kept = before?.held_until ?? null;
  const left = kept !== null && kept > work.at ? kept : null;
  if (left !== null && before && isSameWish(before, wish)) return left;
  await queueUp(work, seminar.number);
  await promoteWaitingWithin(app, work, seminarId);
  const pools = poolsFor(await findSeats(work.tx, seminarId, key), wish);
  if (pools.some(isFull) || pools.every(({ limit }) => limit === null)) return null;
  return left ?? minutesAfter(work.at, heldMinutes);
}

function isSameWish(row: Row, wish: Wish | null): boolean {
  const written = (parts: readonly string[]) => [...parts].sort().join();
  return wish !== null && row.venue === wish.venue && written(readParts(row.parts)) === written(wish.parts);
}

/** A form that was begun, for who has its key; null when it was sent, or is too old, or never was. */
export async function findDraft(
  db: Reader,
  asked: { seminarId: string; formKey: string },
): Promise<(Saved & { fields: Fields }) | null> {
  const row = await findRow(db, draftKey(asked));
  if (!row || row.sent_at !== null) return null;
  return { savedAt: row.saved_at, heldUntil: row.held_until, fields: storedFields.parse(JSON.parse(row.fields)) };
}

const storedFields = z.array(z.tuple([z.string(), z.string()]));

/**
 * Empties the draft of a form that is sent, so that no late save brings it back. Gives whether a seat was kept for it:
 * it is free now, for the sender first.
 */
export async function spendDraftWithin(work: Work, form: { seminarId: string; formKey: string }): Promise<boolean> {
  const key = draftKey(form);
  const before = await findRow(work.tx, key);
  const spent = { fields: '[]', venue: null, parts: '[]', held_until: null, saved_at: work.at, sent_at: work.at };
  await work.tx
    .insertInto('form_draft')
    .values({ form_key: key, seminar_id: form.seminarId, ...spent })
    .onConflict((conflict) => conflict.column('form_key').doUpdateSet(spent))
    .execute();
  return before !== undefined && before.held_until !== null;
}

/** Forgets forms that nobody went on with. */
export async function deleteOldDrafts(app: App): Promise<void> {
  await app.write(({ tx, at }) =>
    tx
      .deleteFrom('form_draft')
      .where('saved_at', '<=', minutesAfter(at, -keptDays * 24 * 60))
      .execute(),
  );
}

function minutesAfter(at: string, minutes: number): string {
  return new Date(Date.parse(at) + minutes * 60_000).toISOString();
}

function findRow(db: Reader, key: string) {
  return db.selectFrom('form_draft').selectAll().where('form_key', '=', key).executeTakeFirst();
}

function draftKey({ seminarId, formKey }: { seminarId: string; formKey: string }): string {
  return sha256(`draft\n${seminarId}\n${formKey}`);
}
