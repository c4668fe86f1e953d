import { expect, it } from 'vitest';
import { onBothEngines } from '../../support/world';
import { asked, deskQuestion, opened, refused, tableOf, withAgenda, type Table } from './board-table';

const stagedText = async (table: Table, partId = table.cast.parts.lecture) => {
  const { state } = await table.board(partId);
  const all = [...state.questions, ...state.agenda];
  const live = all.filter((one) => one.state === 'live');
  expect(live.length).toBe(state.onStage === null ? 0 : 1);
  const onStage = all.find((one) => one.publicId === state.onStage?.publicId);
  expect(onStage).toEqual(live[0]);
  return onStage?.text ?? null;
};

onBothEngines('The stage', (open) => {
  it('holds one question; the one before is answered', async () => {
    const table = await tableOf(await open());
    const { cast } = table;
    const [a, b] = [await opened(table, '一つ目'), await opened(table, '二つ目')];
    await table.does(cast.tokyoChair, 'board.stage', { questionId: a.id });
    await table.does(cast.tokyoChair, 'board.stage', { questionId: b.id });
    expect(await stagedText(table)).toBe('二つ目');
    expect(await deskQuestion(table, a.id)).toMatchObject({ state: 'answered' });
    const again = await table.send(cast.tokyoChair, 'board.stage', { questionId: b.id });
    expect(again.ok).toBe(false);
    expect(await stagedText(table)).toBe('二つ目');
  });

  it('one live item per board, whoever presses at the same time', async () => {
    const table = await tableOf(await open());
    const { cast } = table;
    const questions = [];
    for (const text of ['い', 'ろ', 'は', 'に']) questions.push(await opened(table, text));
    await Promise.all(
      questions.map((question, at) =>
        table.send(at % 2 ? cast.tokyoChair : cast.osakaChair, 'board.stage', { questionId: question.id }),
      ),
    );
    expect(await stagedText(table)).not.toBeNull();
    const rows = await table.world.app.db.selectFrom('stage').selectAll().execute();
    expect(rows).toHaveLength(1);
  });

  it('the database itself refuses a second live item', async () => {
    const table = await tableOf(await open());
    const row = { part_id: table.cast.parts.lecture, card_kind: 'question', card_id: 'x', since: '' } as const;
    const insert = () =>
      table.world.app.write(async (work) => void (await work.tx.insertInto('stage').values(row).execute()));
    await insert();
    await expect(insert()).rejects.toThrow();
  });

  it('“next question” moves live → answered and first queued → live at once, in one event', async () => {
    const table = await tableOf(await open());
    const { cast } = table;
    const [a, b] = [await opened(table, '先'), await opened(table, '後')];
    for (const { id } of [a, b]) await table.does(cast.tokyoChair, 'board.queue', { questionId: id });
    const next = () => table.does(cast.tokyoChair, 'board.next', { partId: cast.parts.lecture });
    await next();
    expect(await stagedText(table)).toBe('先');
    const before = (await table.board(cast.parts.lecture)).seq;
    await next();
    expect(await stagedText(table)).toBe('後');
    expect((await table.board(cast.parts.lecture)).seq).toBe(before + 1);
    await next();
    expect(await stagedText(table)).toBeNull();
    const empty = await table.send(cast.tokyoChair, 'board.next', { partId: cast.parts.lecture });
    expect(empty).toEqual(refused('board.nothingNext', 409));
  });

  it('a step back puts the former on stage again and leaves the other at the head of the queue', async () => {
    const table = await tableOf(await open());
    const { cast } = table;
    const [a, b] = [await opened(table, '前'), await opened(table, '次')];
    await table.does(cast.tokyoChair, 'board.stage', { questionId: a.id });
    await table.does(cast.tokyoChair, 'board.stage', { questionId: b.id });
    await table.does(cast.tokyoChair, 'board.stage', { questionId: a.id, leave: 'queued' });
    expect(await stagedText(table)).toBe('前');
    expect(await deskQuestion(table, b.id)).toMatchObject({ state: 'queued', answeredAt: null });
    await table.does(cast.tokyoChair, 'board.unstage', { partId: cast.parts.lecture, leave: 'open' });
    expect(await stagedText(table)).toBeNull();
    const unstage = await table.send(cast.tokyoChair, 'board.unstage', { partId: cast.parts.lecture, leave: 'open' });
    expect(unstage).toEqual(refused('board.emptyStage', 409));
  });

  it('does not take what is pending, nor a hidden question; hiding clears it', async () => {
    const table = await tableOf(await open());
    const { cast } = table;
    const pending = await asked(table, '未確認');
    const stage = (questionId: string) => table.send(cast.tokyoChair, 'board.stage', { questionId });
    expect(await stage(pending)).toEqual(refused('board.notNow', 409));
    const question = await opened(table, '隠される');
    await stage(question.id);
    await table.does(cast.tokyoChair, 'board.hide', { questionId: question.id });
    expect(await stagedText(table)).toBeNull();
    expect(await stage(question.id)).toEqual(refused('board.notNow', 409));
  });

  it('an answer is written beside the question, ends its time on stage, and may be put right', async () => {
    const table = await tableOf(await open());
    const { cast } = table;
    const question = await opened(table, '答えのある質問');
    await table.does(cast.tokyoChair, 'board.stage', { questionId: question.id });
    await table.does(cast.hanako, 'board.answer', { questionId: question.id, answer: '年に二度です。' });
    expect(await stagedText(table)).toBeNull();
    await table.does(cast.hanako, 'board.answer', { questionId: question.id, answer: '年に二度、半日です。' });
    const { state } = await table.board(cast.parts.lecture);
    expect(state.questions).toMatchObject([{ state: 'answered', answer: '年に二度、半日です。' }]);
    const long = await table.send(cast.hanako, 'board.answer', { questionId: question.id, answer: 'あ'.repeat(401) });
    expect(long).toEqual(refused('common.malformed', 422));
  });

  it('in the discussion the agenda’s challenges are the cards, after what is queued', async () => {
    const table = await tableOf(await open());
    const { cast } = table;
    const { discussion } = cast.parts;
    const [first, second] = await withAgenda(table, ['課題その一', '課題その二']);
    await table.does(cast.osakaChair, 'board.startPart', { partId: discussion });
    const { id } = await table.does(cast.aki, 'board.ask', { partId: discussion, text: '関連の質問' });
    await table.does(cast.osakaChair, 'board.approve', { questionId: id });
    await table.does(cast.osakaChair, 'board.next', { partId: discussion });
    expect(await stagedText(table, discussion)).toBe('課題その一');
    await table.does(cast.osakaChair, 'board.queue', { questionId: id });
    await table.does(cast.osakaChair, 'board.next', { partId: discussion });
    expect(await stagedText(table, discussion)).toBe('関連の質問');
    await table.does(cast.osakaChair, 'board.stageCard', { partId: discussion, publicId: second });
    const { state } = await table.board(discussion);
    expect(state.agenda).toMatchObject([{ publicId: first, state: 'answered' }, { state: 'live' }]);
    expect(JSON.stringify(await table.events(discussion, 'pub'))).not.toContain('もとの文');
    await table.does(cast.osakaChair, 'board.setCardFate', { partId: discussion, publicId: second, fate: 'partly' });
    expect(await stagedText(table, discussion)).toBeNull();
  });

  it('a card of another part is unknown here', async () => {
    const table = await tableOf(await open());
    const [card] = await withAgenda(table, ['第二部の課題']);
    const stage = { partId: table.cast.parts.lecture, publicId: card };
    const ack = await table.send(table.cast.tokyoChair, 'board.stageCard', stage);
    expect(ack).toEqual(refused('common.missing', 404));
  });
});
