import type { App, Work } from '~/app';
import { recordAct } from '~/audit.server';
import type { Actor, SignedIn } from '~/features/accounts/actor';
import { isAuthor } from '~/features/accounts/authorship.server';
import { missing, Refusal } from '~/shared/refusal';
import { isMember, maySee, sightOf } from './sight.server';
import { isListed, takesReplies } from './thread';
import type { ThreadRow } from './thread-index.server';
import { curatingThread } from './thread-steps.server';

/**
 * Adds a member's reply. `replyId` was minted with the form: the same form sent twice makes one reply. Who wrote it
 * stands in `author` alone; the name goes with the reply only when it was asked for.
 * @throws Refusal 404, `archive.membersOnly` (403), `archive.locked` (409).
 */
export async function replyToThread(
  app: App,
  actor: Actor,
  input: { threadId: string; replyId: string; text: string; as: 'anonymous' | 'named' },
): Promise<void> {
  await app.write(async (work) => {
    const { thread, member } = await replying(work, actor, input.threadId);
    const fresh = await work.tx
      .insertInto('reply')
      .values({
        id: input.replyId,
        thread_id: thread.id,
        text: input.text,
        named_as: input.as === 'named' ? member.name : null,
        state: 'published',
        at: work.at,
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!fresh) return mustBeOwn(work, member, input.replyId);
    await work.tx
      .insertInto('author')
      .values({ subject: 'reply', subject_id: input.replyId, person_id: member.id })
      .execute();
    await recordAct(work, {
      personId: null,
      seminarId: thread.seminar_id,
      action: 'reply to thread',
      subject: thread.id,
    });
  });
}

async function replying(work: Work, actor: Actor, threadId: string): Promise<{ thread: ThreadRow; member: SignedIn }> {
  const thread = await work.tx.selectFrom('thread').selectAll().where('id', '=', threadId).executeTakeFirst();
  if (!thread || !isListed(thread.state) || !maySee(await sightOf(work.tx, actor), thread)) throw missing();
  if (actor.kind === 'guest' || !isMember(actor)) throw new Refusal('archive.membersOnly', 403);
  if (!takesReplies(thread.state)) throw new Refusal('archive.locked', 409);
  return { thread, member: actor };
}

async function mustBeOwn(work: Work, actor: SignedIn, replyId: string): Promise<void> {
  if (!(await isAuthor(work.tx, actor.id, { subject: 'reply', id: replyId }))) throw missing();
}

/** Takes the author's own reply back: its words are erased, its place stays. */
export async function withdrawReply(app: App, actor: Actor, input: { replyId: string }): Promise<void> {
  await changeOwn(app, actor, input.replyId, {
    set: { state: 'withdrawn', text: '', named_as: null },
    action: 'withdraw reply',
  });
}

/** Takes the name off the author's own reply; it never comes back. */
export async function unnameReply(app: App, actor: Actor, input: { replyId: string }): Promise<void> {
  await changeOwn(app, actor, input.replyId, { set: { named_as: null }, action: 'unname reply' });
}

type OwnChange = { set: { state?: 'withdrawn'; text?: string; named_as: null }; action: string };

async function changeOwn(app: App, actor: Actor, replyId: string, change: OwnChange): Promise<void> {
  await app.write(async (work) => {
    if (actor.kind === 'guest' || !isMember(actor)) throw missing();
    const { threadId, seminarId } = await placeOf(work, replyId);
    await mustBeOwn(work, actor, replyId);
    const changed = await work.tx
      .updateTable('reply')
      .set(change.set)
      .where('id', '=', replyId)
      .where('state', '!=', 'withdrawn')
      .executeTakeFirst();
    if (Number(changed.numUpdatedRows) === 0) throw new Refusal('common.stale', 409);
    await recordAct(work, { personId: null, seminarId, action: change.action, subject: threadId });
  });
}

/** Hides a reply from all but the seminar's staff, or shows it again. */
export async function hideReply(app: App, actor: Actor, input: { replyId: string }): Promise<void> {
  await moveReply(app, actor, { ...input, from: 'published', to: 'hidden', action: 'hide reply' });
}

export async function unhideReply(app: App, actor: Actor, input: { replyId: string }): Promise<void> {
  await moveReply(app, actor, { ...input, from: 'hidden', to: 'published', action: 'unhide reply' });
}

type Shown = 'published' | 'hidden';

async function moveReply(
  app: App,
  actor: Actor,
  move: { replyId: string; from: Shown; to: Shown; action: string },
): Promise<void> {
  await app.write(async (work) => {
    const { threadId } = await placeOf(work, move.replyId);
    const { thread, personId } = await curatingThread(work, actor, threadId);
    const moved = await work.tx
      .updateTable('reply')
      .set({ state: move.to })
      .where('id', '=', move.replyId)
      .where('state', '=', move.from)
      .executeTakeFirst();
    if (Number(moved.numUpdatedRows) === 0) throw new Refusal('common.stale', 409);
    await recordAct(work, { personId, seminarId: thread.seminar_id, action: move.action, subject: move.replyId });
  });
}

async function placeOf(work: Work, replyId: string): Promise<{ threadId: string; seminarId: string }> {
  const row = await work.tx
    .selectFrom('reply')
    .innerJoin('thread', 'thread.id', 'reply.thread_id')
    .select(['thread.id', 'thread.seminar_id'])
    .where('reply.id', '=', replyId)
    .executeTakeFirst();
  if (!row) throw missing();
  return { threadId: row.id, seminarId: row.seminar_id };
}
