import type { Work } from '~/app';
import { queueContactMail } from '~/features/challenges/author-mail.server';
import { challengesTopic, recordDeed } from '~/features/challenges/curated.server';
import { receiveReplyWithin } from '~/features/challenges/intake.server';
import { longestPublicText } from '~/features/challenges/public-text';
import { missing, Refusal } from '~/shared/refusal';
import { cleanLine, cleanParagraphs, isLonger } from '~/shared/text-length';
import { receiveLater } from './later-texts.server';

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
  const asked = await work.tx
    .selectFrom('challenge')
    .selectAll()
    .where('id', '=', relay.challenge_id)
    .executeTakeFirstOrThrow();
  const made = await receiveLater(work, input, (answerId) =>
    receiveReplyWithin(work, { asked, text: reply, answerId }),
  );
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
