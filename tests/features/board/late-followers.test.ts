import { expect, it } from 'vitest';
import { catalogue } from '~/catalogue.server';
import type { SignedIn } from '~/features/accounts/actor';
import { catchUp, followable, takeSnapshot } from '~/live/following.server';
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
