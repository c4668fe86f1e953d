import type { App, Work } from '~/app';
import type { Actor } from '~/features/accounts/actor';
import { cleanParagraphs, isLonger } from '~/shared/text-length';
import { missing, Refusal } from '~/shared/refusal';
import type { Reader } from '~db/open';
import { findPicked, type Picked } from './agenda-places.server';
import { queueRelayMail } from './author-mail.server';
import { chairing, recordDeed, type Acting, type Curated } from './curated.server';
import { longestRelay, type OwnRelay, type Relay } from './relay';

/**
 * Asks whoever wrote a card for more, or takes up what they offer. Whom it reaches, and whether anybody, nobody is told:
 * a mail goes to who agreed to be asked through the office; others find the question beside their text.
 * @throws Refusal `challenges.relayOpen` (409) while one waits for its answer, `challenges.emptyText`,
 * `challenges.relayTooLong` (422); 404 for what no attendee wrote.
 */
export async function askAuthor(
  app: App,
  actor: Actor,
  input: Picked & { words: string; offersContact: 'yes' | 'no' },
): Promise<void> {
  const words = cleanParagraphs(input.words);
  if (words === '') throw new Refusal('challenges.emptyText', 422);
  if (isLonger(words, longestRelay)) throw new Refusal('challenges.relayTooLong', 422);
  await app.write(async (work) => {
    const by = await chairing(work, actor, input.seminarId);
    const of = await findPicked(work, input);
    if (of.origin !== 'received') throw missing();
    await relayWithin(app, work, { of, by, words, offersContact: input.offersContact === 'yes' });
  });
}

type Question = { of: Curated; by: Acting; words: string; offersContact: boolean };

/** Puts a question before whoever wrote a text, one at a time; gives its id. The caller has read the words. */
export async function relayWithin(app: App, work: Work, { of, by, words, offersContact }: Question): Promise<string> {
  const open = await relaysOf(work.tx, [of.id]).where('relay.reply_id', 'is', null).executeTakeFirst();
  if (open) throw new Refusal('challenges.relayOpen', 409);
  const id = work.newId();
  await work.tx
    .insertInto('relay')
    .values({
      ...{ id, challenge_id: of.id, text_id: of.text_id, asked_by: by.personId, words },
      ...{ offers_contact: offersContact ? 1 : 0, reply_id: null, asked_at: work.at },
    })
    .execute();
  await queueRelayMail(app, work, of.text_id);
  await recordDeed(work, of, { by, action: 'ask author' });
  return id;
}

function relaysOf(db: Reader, challengeIds: readonly string[]) {
  return db
    .selectFrom('relay')
    .leftJoin('challenge as reply', 'reply.id', 'relay.reply_id')
    .select(['relay.challenge_id', 'relay.words', 'relay.reply_id', 'reply.state', 'reply.public_text'])
    .where('relay.challenge_id', 'in', challengeIds.length > 0 ? challengeIds : [''])
    .orderBy('relay.asked_at');
}

/** What was asked of each challenge, by its id; of answers only what was released. */
export async function listRelays(db: Reader, challengeIds: readonly string[]): Promise<Map<string, Relay[]>> {
  const all = new Map<string, Relay[]>();
  for (const row of await relaysOf(db, challengeIds).execute()) {
    const reply = row.state === 'released' ? row.public_text : null;
    const relay = { words: row.words, reply, isAnswered: row.reply_id !== null };
    all.set(row.challenge_id, [...(all.get(row.challenge_id) ?? []), relay]);
  }
  return all;
}

/** What was asked of whoever wrote a text, for who came to it by a door of their own. */
export async function listOwnRelays(db: Reader, textId: string): Promise<OwnRelay[]> {
  const rows = await db
    .selectFrom('relay')
    .select(['id', 'words', 'offers_contact', 'reply_id'])
    .where('text_id', '=', textId)
    .orderBy('asked_at')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    words: row.words,
    offersContact: row.offers_contact === 1,
    isAnswered: row.reply_id !== null,
  }));
}

/** What came back to a challenge and was let out, each with the challenge that it is: of the house, for rules to look at. */
export async function listReleasedReplies(
  db: Reader,
  challengeId: string,
): Promise<{ words: string; reply: string; replyId: string }[]> {
  const rows = await relaysOf(db, [challengeId]).where('reply.state', '=', 'released').execute();
  return rows.map((row) => ({ words: row.words, reply: row.public_text ?? '', replyId: row.reply_id ?? '' }));
}
