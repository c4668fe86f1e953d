import { expect, it } from 'vitest';
import { guest, type Actor } from '~/features/accounts/actor';
import { askFromThread, declineAsk, sendAsk, takeBackAsk } from '~/features/archive/asks.server';
import { listWaitingThreads } from '~/features/archive/listed-asks.server';
import { findThread } from '~/features/archive/thread-view.server';
import type { Cast } from '../../support/cast';
import { onBothEngines, type World } from '../../support/world';
import { authorSends, kept, letOut } from '../authors/kept';

const words = '教材は借りられますか。';

async function asked(open: () => Promise<World>, consents?: readonly string[]) {
  const { world, cast, threadId } = await kept(open, { visibility: 'public' }, consents);
  await askFromThread(world.app, cast.mio, { threadId, askId: 'ask-1', words });
  const seen = async (actor: Actor) => {
    const thread = await findThread(world.app.db, actor, { threadId, locale: 'ja' });
    return thread?.asks;
  };
  return { world, cast, threadId, seen };
}

async function answered(world: World, cast: Cast, reply: string) {
  const relay = await world.app.db.selectFrom('relay').select('id').executeTakeFirstOrThrow();
  await authorSends(world, cast, { intent: 'reply', relayId: relay.id, reply });
  await letOut(world, cast, 'reply', reply);
}

onBothEngines('A member’s question to whoever wrote a thread', (open) => {
  it('waits for the secretariat, and is nobody’s to see but the member’s own', async () => {
    const { world, cast, threadId, seen } = await asked(open);
    expect(await seen(cast.mio)).toMatchObject({ own: [{ words, state: 'waiting' }], waiting: [] });
    expect(await seen(cast.hanako)).toMatchObject({ own: [], waiting: [{ words }] });
    for (const other of [guest, cast.aki, cast.tokyoChair])
      expect(JSON.stringify(await seen(other))).not.toContain('教材');
    expect(await world.app.db.selectFrom('relay').selectAll().execute()).toEqual([]);
    expect(await listWaitingThreads(world.app.db, cast.seminarId)).toMatchObject([{ threadId, asks: 1 }]);
  });

  it('goes on in the secretariat’s words and name, and what comes back is shown once two people let it out', async () => {
    const { world, cast, seen } = await asked(open);
    await sendAsk(world.app, cast.hanako, { askId: 'ask-1', words: '教材は公開されていますか。' });
    const [relay] = await world.app.db.selectFrom('relay').selectAll().execute();
    expect(relay).toMatchObject({ words: '教材は公開されていますか。', asked_by: cast.hanako.id, offers_contact: 0 });
    expect(await seen(cast.mio)).toMatchObject({ own: [{ state: 'sent' }], exchanges: [] });
    await answered(world, cast, 'はい、公開しています。');
    const exchanges = [{ words: '教材は公開されていますか。', reply: 'はい、公開しています。' }];
    expect(await seen(cast.aki)).toMatchObject({ exchanges });
    expect(await listWaitingThreads(world.app.db, cast.seminarId)).toEqual([]);
  });

  it('shows an answer to those alone to whom its author agrees', async () => {
    const { world, cast, seen } = await asked(open, ['run', 'show', 'archive']);
    await sendAsk(world.app, cast.hanako, { askId: 'ask-1', words });
    await answered(world, cast, 'はい。');
    expect(await seen(guest)).toMatchObject({ exchanges: [] });
    expect(await seen(cast.mio)).toMatchObject({ exchanges: [{ reply: 'はい。' }] });
    await authorSends(world, cast, { intent: 'withdraw', sure: 'yes' });
    expect(await seen(cast.mio)).toBeUndefined();
  });

  it('is asked once, however often the form is sent, and one at a time', async () => {
    const { world, cast, threadId, seen } = await asked(open);
    await askFromThread(world.app, cast.mio, { threadId, askId: 'ask-1', words });
    const second = { threadId, askId: 'ask-2', words };
    await expect(askFromThread(world.app, cast.mio, second)).rejects.toMatchObject({ code: 'archive.askWaits' });
    const stolen = { ...second, askId: 'ask-1' };
    const otherMember = { ...cast.mio, id: cast.aki.id };
    await expect(askFromThread(world.app, otherMember, stolen)).rejects.toMatchObject({ status: 404 });
    expect((await seen(cast.mio))?.own).toHaveLength(1);
  });

  it('is taken back by its member without a trace, and declined without a word to the author', async () => {
    const { world, cast, threadId, seen } = await asked(open);
    await expect(takeBackAsk(world.app, cast.hanako, { askId: 'ask-1' })).rejects.toMatchObject({ status: 404 });
    await takeBackAsk(world.app, cast.mio, { askId: 'ask-1' });
    const left = world.app.db.selectFrom('author').selectAll().where('subject', '=', 'ask');
    expect([await left.execute(), (await seen(cast.mio))?.own]).toEqual([[], []]);
    await askFromThread(world.app, cast.mio, { threadId, askId: 'ask-3', words });
    await declineAsk(world.app, cast.jiro, { askId: 'ask-3' });
    expect(await seen(cast.mio)).toMatchObject({ own: [{ state: 'declined' }] });
    await expect(sendAsk(world.app, cast.jiro, { askId: 'ask-3', words })).rejects.toMatchObject({ status: 409 });
    expect(await world.app.db.selectFrom('relay').selectAll().execute()).toEqual([]);
  });

  it.each(['aki', 'stranger', 'tokyoChair'] as const)('is none for %s to ask, send or decline', async (who) => {
    const { world, cast, threadId } = await asked(open);
    const ask = askFromThread(world.app, cast[who], { threadId, askId: 'ask-4', words });
    await expect(ask).rejects.toMatchObject({ status: 403 });
    await expect(sendAsk(world.app, cast[who], { askId: 'ask-1', words })).rejects.toMatchObject({ status: 404 });
    await expect(declineAsk(world.app, cast[who], { askId: 'ask-1' })).rejects.toMatchObject({ status: 404 });
  });

  it.each([
    ['no words', '　 ', 'challenges.emptyText'],
    ['too many', 'あ'.repeat(301), 'challenges.relayTooLong'],
  ])('is refused with %s', async (_what, said, code) => {
    const { world, cast, threadId } = await asked(open);
    const ask = { threadId, askId: 'ask-5', words: said };
    await expect(askFromThread(world.app, cast.mio, ask)).rejects.toMatchObject({ code, status: 422 });
  });
});
