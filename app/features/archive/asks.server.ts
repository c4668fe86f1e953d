import type { App, Work } from '~/app';
import { recordAct } from '~/audit.server';
import type { Actor, SignedIn } from '~/features/accounts/actor';
import { isAuthor } from '~/features/accounts/authorship.server';
import { longestRelay } from '~/features/challenges/relay';
import { relayWithin } from '~/features/challenges/relays.server';
import { seminarTopic } from '~/features/seminars/seminar';
import { missing, Refusal } from '~/shared/refusal';
import { cleanParagraphs, isLonger } from '~/shared/text-length';
import { mayAskIn } from './listed-asks.server';
import { isMember, maySee, sightOf } from './sight.server';
import { isListed } from './thread';
import type { ThreadRow } from './thread-index.server';
import { curatingThread } from './thread-steps.server';

/**
 * Asks whoever wrote a thread's text, as a member of whom nobody is told: the secretariat looks at the question before it
 * goes out. One waits of each member; `askId` was minted with the form, so that a form sent twice asks once.
 * @throws Refusal 404, `archive.membersOnly` (403), `archive.askWaits` (409), `challenges.emptyText`,
 * `challenges.relayTooLong` (422).
 */
export async function askFromThread(
  app: App,
  actor: Actor,
  input: { threadId: string; askId: string; words: string },
): Promise<void> {
  const words = readWords(input.words);
  await app.write(async (work) => {
    const { thread, member } = await asking(work, actor, input.threadId);
    if (await isAuthor(work.tx, member.id, { subject: 'ask', id: input.askId })) return;
    if ((await listOwnWaiting(work, member, thread.id)).length > 0) throw new Refusal('archive.askWaits', 409);
    const row = {
      id: input.askId,
      thread_id: thread.id,
      words,
      state: 'waiting' as const,
      relay_id: null,
      at: work.at,
    };
    const fresh = await work.tx
      .insertInto('ask')
      .values(row)
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!fresh) throw missing();
    await work.tx
      .insertInto('author')
      .values({ subject: 'ask', subject_id: input.askId, person_id: member.id })
      .execute();
    await tell(work, thread, { personId: null, action: 'ask from archive' });
  });
}

function readWords(words: string): string {
  const clean = cleanParagraphs(words);
  if (clean === '') throw new Refusal('challenges.emptyText', 422);
  if (isLonger(clean, longestRelay)) throw new Refusal('challenges.relayTooLong', 422);
  return clean;
}

async function asking(work: Work, actor: Actor, threadId: string): Promise<{ thread: ThreadRow; member: SignedIn }> {
  const thread = await work.tx.selectFrom('thread').selectAll().where('id', '=', threadId).executeTakeFirst();
  if (!thread || !isListed(thread.state) || !maySee(await sightOf(work.tx, actor), thread)) throw missing();
  if (actor.kind === 'guest' || !isMember(actor)) throw new Refusal('archive.membersOnly', 403);
  if (!(await mayAskIn(work.tx, thread))) throw missing();
  return { thread, member: actor };
}

function listOwnWaiting(work: Work, { id }: SignedIn, threadId: string) {
  return work.tx
    .selectFrom('ask')
    .innerJoin('author', 'author.subject_id', 'ask.id')
    .select('ask.id')
    .where('author.subject', '=', 'ask')
    .where('author.person_id', '=', id)
    .where('ask.thread_id', '=', threadId)
    .where('ask.state', '=', 'waiting')
    .execute();
}

/** Takes back what the secretariat has not looked at yet; nothing is left of it. @throws Refusal 404, `common.stale` (409). */
export async function takeBackAsk(app: App, actor: Actor, input: { askId: string }): Promise<void> {
  await app.write(async (work) => {
    const of = { subject: 'ask', id: input.askId } as const;
    if (actor.kind === 'guest' || !(await isAuthor(work.tx, actor.id, of))) throw missing();
    const { ask, thread } = await findAsk(work, input.askId);
    if (ask.state !== 'waiting') throw new Refusal('common.stale', 409);
    await work.tx.deleteFrom('ask').where('id', '=', ask.id).execute();
    await work.tx.deleteFrom('author').where('subject', '=', 'ask').where('subject_id', '=', ask.id).execute();
    await tell(work, thread, { personId: null, action: 'take back ask' });
  });
}

/**
 * Sends a member's question on to whoever wrote the text, in these words: as a question of the secretariat, which says
 * nothing of who asked.
 * @throws Refusal `challenges.relayOpen` (409) while another one waits for its answer, and what `askFromThread` throws.
 */
export async function sendAsk(app: App, actor: Actor, input: { askId: string; words: string }): Promise<void> {
  const words = readWords(input.words);
  await app.write(async (work) => {
    const { ask, thread, personId } = await curatingAsk(work, actor, input.askId);
    const of = await work.tx
      .selectFrom('challenge')
      .selectAll()
      .where('id', '=', thread.source_id)
      .executeTakeFirstOrThrow();
    const by = { personId, seminarId: thread.seminar_id };
    const relayId = await relayWithin(app, work, { of, by, words, offersContact: false });
    const set = { state: 'sent' as const, words, relay_id: relayId };
    await work.tx.updateTable('ask').set(set).where('id', '=', ask.id).execute();
    await tell(work, thread, { personId, action: 'send ask' });
  });
}

/** Lets a member's question go no further. */
export async function declineAsk(app: App, actor: Actor, input: { askId: string }): Promise<void> {
  await app.write(async (work) => {
    const { ask, thread, personId } = await curatingAsk(work, actor, input.askId);
    await work.tx.updateTable('ask').set({ state: 'declined' }).where('id', '=', ask.id).execute();
    await tell(work, thread, { personId, action: 'decline ask' });
  });
}

/** A question that waits, for the secretariat of its thread's seminar; to everybody else there is none. */
async function curatingAsk(work: Work, actor: Actor, askId: string) {
  const { ask, thread } = await findAsk(work, askId);
  const { personId } = await curatingThread(work, actor, thread.id).catch((reason: unknown) => {
    throw reason instanceof Refusal ? missing() : reason;
  });
  if (ask.state !== 'waiting') throw new Refusal('common.stale', 409);
  return { ask, thread, personId };
}

async function findAsk(work: Work, askId: string) {
  const ask = await work.tx.selectFrom('ask').selectAll().where('id', '=', askId).executeTakeFirst();
  if (!ask) throw missing();
  const thread = await work.tx
    .selectFrom('thread')
    .selectAll()
    .where('id', '=', ask.thread_id)
    .executeTakeFirstOrThrow();
  return { ask, thread };
}

async function tell(work: Work, thread: ThreadRow, act: { personId: string | null; action: string }): Promise<void> {
  await recordAct(work, { ...act, seminarId: thread.seminar_id, subject: thread.id });
  work.nudge(seminarTopic(thread.seminar_id));
}
