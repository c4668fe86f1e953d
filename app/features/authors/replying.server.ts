import type { Work } from '~/app';
import { queueContactMail } from '~/features/challenges/author-mail.server';
import { challengesTopic, recordDeed } from '~/features/challenges/curated.server';
import { receiveReplyWithin } from '~/features/challenges/intake.server';
import { longestPublicText } from '~/features/challenges/public-text';
import { missing, Refusal } from '~/shared/refusal';
import { cleanLine, cleanParagraphs, isLonger } from '~/shared/text-length';
import { severedHash } from './severed-hash.server';

const longestContact = 200;

type Replied = {
  textId: string;
  relayId: string;
  reply: string;
  /** How the author may be reached, in their own words; empty: they stay unknown. */
  contact: string;
  /** Of the code that they came by; null for who came another way. */
  codeHash: string | null;
};

/**
 * Answers what chairs asked of a text, once: the answer goes to the desk as a text of the same author, and is seen by
 * nobody else before two people let it out. How the author may be reached goes to who asked, by a mail that is kept
 * nowhere, and only where they offered the same.
 * @throws Refusal 404 for another text's question, `authors.answered` (409), `challenges.emptyText`, `challenges.tooLong` (422).
 */
export async function replyToRelay(work: Work, input: Replied): Promise<void> {
  const reply = cleanParagraphs(input.reply);
  if (reply === '') throw new Refusal('challenges.emptyText', 422);
  if (isLonger(reply, longestPublicText)) throw new Refusal('challenges.tooLong', 422);
  const contact = cleanLine(input.contact);
  if (isLonger(contact, longestContact)) throw new Refusal('challenges.tooLong', 422);
  const relay = await findRelay(work, input);
  if (relay.reply_id !== null) throw new Refusal('authors.answered', 409);
  const answerId = await findAnswer(work, input.textId);
  const asked = await work.tx
    .selectFrom('challenge')
    .selectAll()
    .where('id', '=', relay.challenge_id)
    .executeTakeFirstOrThrow();
  const made = await receiveReplyWithin(work, { asked, text: reply, answerId });
  if (answerId === null) await keepSevered(work, { ...input, newTextId: made.textId });
  await work.tx.updateTable('relay').set({ reply_id: made.challengeId }).where('id', '=', relay.id).execute();
  if (contact !== '' && relay.offers_contact === 1)
    await queueContactMail(work, { askedBy: relay.asked_by, seminarId: asked.seminar_id, words: relay.words, contact });
  await recordDeed(work, asked, { by: null, action: 'author replies' });
  work.nudge(challengesTopic(asked.seminar_id));
}

async function findRelay(work: Work, { relayId, textId }: Replied) {
  const relay = await work.tx.selectFrom('relay').selectAll().where('id', '=', relayId).executeTakeFirst();
  if (relay?.text_id !== textId) throw missing();
  return relay;
}

/** The answer that a text came from; null once it is severed. */
async function findAnswer(work: Work, textId: string): Promise<string | null> {
  const link = await work.tx
    .selectFrom('text_link')
    .select('answer_id')
    .where('text_id', '=', textId)
    .executeTakeFirst();
  return link?.answer_id ?? null;
}

/** A reply to a severed text is severed from the first: it has the same consents, and its author comes back by the same code. */
async function keepSevered(work: Work, reply: Replied & { newTextId: string }): Promise<void> {
  const severed = await work.tx
    .selectFrom('severed_text')
    .selectAll()
    .where('text_id', '=', reply.textId)
    .executeTakeFirstOrThrow();
  const codeHash = reply.codeHash === null ? null : severedHash(reply.codeHash, reply.newTextId);
  await work.tx
    .insertInto('severed_text')
    .values({ ...severed, text_id: reply.newTextId, code_hash: codeHash })
    .execute();
}
