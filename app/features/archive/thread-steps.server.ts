import type { Updateable } from 'kysely';
import type { App, Work } from '~/app';
import { recordAct } from '~/audit.server';
import type { Actor } from '~/features/accounts/actor';
import { listUnkeepable, listWithout } from '~/features/challenges/archive-consent.server';
import { mayEditSeminar } from '~/features/seminars/roles';
import { rolesIn } from '~/features/seminars/roles.server';
import { seminarTopic } from '~/features/seminars/seminar';
import { missing, Refusal } from '~/shared/refusal';
import type { Schema } from '~db/schema';
import { maySee, sightOf } from './sight.server';
import { isListed, stateAfterAnswer, type ThreadVisibility } from './thread';
import { sectionsOf } from './thread-body';
import { indexThreadWithin, type ThreadRow } from './thread-index.server';

/** `version` is the one that the reader saw. */
type Picked = { threadId: string; version: number };

/**
 * Shows a thread to everybody, or to members and that seminar's attendees alone.
 * @throws Refusal `archive.forMembers` (409) where its author agrees to members alone.
 */
export async function setVisibility(
  app: App,
  actor: Actor,
  input: Picked & { visibility: ThreadVisibility },
): Promise<void> {
  await stepThread(app, actor, input, async (thread, work) => {
    if (!isListed(thread.state)) throw new Refusal('archive.notNow', 409);
    if (input.visibility === 'public') await mustBeForAll(work, thread);
    return { set: { visibility: input.visibility }, action: `show thread to ${input.visibility}` };
  });
}

/** Takes a thread out of the archive; its text and replies are kept. */
export async function unpublishThread(app: App, actor: Actor, input: Picked): Promise<void> {
  await stepThread(app, actor, input, (thread) => {
    if (!isListed(thread.state)) throw new Refusal('archive.notNow', 409);
    return { set: { state: 'unpublished' }, action: 'unpublish thread' };
  });
}

/**
 * Brings an unpublished thread back.
 * @throws Refusal `archive.takenBack` (409) where its author does not agree to the archive.
 */
export async function republishThread(app: App, actor: Actor, input: Picked): Promise<void> {
  await stepThread(app, actor, input, async (thread, work) => {
    if (thread.state !== 'unpublished') throw new Refusal('archive.notNow', 409);
    const refused = await listUnkeepable(work.tx, thread.seminar_id);
    if (thread.source === 'challenge' && refused.has(thread.source_id)) throw new Refusal('archive.takenBack', 409);
    const state = stateAfterAnswer('published', { answer: thread.answer, sections: sectionsOf(thread.body) });
    return { set: { state }, action: 'republish thread' };
  });
}

/** Writes the answer, or takes it away with an empty one. */
export async function answerThread(app: App, actor: Actor, input: Picked & { answer: string }): Promise<void> {
  await stepThread(app, actor, input, (thread) => {
    const { answer } = input;
    const state = stateAfterAnswer(thread.state, { answer, sections: sectionsOf(thread.body) });
    return { set: { answer, state }, action: 'answer thread' };
  });
}

async function mustBeForAll(work: Work, thread: ThreadRow): Promise<void> {
  const forMembers = await listWithout(work.tx, thread.seminar_id, 'public');
  const challengeId = thread.source === 'harvest' ? await topicOf(work, thread.source_id) : thread.source_id;
  if (thread.source !== 'question' && forMembers.has(challengeId)) throw new Refusal('archive.forMembers', 409);
}

async function topicOf(work: Work, roomId: string): Promise<string> {
  const room = await work.tx.selectFrom('room').select('challenge_id').where('id', '=', roomId).executeTakeFirst();
  return room?.challenge_id ?? '';
}

type Step = { set: Updateable<Schema['thread']>; action: string };

/** For the secretariat of the thread's seminar: one change, its audit row, and the index in line with it. */
async function stepThread(
  app: App,
  actor: Actor,
  picked: Picked,
  step: (thread: ThreadRow, work: Work) => Step | Promise<Step>,
): Promise<void> {
  await app.write(async (work) => {
    const { thread, personId } = await curatingThread(work, actor, picked.threadId);
    if (thread.version !== picked.version) throw new Refusal('common.stale', 409);
    const { set, action } = await step(thread, work);
    const changed = await work.tx
      .updateTable('thread')
      .set({ ...set, version: thread.version + 1 })
      .where('id', '=', thread.id)
      .where('version', '=', picked.version)
      .returningAll()
      .executeTakeFirst();
    if (!changed) throw new Refusal('common.stale', 409);
    await indexThreadWithin(work.tx, changed);
    await recordAct(work, { personId, seminarId: thread.seminar_id, action, subject: thread.id });
    work.nudge(seminarTopic(thread.seminar_id));
  });
}

/** 404 for who may not know of the thread, 403 for who only reads it. */
export async function curatingThread(work: Work, actor: Actor, threadId: string) {
  const thread = await work.tx.selectFrom('thread').selectAll().where('id', '=', threadId).executeTakeFirst();
  if (!thread || actor.kind === 'guest') throw missing();
  if (mayEditSeminar(await rolesIn(work.tx, actor, thread.seminar_id))) return { thread, personId: actor.id };
  const sees = isListed(thread.state) && maySee(await sightOf(work.tx, actor), thread);
  throw sees ? new Refusal('common.forbidden', 403) : missing();
}
