import { expect, it } from 'vitest';
import { catalogue } from '~/catalogue.server';
import type { SignedIn } from '~/features/accounts/actor';
import { catchUp, followable, takeSnapshot } from '~/live/following.server';
import { headOf } from '~/live/log.server';
import { onBothEngines } from '../../support/world';
import { opened, tableOf, type Table } from './board-table';

/** What the board answers to who says that they have seen nothing yet. */
async function fromTheStart({ world }: Table, who: SignedIn, streamId: string) {
  const { app } = world;
  const kind = await followable(app, catalogue, who, streamId);
  const asked = { kind, streamId, actor: who, position: { epoch: app.epoch, seq: 0 } };
  return catchUp(app, asked, () => takeSnapshot(app, kind, streamId));
}

onBothEngines('who comes late to a board', (open) => {
  it('L5: gets the events that they missed', async () => {
    const table = await tableOf(await open());
    await opened(table, '残る質問');
    const followed = await fromTheStart(table, table.cast.ben, `board/${table.cast.parts.lecture}/pub`);
    expect(followed).toMatchObject({ kind: 'events' });
    expect(JSON.stringify(followed)).toContain('残る質問');
  });

  it.each([
    ['a question that was hidden', 'board.hide', 'tokyoChair'],
    ['a question that its author took back', 'board.withdraw', 'aki'],
  ] as const)('L5: never hears %s', async (_what, command, who) => {
    const table = await tableOf(await open());
    const { id } = await opened(table, '消えるはずの質問');
    await opened(table, '残る質問');
    await table.does(table.cast[who], command, { questionId: id });
    const followed = await fromTheStart(table, table.cast.ben, `board/${table.cast.parts.lecture}/pub`);
    expect(JSON.stringify(followed)).toContain('残る質問');
    expect(JSON.stringify(followed)).not.toContain('消えるはずの質問');
  });

  it('L5: never hears an announcement that was taken down, though the clock moved while it was up', async () => {
    const table = await tableOf(await open());
    const { tokyoChair, parts } = table.cast;
    const announce = (text: string) => table.does(tokyoChair, 'board.announce', { partId: parts.lecture, text });
    await announce('消えるはずのお知らせ');
    await table.does(tokyoChair, 'board.extend', { partId: parts.lecture, minutes: 5 });
    await announce('');
    const followed = await fromTheStart(table, table.cast.ben, `board/${parts.lecture}/pub`);
    expect(followed).toMatchObject({ kind: 'state' });
    expect(JSON.stringify(followed)).not.toContain('消えるはずのお知らせ');
  });

  it('L4: gets all that their number counts, while questions come', async () => {
    const table = await tableOf(await open());
    const { app } = table.world;
    const { lecture } = table.cast.parts;
    const streamId = `board/${lecture}/mod`;
    const kind = await followable(app, catalogue, table.cast.tokyoChair, streamId);
    for (let turn = 0; turn < 20; turn += 1) {
      const position = { epoch: app.epoch, seq: await headOf(app.db, streamId) };
      const follower = { kind, streamId, actor: table.cast.tokyoChair, position };
      const asking = table.does(table.cast.aki, 'board.ask', { partId: lecture, text: `質問${String(turn)}` });
      // Each begins a little later than the one before, so that some of them read around the commit.
      const followed = await Promise.all(
        Array.from({ length: 12 }, async (_, late) => {
          for (let step = 0; step < late * 3; step += 1) await Promise.resolve();
          return catchUp(app, follower, () => takeSnapshot(app, kind, streamId));
        }),
      );
      await asking;
      for (const one of followed) {
        if (!one.ok || one.kind !== 'events') continue;
        expect(one.seq - position.seq).toBe(one.events.length);
      }
    }
  });

  it('L5: never hears an answer that was put right', async () => {
    const table = await tableOf(await open());
    const { id } = await opened(table, '質問');
    for (const answer of ['実名の入った答え', '答え']) {
      await table.does(table.cast.tokyoChair, 'board.answer', { questionId: id, answer });
    }
    const followed = await fromTheStart(table, table.cast.ben, `board/${table.cast.parts.lecture}/pub`);
    expect(JSON.stringify(followed)).not.toContain('実名');
  });
});
