import { expect, it } from 'vitest';
import { onBothEngines } from '../../support/world';
import { asked, deskQuestion, heardByAll, opened, refused, tableOf, type Table } from './board-table';

const lectureOf = (table: Table) => table.cast.parts.lecture;
const rule = (table: Table, rules: object) =>
  table.does(table.cast.tokyoChair, 'board.setRules', { partId: lectureOf(table), ...rules });
const ask = (table: Table, more: object = {}, who = table.cast.aki) =>
  table.send(who, 'board.ask', { partId: lectureOf(table), text: '復元の手順はありますか。', ...more });

onBothEngines('How a board takes questions', (open) => {
  it('nobody asks while it is closed by hand, and all can vote; both audiences are told', async () => {
    const table = await tableOf(await open());
    const question = await opened(table, 'もう公開された質問');
    await rule(table, { gate: 'closed' });
    expect(await ask(table)).toEqual(refused('board.gateShut', 409));
    expect(await table.send(table.cast.ben, 'board.vote', { publicId: question.publicId })).toMatchObject({ ok: true });
    const rules = { gate: 'closed', moderation: 'moderated', pace: 0 };
    expect((await table.board(lectureOf(table))).state.part.rules).toEqual(rules);
    expect((await table.desk(lectureOf(table))).state.part.rules).toEqual(rules);
    await rule(table, { gate: 'automatic' });
    expect(await ask(table)).toMatchObject({ ok: true });
  });

  it('opened by hand it is no more open than its part: nobody asks after the bell', async () => {
    const table = await tableOf(await open());
    await rule(table, { gate: 'open' });
    await table.does(table.cast.tokyoChair, 'board.wrap', { partId: lectureOf(table) });
    expect(await ask(table)).toEqual(refused('board.closed', 409));
  });

  it('set to direct, what comes from then on is before all at once, and what waited still waits', async () => {
    const table = await tableOf(await open());
    const before = await asked(table, '設定の前に送った秘密の質問');
    await rule(table, { moderation: 'direct' });
    expect(await ask(table)).toMatchObject({ ok: true });
    const { state } = await table.board(lectureOf(table), table.cast.ben);
    expect(state.questions).toMatchObject([{ text: '復元の手順はありますか。', state: 'open' }]);
    expect(await deskQuestion(table, before)).toMatchObject({ state: 'pending' });
    expect(await heardByAll(table, lectureOf(table), table.cast.aki)).not.toContain('秘密');
  });

  it('at a slower pace one person waits with the next question, others do not', async () => {
    const world = await open();
    const table = await tableOf(world);
    await rule(table, { pace: 60 });
    expect(await ask(table)).toMatchObject({ ok: true });
    world.clock.forward(59_000);
    expect(await ask(table)).toEqual({ ...refused('board.slow', 429), after: 1 });
    expect(await ask(table, {}, table.cast.ben)).toMatchObject({ ok: true });
    world.clock.forward(1000);
    expect(await ask(table)).toMatchObject({ ok: true });
  });

  it('is set by those who steer alone, and to what there is', async () => {
    const table = await tableOf(await open());
    const set = (who: typeof table.cast.aki, rules: object) =>
      table.send(who, 'board.setRules', { partId: lectureOf(table), ...rules });
    expect(await set(table.cast.aki, { gate: 'closed' })).toEqual(refused('common.forbidden', 403));
    expect(await set(table.cast.tokyoChair, { pace: 7 })).toEqual(refused('common.malformed', 422));
    expect(await set(table.cast.tokyoChair, { state: 'done' })).toMatchObject({ ok: true });
    expect((await table.board(lectureOf(table))).state.part.state).toBe('live');
  });
});

onBothEngines('Whom a board does not hear', (open) => {
  it('is whoever asked a question that chairs point at: told so, at this board alone, until it is taken back', async () => {
    const table = await tableOf(await open());
    const { cast } = table;
    const id = await asked(table, '宣伝です。');
    await table.does(cast.osakaChair, 'board.mute', { questionId: id });
    expect(await ask(table)).toEqual(refused('board.muted', 409));
    expect(await ask(table, {}, cast.ben)).toMatchObject({ ok: true });
    await table.does(cast.tokyoChair, 'board.startPart', { partId: cast.parts.discussion });
    const elsewhere = await table.send(cast.aki, 'board.ask', { partId: cast.parts.discussion, text: '別の部です。' });
    expect(elsewhere).toMatchObject({ ok: true });
    await table.does(cast.osakaChair, 'board.unmute', { questionId: id });
    expect(await ask(table)).toMatchObject({ ok: true });
  });

  it('stays unknown to chairs: other questions of the same person bear no mark', async () => {
    const table = await tableOf(await open());
    const other = await asked(table, '別の質問です。');
    const id = await asked(table, '宣伝です。');
    await table.does(table.cast.tokyoChair, 'board.mute', { questionId: id });
    expect(await deskQuestion(table, id)).toMatchObject({ mutes: true });
    expect(await deskQuestion(table, other)).toMatchObject({ mutes: false });
    expect(await heardByAll(table, lectureOf(table), table.cast.aki)).not.toContain('mutes');
  });
});

onBothEngines('Under which name one asks', (open) => {
  it('a made-up one is marked as such before all, and says nothing of its maker', async () => {
    const table = await tableOf(await open());
    await rule(table, { moderation: 'direct' });
    expect(await ask(table, { as: 'pseudonym', pseudonym: '　たぬき　' })).toMatchObject({ ok: true });
    const { state } = await table.board(lectureOf(table), table.cast.ben);
    expect(state.questions).toMatchObject([{ namedAs: 'たぬき', namedHow: 'pseudonym' }]);
    for (const pseudonym of ['', '　', 'あ'.repeat(21)])
      expect(await ask(table, { as: 'pseudonym', pseudonym })).toEqual(refused('board.pseudonym', 422));
  });

  it('a made-up name sent along with an anonymous question is not kept', async () => {
    const table = await tableOf(await open());
    await rule(table, { moderation: 'direct' });
    await ask(table, { as: 'anonymous', pseudonym: 'たぬき' });
    expect(JSON.stringify((await table.board(lectureOf(table), table.cast.ben)).state)).not.toContain('たぬき');
  });
});

onBothEngines('What is asked more about', (open) => {
  it('is a question that was answered before all, of this board', async () => {
    const table = await tableOf(await open());
    const question = await opened(table, '世代は何世代ですか。');
    expect(await ask(table, { follows: question.publicId })).toEqual(refused('common.missing', 404));
    await table.does(table.cast.tokyoChair, 'board.answer', { questionId: question.id, answer: '三世代です。' });
    const more = await ask(table, { follows: question.publicId });
    expect(more).toMatchObject({ ok: true });
    const { questions } = (await table.desk(lectureOf(table))).state;
    expect(questions.find(({ state }) => state === 'pending')).toMatchObject({ follows: question.publicId });
    expect(await ask(table, { follows: question.id })).toEqual(refused('common.missing', 404));
  });
});

onBothEngines('What the chairs announce', (open) => {
  it('stands before everybody until it is taken down', async () => {
    const table = await tableOf(await open());
    const { cast, does } = table;
    const partId = lectureOf(table);
    await does(cast.osakaChair, 'board.announce', { partId, text: ' 第二部は\n十分後です ' });
    expect((await table.board(partId)).state.part.announcement).toMatchObject({ text: '第二部は 十分後です' });
    await does(cast.tokyoChair, 'board.announce', { partId, text: '' });
    expect((await table.board(partId)).state.part.announcement).toBeNull();
  });

  it('is short, and nothing that attendees can do', async () => {
    const table = await tableOf(await open());
    const announce = (who: typeof table.cast.aki, text: string) =>
      table.send(who, 'board.announce', { partId: lectureOf(table), text });
    expect(await announce(table.cast.tokyoChair, 'あ'.repeat(101))).toEqual(refused('board.longAnnouncement', 422));
    for (const who of [table.cast.aki, table.cast.speaker])
      expect(await announce(who, '終わりました')).toEqual(refused('common.forbidden', 403));
    expect(await announce(table.cast.stranger, '終わりました')).toEqual(refused('common.missing', 404));
  });
});
