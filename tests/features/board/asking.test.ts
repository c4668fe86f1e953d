import { expect, it } from 'vitest';
import { byPersonalLink } from '../../support/cast';
import { onBothEngines } from '../../support/world';
import { asked, deskQuestion, heardByAll, opened, refused, tableOf } from './board-table';

onBothEngines('Asking', (open) => {
  it('an attendee’s question waits for the chairs, and its author sees it waiting', async () => {
    const table = await tableOf(await open());
    const { cast } = table;
    const id = await asked(table, '世代は何世代を目安にしていますか。');
    expect(await deskQuestion(table, id)).toMatchObject({ state: 'pending', publicId: null, namedAs: null });
    const { mine } = await table.board(cast.parts.lecture, cast.aki);
    expect(mine.questions).toMatchObject([{ id, state: 'pending', text: '世代は何世代を目安にしていますか。' }]);
  });

  it('no byte to a non-moderator holds unapproved text', async () => {
    const table = await tableOf(await open());
    const { lecture } = table.cast.parts;
    const before = (await table.board(lecture, table.cast.ben)).seq;
    const id = await asked(table, '未確認の秘密の言葉');
    await asked(table, '見送られる秘密の言葉').then((other) =>
      table.does(table.cast.tokyoChair, 'board.reject', { questionId: other, reason: '秘密の理由' }),
    );
    const heard = await heardByAll(table, lecture, table.cast.aki);
    expect(heard).not.toContain('秘密');
    expect(heard).not.toContain(id);
    expect((await table.board(lecture, table.cast.ben)).seq).toBe(before);
    expect((await table.board(lecture, table.cast.ben)).mine).toEqual({ questions: [], votes: [] });
  });

  it('says nowhere who asked: not in events, snapshots, acks, the audit or the stored commands', async () => {
    const world = await open();
    const table = await tableOf(world);
    const { cast } = table;
    const question = await opened(table, '匿名の質問です。');
    await table.does(cast.aki, 'board.vote', { publicId: question.publicId });
    await table.does(cast.aki, 'board.withdraw', { questionId: question.id });
    const told = JSON.stringify([
      await table.events(cast.parts.lecture, 'pub'),
      await table.events(cast.parts.lecture, 'mod'),
      await table.desk(cast.parts.lecture),
      await table.board(cast.parts.lecture, cast.ben),
      await world.app.db.selectFrom('audit').selectAll().where('action', 'like', '%question%').execute(),
      await world.app.db.selectFrom('command').selectAll().execute(),
      await world.app.db.selectFrom('question').selectAll().execute(),
    ]);
    for (const trace of [cast.aki.id, cast.aki.name, cast.aki.email, cast.registrations.aki]) {
      expect(told).not.toContain(JSON.stringify(trace));
    }
  });

  it('no client type has an author field', async () => {
    const table = await tableOf(await open());
    await opened(table, '名前のない質問');
    const board = await table.board(table.cast.parts.lecture, table.cast.ben);
    const desk = await table.desk(table.cast.parts.lecture);
    const fields = [...board.state.questions, ...desk.state.questions].flatMap((question) => Object.keys(question));
    expect(fields.filter((field) => /author|person|asker|email|user/i.test(field))).toEqual([]);
  });

  it('takes the asker’s own name and no other', async () => {
    const table = await tableOf(await open());
    const { cast } = table;
    const input = { partId: cast.parts.lecture, text: '名前を出します', as: 'named', namedAs: '座長 東' };
    const { id } = await table.does(cast.aki, 'board.ask', input);
    expect(await deskQuestion(table, id ?? '')).toMatchObject({ namedAs: cast.aki.name });
  });

  it('takes 300 characters as people count them, and no more, and none that are blank', async () => {
    const table = await tableOf(await open());
    const { lecture } = table.cast.parts;
    const ask = (text: unknown) => table.send(table.cast.aki, 'board.ask', { partId: lecture, text });
    expect(await ask('👨‍👩‍👧'.repeat(300))).toMatchObject({ ok: true });
    expect(await ask('あ'.repeat(301))).toEqual(refused('board.tooLong', 422));
    for (const blank of ['', '   ', '　\n　', '\u200B']) {
      expect(await ask(blank)).toEqual(refused('board.emptyQuestion', 422));
    }
    for (const wrong of [null, 7, ['a'], { text: 'a' }, 'x'.repeat(20_001)]) {
      expect(await ask(wrong)).toEqual(refused('common.malformed', 422));
    }
    expect((await table.desk(lecture)).state.questions).toHaveLength(1);
  });

  it('a closed board accepts nothing', async () => {
    const table = await tableOf(await open());
    const { cast } = table;
    const question = await opened(table, 'まだ開いている質問');
    const everything = async () => [
      await table.send(cast.aki, 'board.ask', { partId: cast.parts.lecture, text: '遅い質問' }),
      await table.send(cast.aki, 'board.vote', { publicId: question.publicId }),
      await table.send(cast.aki, 'board.unvote', { publicId: question.publicId }),
    ];
    const planned = await table.send(cast.aki, 'board.ask', { partId: cast.parts.discussion, text: '早い質問' });
    expect(planned).toEqual(refused('board.closed', 409));
    await table.does(cast.tokyoChair, 'board.wrap', { partId: cast.parts.lecture });
    expect(new Set((await everything()).map((ack) => JSON.stringify(ack)))).toEqual(
      new Set([JSON.stringify(refused('board.closed', 409))]),
    );
    await table.does(cast.tokyoChair, 'board.setFate', { questionId: question.id, fate: 'to-archive' });
    await table.does(cast.tokyoChair, 'board.finish', { partId: cast.parts.lecture });
    const after = await table.board(cast.parts.lecture);
    const closed = [
      ...(await everything()),
      await table.send(cast.aki, 'board.withdraw', { questionId: question.id }),
      await table.send(cast.tokyoChair, 'board.hide', { questionId: question.id }),
      await table.send(cast.tokyoChair, 'board.stage', { questionId: question.id }),
      await table.send(cast.tokyoChair, 'board.next', { partId: cast.parts.lecture }),
      await table.send(cast.tokyoChair, 'board.extend', { partId: cast.parts.lecture, minutes: 1 }),
    ];
    for (const ack of closed) expect(ack).toEqual(refused('board.closed', 409));
    expect(await table.board(cast.parts.lecture)).toEqual(after);
  });

  it('takes questions while the part is paused', async () => {
    const table = await tableOf(await open());
    await table.does(table.cast.tokyoChair, 'board.pause', { partId: table.cast.parts.lecture });
    expect(await asked(table, '休止中の質問')).not.toBe('');
  });

  it('who is not there is answered as for a board that does not exist', async () => {
    const table = await tableOf(await open());
    const { cast } = table;
    for (const who of [cast.stranger, cast.mio]) {
      for (const partId of [cast.parts.lecture, 'no-such-part']) {
        const ack = await table.send(who, 'board.ask', { partId, text: '入れない人の質問' });
        expect(ack).toEqual(refused('common.missing', 404));
        await expect(table.board(partId, who)).rejects.toMatchObject({ status: 404 });
      }
    }
    const guest = await table.send({ kind: 'guest' } as never, 'board.ask', {
      partId: cast.parts.lecture,
      text: 'だれか',
    });
    expect(guest).toEqual(refused('common.signIn', 401));
  });

  it('a personal link of this seminar may ask, one of another registration may not', async () => {
    const table = await tableOf(await open());
    const { cast } = table;
    const ask = { partId: cast.parts.lecture, text: 'リンクから' };
    expect(await table.send(byPersonalLink(cast.aki), 'board.ask', ask)).toMatchObject({ ok: true });
    const foreign = { ...cast.aki, registrationId: 'registration-of-elsewhere' };
    expect(await table.send(foreign, 'board.ask', ask)).toEqual(refused('common.missing', 404));
  });

  it('staff may ask too', async () => {
    const table = await tableOf(await open());
    expect(await asked(table, '講師からの問い', table.cast.speaker)).not.toBe('');
  });
});

onBothEngines('Asking again with the same cmd_id', (open) => {
  it('makes one question and gives the same answer; another body is refused', async () => {
    const table = await tableOf(await open());
    const { cast, world } = table;
    const cmdId = world.app.newId();
    const ask = (text: string) => table.send(cast.aki, 'board.ask', { partId: cast.parts.lecture, text }, cmdId);
    const [first, second] = await Promise.all([ask('二度押した質問'), ask('二度押した質問')]);
    expect(second).toEqual(first);
    expect(await ask('別の質問')).toEqual(refused('live.otherBody', 409));
    expect((await table.desk(cast.parts.lecture)).state.questions).toHaveLength(1);
  });

  it('another person’s command with the same cmd_id is another command', async () => {
    const table = await tableOf(await open());
    const { cast, world } = table;
    const cmdId = world.app.newId();
    await table.send(cast.aki, 'board.ask', { partId: cast.parts.lecture, text: '一人目' }, cmdId);
    await table.send(cast.ben, 'board.ask', { partId: cast.parts.lecture, text: '二人目' }, cmdId);
    expect((await table.desk(cast.parts.lecture)).state.questions).toHaveLength(2);
  });
});

onBothEngines('Withdrawing', (open) => {
  it('takes one’s own question back: from the desk while it waits, from all boards once it was open', async () => {
    const table = await tableOf(await open());
    const { cast } = table;
    const waiting = await asked(table, '待っている質問');
    const question = await opened(table, '公開された質問');
    await table.does(cast.aki, 'board.withdraw', { questionId: waiting });
    await table.does(cast.aki, 'board.withdraw', { questionId: question.id });
    expect((await table.desk(cast.parts.lecture)).state.questions).toEqual([]);
    const board = await table.board(cast.parts.lecture, cast.aki);
    expect(board.state.questions).toEqual([]);
    expect(board.mine.questions).toEqual([]);
    const last = (await table.events(cast.parts.lecture, 'pub')).at(-1);
    expect(last).toMatchObject({ name: 'question_removed', body: { gone: [question.publicId] } });
  });

  it('others’ questions and unknown ones answer the same', async () => {
    const table = await tableOf(await open());
    const { cast } = table;
    const question = await opened(table, '秋さんの質問');
    for (const questionId of [question.id, 'no-such-question', question.publicId]) {
      const ack = await table.send(cast.ben, 'board.withdraw', { questionId });
      expect(ack).toEqual(refused('common.missing', 404));
    }
    const byChair = await table.send(cast.tokyoChair, 'board.withdraw', { questionId: question.id });
    expect(byChair).toEqual(refused('common.missing', 404));
  });

  it('not from the stage, and not twice', async () => {
    const table = await tableOf(await open());
    const { cast } = table;
    const question = await opened(table, '登壇中の質問');
    await table.does(cast.tokyoChair, 'board.stage', { questionId: question.id });
    const withdraw = () => table.send(cast.aki, 'board.withdraw', { questionId: question.id });
    expect(await withdraw()).toEqual(refused('board.notNow', 409));
    await table.does(cast.tokyoChair, 'board.unstage', { partId: cast.parts.lecture, leave: 'open' });
    expect(await withdraw()).toMatchObject({ ok: true });
    expect(await withdraw()).toEqual(refused('common.missing', 404));
  });
});
