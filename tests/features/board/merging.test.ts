import { expect, it } from 'vitest';
import { keepPart } from '~/features/archive/keeping.server';
import { onBothEngines } from '../../support/world';
import { asked, deskQuestion, opened, tableOf, type Table } from './board-table';

const lectureOf = (table: Table) => table.cast.parts.lecture;

async function countOf(table: Table, publicId: string): Promise<number | undefined> {
  return (await table.board(lectureOf(table))).counts[publicId];
}

/** Two open questions; aki and ben voted for the first, ben and mio for the second. */
async function two(table: Table) {
  const { aki, ben, jiro } = table.cast;
  const one = await opened(table, '訓練はどう続けていますか。');
  const other = await opened(table, '訓練の続け方を知りたいです。', ben);
  for (const who of [aki, ben]) await table.does(who, 'board.vote', { publicId: one.publicId });
  for (const who of [ben, jiro]) await table.does(who, 'board.vote', { publicId: other.publicId });
  return { one, other };
}

onBothEngines('A question that is merged into another', (open) => {
  it('leaves the list, and who wants to know either is counted once', async () => {
    const table = await tableOf(await open());
    const { one, other } = await two(table);
    await table.does(table.cast.tokyoChair, 'board.merge', { questionId: other.id, into: one.id });
    const board = await table.board(lectureOf(table));
    expect(board.state.questions.map(({ publicId }) => publicId)).toEqual([one.publicId]);
    expect(await countOf(table, one.publicId)).toBe(3);
    expect(table.world.counted).toContain(`board/${lectureOf(table)}/pub ${one.publicId}`);
    await table.does(table.cast.tokyoChair, 'board.unmerge', { questionId: other.id });
    expect([await countOf(table, one.publicId), await countOf(table, other.publicId)]).toEqual([2, 2]);
  });

  it('is found by its asker with what speaks for it, and their vote for it is one for that', async () => {
    const table = await tableOf(await open());
    const { one, other } = await two(table);
    await table.does(table.cast.tokyoChair, 'board.merge', { questionId: other.id, into: one.id });
    const { mine } = await table.board(lectureOf(table), table.cast.ben);
    expect(mine.questions).toMatchObject([
      { state: 'merged', spokenFor: { publicId: one.publicId, text: '訓練はどう続けていますか。' } },
    ]);
    expect((await table.board(lectureOf(table), table.cast.jiro)).mine.votes).toEqual([one.publicId]);
    await table.does(table.cast.jiro, 'board.unvote', { publicId: one.publicId });
    expect(await countOf(table, one.publicId)).toBe(2);
  });

  it('takes along those that it spoke for', async () => {
    const table = await tableOf(await open());
    const { one, other } = await two(table);
    const waiting = await asked(table, '訓練の続け方。');
    const chair = table.cast.osakaChair;
    await table.does(chair, 'board.merge', { questionId: waiting, into: other.id });
    await table.does(chair, 'board.merge', { questionId: other.id, into: one.id });
    expect(await deskQuestion(table, waiting)).toMatchObject({ state: 'merged', mergedInto: one.id });
    await table.does(chair, 'board.unmerge', { questionId: waiting });
    expect(await deskQuestion(table, waiting)).toMatchObject({ state: 'pending', mergedInto: null, publicId: null });
  });

  it('tells nobody of a question that was never shown', async () => {
    const table = await tableOf(await open());
    const { one } = await two(table);
    const waiting = await asked(table, '公開されない言葉。');
    await table.does(table.cast.tokyoChair, 'board.merge', { questionId: waiting, into: one.id });
    expect(JSON.stringify(await table.events(lectureOf(table), 'pub'))).not.toContain('公開されない言葉');
    expect(JSON.stringify(await table.board(lectureOf(table), table.cast.jiro))).not.toContain('公開されない言葉');
  });

  it.each([
    ['itself', (ids: Ids) => ids.one, 409, 'board.notNow'],
    ['what is not open', (ids: Ids) => ids.waiting, 409, 'board.notNow'],
    ['nothing', () => 'no-such-question', 404, 'common.missing'],
  ] as const)('is not merged into %s', async (_what, into, status, code) => {
    const table = await tableOf(await open());
    const { one } = await two(table);
    const waiting = await asked(table, '待っている質問');
    const input = { questionId: one.id, into: into({ one: one.id, waiting }) };
    expect(await table.send(table.cast.tokyoChair, 'board.merge', input)).toMatchObject({ ok: false, status, code });
  });

  it('is one for the chairs, and once: on the stage and when settled it stays', async () => {
    const table = await tableOf(await open());
    const { one, other } = await two(table);
    const input = { questionId: other.id, into: one.id };
    expect(await table.send(table.cast.aki, 'board.merge', input)).toMatchObject({ ok: false, status: 404 });
    await table.does(table.cast.tokyoChair, 'board.stage', { questionId: other.id });
    const refused = { ok: false, status: 409, code: 'board.notNow' };
    expect(await table.send(table.cast.tokyoChair, 'board.merge', input)).toMatchObject(refused);
    const back = { questionId: one.id };
    expect(await table.send(table.cast.tokyoChair, 'board.unmerge', back)).toMatchObject(refused);
  });

  it('goes into the archive as one question with all its votes', async () => {
    const table = await tableOf(await open());
    const { one, other } = await two(table);
    const chair = table.cast.tokyoChair;
    await table.does(chair, 'board.merge', { questionId: other.id, into: one.id });
    await table.does(chair, 'board.answer', { questionId: one.id, answer: '月に一度。' });
    await table.does(chair, 'board.wrap', { partId: lectureOf(table) });
    await table.does(chair, 'board.finish', { partId: lectureOf(table) });
    await keepPart(table.world.app, table.cast.hanako, { partId: lectureOf(table), visibility: 'members' });
    const threads = await table.world.app.db.selectFrom('thread').select(['title', 'votes']).execute();
    expect(threads).toEqual([{ title: '訓練はどう続けていますか。', votes: 3 }]);
  });
});

type Ids = { one: string; waiting: string };

onBothEngines('A question that chairs put in other words', (open) => {
  it('keeps the asker’s words for the chairs and the asker, and for nobody else', async () => {
    const table = await tableOf(await open());
    const { aki, ben, tokyoChair } = table.cast;
    const id = await asked(table, '見本製作所の件です。', aki);
    await table.does(tokyoChair, 'board.approve', { questionId: id, text: 'ある製造業の件です。' });
    expect(await deskQuestion(table, id)).toMatchObject({
      text: 'ある製造業の件です。',
      original: '見本製作所の件です。',
    });
    const own = (await table.board(lectureOf(table), aki)).mine.questions;
    expect(own).toMatchObject([{ text: 'ある製造業の件です。', original: '見本製作所の件です。' }]);
    expect(JSON.stringify(await table.board(lectureOf(table), ben))).not.toContain('見本製作所');
    expect(JSON.stringify(await table.events(lectureOf(table), 'pub'))).not.toContain('見本製作所');
  });
});
