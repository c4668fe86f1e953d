import { expect, it } from 'vitest';
import type { Actor } from '~/features/accounts/actor';
import { hideReply, replyToThread, unhideReply, unnameReply, withdrawReply } from '~/features/archive/replies.server';
import { findThread } from '~/features/archive/thread-view.server';
import { byPersonalLink } from '../../support/cast';
import { onBothEngines } from '../../support/world';
import { guest, otherSeminar, shelfOf, type Shelf } from './shelf';

const missing = { code: 'common.missing', status: 404 };
const stale = { code: 'common.stale', status: 409 };

onBothEngines('replying to a thread', (open) => {
  it('is anonymous unless a name was asked for, and the author learns which is theirs', async () => {
    const { shelf, threadId, reply, replies } = await desk(await open());
    const { cast } = shelf;
    await reply(cast.mio, { replyId: 'one' });
    await reply(cast.administrator, { replyId: 'two', as: 'named' });
    expect(await replies(cast.mio)).toEqual([
      { id: 'one', text: '試しました。', namedAs: null, state: 'published', on: '2026-12-04', mine: true },
      { id: 'two', text: '試しました。', namedAs: '管理 者', state: 'published', on: '2026-12-04', mine: false },
    ]);
    expect((await shelf.page('')).threads).toMatchObject([{ id: threadId, replies: 2 }]);
  });

  it('tells nobody who wrote it: not other members, not staff, not the audit', async () => {
    const { shelf, threadId, reply } = await desk(await open());
    const { cast, world } = shelf;
    await reply(cast.mio, { replyId: 'one' });
    for (const who of [cast.administrator, cast.hanako, cast.aki]) {
      const seen = JSON.stringify(await findThread(world.app.db, who, { threadId, locale: 'ja' }));
      for (const trace of [cast.mio.id, cast.mio.name, cast.mio.email, '"mine":true'])
        expect(seen).not.toContain(trace);
    }
    const acts = await world.app.db
      .selectFrom('audit')
      .select('person_id')
      .where('action', '=', 'reply to thread')
      .execute();
    expect(acts).toEqual([{ person_id: null }]);
  });

  it('makes one reply of the same form sent twice', async () => {
    const { shelf, reply, replies } = await desk(await open());
    await reply(shelf.cast.mio, { replyId: 'one' });
    await reply(shelf.cast.mio, { replyId: 'one' });
    expect(await replies(shelf.cast.mio)).toHaveLength(1);
    await expect(reply(shelf.cast.administrator, { replyId: 'one' })).rejects.toMatchObject(missing);
  });

  it('is for members', async () => {
    const { shelf, reply } = await desk(await open());
    const { cast } = shelf;
    for (const who of [guest, cast.stranger]) await expect(reply(who)).rejects.toMatchObject(missing);
    const membersOnly = { code: 'archive.membersOnly', status: 403 };
    for (const who of [cast.aki, cast.speaker, cast.hanako, byPersonalLink(cast.aki)]) {
      await expect(reply(who)).rejects.toMatchObject(membersOnly);
    }
    const shown = await shelf.put('公開の課題', { visibility: 'public' });
    await expect(reply(guest, { threadId: shown })).rejects.toMatchObject(membersOnly);
    await expect(reply(cast.mio, { threadId: 'no thread' })).rejects.toMatchObject(missing);
  });

  it('ends when the thread is locked, and is unknown when it is unpublished', async () => {
    const { shelf, threadId, reply } = await desk(await open());
    const set = (state: 'locked' | 'unpublished') =>
      shelf.world.app.write(async ({ tx }) => {
        await tx.updateTable('thread').set({ state }).where('id', '=', threadId).execute();
      });
    await set('locked');
    await expect(reply(shelf.cast.mio)).rejects.toMatchObject({ code: 'archive.locked', status: 409 });
    await set('unpublished');
    await expect(reply(shelf.cast.mio)).rejects.toMatchObject(missing);
  });

  it('shows replies to members, that seminar’s attendees and staff; others learn how many there are', async () => {
    const { shelf, reply } = await desk(await open());
    const { cast, world } = shelf;
    const seminarId = await otherSeminar(shelf);
    const threadId = await shelf.put('公開の課題', { visibility: 'public', seminarId });
    await reply(cast.mio, { threadId, replyId: 'one' });
    const seen = async (who: Actor) => (await findThread(world.app.db, who, { threadId, locale: 'ja' }))?.replies;
    for (const who of [cast.mio, cast.ben, cast.administrator]) expect(await seen(who)).toHaveLength(1);
    for (const who of [guest, cast.aki, cast.stranger, cast.hanako]) {
      expect(await findThread(world.app.db, who, { threadId, locale: 'ja' })).toMatchObject({
        replies: null,
        replyCount: 1,
      });
    }
  });

  it('is withdrawn by its author alone: the words are gone, the place stays', async () => {
    const { shelf, reply, replies } = await desk(await open());
    const { cast, world } = shelf;
    await reply(cast.mio, { replyId: 'one', as: 'named' });
    for (const who of [guest, cast.aki, cast.administrator, cast.hanako]) {
      await expect(withdrawReply(world.app, who, { replyId: 'one' })).rejects.toMatchObject(missing);
    }
    await expect(withdrawReply(world.app, cast.mio, { replyId: 'none' })).rejects.toMatchObject(missing);
    await withdrawReply(world.app, cast.mio, { replyId: 'one' });
    expect(await replies(cast.administrator)).toMatchObject([{ text: '', namedAs: null, state: 'withdrawn' }]);
    await expect(withdrawReply(world.app, cast.mio, { replyId: 'one' })).rejects.toMatchObject(stale);
    const row = await world.app.db.selectFrom('reply').selectAll().executeTakeFirstOrThrow();
    expect(row).toMatchObject({ text: '', named_as: null });
  });

  it('loses its name when its author says so, and never gets one', async () => {
    const { shelf, reply, replies } = await desk(await open());
    const { cast, world } = shelf;
    await reply(cast.mio, { replyId: 'one', as: 'named' });
    await expect(unnameReply(world.app, cast.administrator, { replyId: 'one' })).rejects.toMatchObject(missing);
    await unnameReply(world.app, cast.mio, { replyId: 'one' });
    expect(await replies(cast.administrator)).toMatchObject([{ namedAs: null, text: '試しました。' }]);
  });

  it('is hidden and shown again by the secretariat alone', async () => {
    const { shelf, reply, replies } = await desk(await open());
    const { cast, world } = shelf;
    await reply(cast.mio, { replyId: 'one' });
    const hide = (who: Actor, replyId = 'one') => hideReply(world.app, who, { replyId });
    await expect(hide(guest)).rejects.toMatchObject(missing);
    await expect(hide(cast.stranger)).rejects.toMatchObject(missing);
    await expect(hide(cast.mio)).rejects.toMatchObject({ code: 'common.forbidden', status: 403 });
    await expect(hide(cast.hanako, 'none')).rejects.toMatchObject(missing);
    await hide(cast.hanako);
    expect(await replies(cast.mio)).toEqual([]);
    expect(await replies(cast.hanako)).toMatchObject([{ state: 'hidden' }]);
    await expect(hide(cast.hanako)).rejects.toMatchObject(stale);
    await unhideReply(world.app, cast.hanako, { replyId: 'one' });
    expect(await replies(cast.mio)).toMatchObject([{ state: 'published' }]);
  });
});

type Wish = { threadId?: string; replyId?: string; as?: 'anonymous' | 'named' };

async function desk(world: Shelf['world']) {
  const shelf = await shelfOf(world);
  const threadId = await shelf.put('会員の課題');
  const reply = (who: Actor, wish: Wish = {}) =>
    replyToThread(world.app, who, {
      threadId,
      replyId: world.app.newId(),
      as: 'anonymous',
      text: '試しました。',
      ...wish,
    });
  const replies = async (who: Actor) => (await findThread(world.app.db, who, { threadId, locale: 'ja' }))?.replies;
  return { shelf, threadId, reply, replies };
}
