import { expect, it } from 'vitest';
import { onBothEngines } from '../../support/world';
import { asked, deskQuestion, heardByAll, opened, refused, tableOf } from './board-table';

onBothEngines('What chairs note on a question', (open) => {
  it('found good it waits no less than before: nobody else sees it, and it can be opened or put back', async () => {
    const table = await tableOf(await open());
    const { cast } = table;
    const id = await asked(table, '確認済みの秘密の質問');
    await table.does(cast.osakaChair, 'board.check', { questionId: id });
    expect(await deskQuestion(table, id)).toMatchObject({ state: 'checked', publicId: null });
    expect(await heardByAll(table, cast.parts.lecture, cast.aki)).not.toContain('秘密');
    await table.does(cast.osakaChair, 'board.uncheck', { questionId: id });
    await table.does(cast.osakaChair, 'board.check', { questionId: id });
    await table.does(cast.tokyoChair, 'board.approve', { questionId: id });
    expect(await deskQuestion(table, id)).toMatchObject({ state: 'open' });
    expect(await table.send(cast.tokyoChair, 'board.check', { questionId: id })).toEqual(refused('board.notNow', 409));
  });

  it('up to three short labels, which everybody at the board can narrow the list by', async () => {
    const table = await tableOf(await open());
    const { cast } = table;
    const question = await opened(table, 'バックアップの世代は。');
    const label = (labels: unknown) => table.send(cast.tokyoChair, 'board.label', { questionId: question.id, labels });
    expect(await label([' 復元 ', '復元', 'VPN'])).toMatchObject({ ok: true });
    const { state } = await table.board(cast.parts.lecture, cast.ben);
    expect(state.questions).toMatchObject([{ labels: ['復元', 'VPN'] }]);
    for (const wrong of [['a', 'b', 'c', 'd'], ['あ'.repeat(13)], [''], 'VPN', [7]])
      expect(await label(wrong)).toEqual(refused('common.malformed', 422));
  });

  it('who of the staff looks after it, and nobody of the attendees hears of that', async () => {
    const table = await tableOf(await open());
    const { cast } = table;
    const question = await opened(table, '誰が答えますか。');
    const assign = (to: string | null) => table.send(cast.tokyoChair, 'board.assign', { questionId: question.id, to });
    expect(await assign(cast.osakaChair.id)).toMatchObject({ ok: true });
    expect(await deskQuestion(table, question.id)).toMatchObject({ assignedTo: cast.osakaChair.id });
    expect(await heardByAll(table, cast.parts.lecture, cast.aki)).not.toContain(cast.osakaChair.id);
    expect(await assign(cast.aki.id)).toEqual(refused('common.missing', 404));
    expect(await assign(null)).toMatchObject({ ok: true });
  });

  it('take a prepared question back before and during the part, as long as only they have seen it', async () => {
    const table = await tableOf(await open());
    const { cast } = table;
    const { discussion, lecture } = cast.parts;
    const prepare = async (partId: string) =>
      (await table.does(cast.tokyoChair, 'board.prepare', { partId, text: '座長から伺います。' })).id;
    const discard = (questionId: string | undefined, who = cast.osakaChair) =>
      table.send(who, 'board.discardPrepared', { questionId });
    for (const partId of [discussion, lecture]) {
      expect(await discard(await prepare(partId))).toMatchObject({ ok: true });
      expect((await table.desk(partId)).state.questions).toEqual([]);
    }
    const id = await prepare(lecture);
    expect(await discard(id, cast.aki)).toEqual(refused('common.missing', 404));
    await table.does(cast.tokyoChair, 'board.approve', { questionId: id });
    expect(await discard(id)).toEqual(refused('board.notNow', 409));
    expect(await discard(await asked(table, '参加者の質問'))).toEqual(refused('board.notNow', 409));
  });

  it('their own questions, prepared before the part: nobody sees them until they are opened, and they have no asker', async () => {
    const table = await tableOf(await open());
    const { cast, world } = table;
    const { discussion } = cast.parts;
    const input = { partId: discussion, text: '座長から、訓練の頻度を伺います。' };
    const { id } = await table.does(cast.tokyoChair, 'board.prepare', input);
    expect(await heardByAll(table, discussion, cast.aki)).not.toContain('訓練の頻度');
    expect(await table.send(cast.aki, 'board.prepare', input)).toEqual(refused('common.forbidden', 403));
    await table.does(cast.tokyoChair, 'board.startPart', { partId: discussion });
    await table.does(cast.tokyoChair, 'board.approve', { questionId: id });
    expect((await table.board(discussion, cast.ben)).state.questions).toMatchObject([{ origin: 'prepared' }]);
    expect(
      await world.app.db
        .selectFrom('author')
        .selectAll()
        .where('subject_id', '=', id ?? '')
        .execute(),
    ).toEqual([]);
    const mute = await table.send(cast.tokyoChair, 'board.mute', { questionId: id });
    expect(mute).toEqual(refused('board.notNow', 409));
  });
});
