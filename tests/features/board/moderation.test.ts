import { expect, it } from 'vitest';
import { byPersonalLink } from '../../support/cast';
import { onBothEngines } from '../../support/world';
import { asked, deskQuestion, heardByAll, opened, refused, tableOf, type Table } from './board-table';

onBothEngines('Steering questions', (open) => {
  it('an approved question gets a public id and is told to all in one event, with its author’s cmd_id', async () => {
    const table = await tableOf(await open());
    const { cast, world } = table;
    const cmdId = world.app.newId();
    const ask = { partId: cast.parts.lecture, text: '公開してよい質問' };
    const ack = await table.send(cast.aki, 'board.ask', ask, cmdId);
    const { id } = (ack.ok ? ack.result : {}) as { id: string };
    const { publicId } = await table.does(cast.tokyoChair, 'board.approve', { questionId: id });
    const told = (await table.events(cast.parts.lecture, 'pub')).filter((event) => event.name === 'question_opened');
    expect(told).toMatchObject([
      { body: { questions: [{ publicId, text: '公開してよい質問', cmdId, state: 'open' }] } },
    ]);
    expect(JSON.stringify(told)).not.toContain(id);
    expect(world.nudged).toContain(`mine/${cast.aki.id}`);
    expect((await table.board(cast.parts.lecture)).mine.questions).toMatchObject([{ id, publicId, state: 'open' }]);
  });

  it('opens in better words where the chair gives them; the first words reach nobody', async () => {
    const table = await tableOf(await open());
    const { cast } = table;
    const id = await asked(table, '株式会社架空の製品について');
    await table.does(cast.osakaChair, 'board.approve', { questionId: id, text: 'ある製品について' });
    expect((await table.board(cast.parts.lecture)).state.questions).toMatchObject([{ text: 'ある製品について' }]);
    expect(await heardByAll(table, cast.parts.lecture, cast.aki)).not.toContain('株式会社架空');
  });

  it('a refusal tells its reason to the author and to nobody else', async () => {
    const table = await tableOf(await open());
    const { cast, world } = table;
    const id = await asked(table, '見送る質問');
    await table.does(cast.tokyoChair, 'board.reject', { questionId: id, reason: '会社が分かるおそれがあります。' });
    const { mine } = await table.board(cast.parts.lecture, cast.aki);
    expect(mine.questions).toMatchObject([{ state: 'rejected', reason: '会社が分かるおそれがあります。' }]);
    expect(world.nudged.at(-1)).toBe(`mine/${cast.aki.id}`);
    expect(await heardByAll(table, cast.parts.lecture, cast.aki)).not.toContain('会社が分かる');
    for (const reason of ['', '  ', undefined, 'あ'.repeat(201)]) {
      const ack = await table.send(cast.tokyoChair, 'board.reject', { questionId: id, reason });
      expect(ack).toEqual(refused('common.malformed', 422));
    }
  });

  it('a refusal can be taken back, an approval only hidden', async () => {
    const table = await tableOf(await open());
    const { cast } = table;
    const id = await asked(table, '迷う質問');
    await table.does(cast.tokyoChair, 'board.reject', { questionId: id, reason: '重なります' });
    await table.does(cast.tokyoChair, 'board.readmit', { questionId: id });
    expect(await deskQuestion(table, id)).toMatchObject({ state: 'pending', reason: '' });
    const { publicId } = await table.does(cast.tokyoChair, 'board.approve', { questionId: id });
    expect(await table.send(cast.tokyoChair, 'board.readmit', { questionId: id })).toEqual(
      refused('board.notNow', 409),
    );
    await table.does(cast.tokyoChair, 'board.hide', { questionId: id });
    expect((await table.board(cast.parts.lecture)).state.questions).toEqual([]);
    await table.does(cast.tokyoChair, 'board.unhide', { questionId: id });
    expect((await table.board(cast.parts.lecture)).state.questions).toMatchObject([{ publicId, state: 'open' }]);
  });

  it('the removal of a hidden question carries no content', async () => {
    const table = await tableOf(await open());
    const question = await opened(table, '消えるべき文');
    await table.does(table.cast.tokyoChair, 'board.hide', { questionId: question.id });
    const last = (await table.events(table.cast.parts.lecture, 'pub')).at(-1);
    expect(last).toMatchObject({ name: 'question_removed', body: { gone: [question.publicId] } });
    expect(JSON.stringify(last?.body)).not.toContain('消えるべき文');
  });

  it('queues in order, to the head, and moves', async () => {
    const table = await tableOf(await open());
    const { cast } = table;
    const [a, b, c] = [await opened(table, 'い'), await opened(table, 'ろ'), await opened(table, 'は')];
    const queue = async () => {
      const { state } = await table.board(cast.parts.lecture);
      const queued = state.questions.filter((question) => question.state === 'queued');
      return queued.sort((x, y) => (x.queuePosition ?? 0) - (y.queuePosition ?? 0)).map((question) => question.text);
    };
    for (const { id } of [a, b]) await table.does(cast.tokyoChair, 'board.queue', { questionId: id });
    await table.does(cast.tokyoChair, 'board.queue', { questionId: c.id, at: 'first' });
    expect(await queue()).toEqual(['は', 'い', 'ろ']);
    await table.does(cast.tokyoChair, 'board.move', { questionId: c.id, direction: 'down' });
    await table.does(cast.tokyoChair, 'board.move', { questionId: b.id, direction: 'down' });
    expect(await queue()).toEqual(['い', 'は', 'ろ']);
    await table.does(cast.tokyoChair, 'board.unqueue', { questionId: a.id });
    expect(await queue()).toEqual(['は', 'ろ']);
    const move = await table.send(cast.tokyoChair, 'board.move', { questionId: a.id, direction: 'up' });
    expect(move).toEqual(refused('board.notNow', 409));
  });

  it('two chairs at once: one is first, the other is told', async () => {
    const table = await tableOf(await open());
    const { cast } = table;
    const id = await asked(table, '二人が見ている質問');
    const version = (await deskQuestion(table, id))?.version;
    const acks = await Promise.all([
      table.send(cast.tokyoChair, 'board.approve', { questionId: id, version }),
      table.send(cast.osakaChair, 'board.reject', { questionId: id, version, reason: '重なります' }),
    ]);
    expect(acks).toEqual([expect.objectContaining({ ok: true }), refused('common.stale', 409)]);
    expect(await table.send(cast.osakaChair, 'board.approve', { questionId: id })).toEqual(
      refused('board.notNow', 409),
    );
  });
});

const steps = (table: Table, question: { id: string; publicId: string }): [string, object][] => {
  const { lecture } = table.cast.parts;
  return [
    ['board.approve', { questionId: question.id }],
    ['board.reject', { questionId: question.id, reason: 'なし' }],
    ['board.readmit', { questionId: question.id }],
    ['board.hide', { questionId: question.id }],
    ['board.unhide', { questionId: question.id }],
    ['board.queue', { questionId: question.id }],
    ['board.unqueue', { questionId: question.id }],
    ['board.move', { questionId: question.id, direction: 'up' }],
    ['board.answer', { questionId: question.id, answer: 'はい' }],
    ['board.stage', { questionId: question.id }],
    ['board.setFate', { questionId: question.id, fate: 'to-next' }],
    ['board.stageCard', { partId: lecture, publicId: 'card' }],
    ['board.setCardFate', { partId: lecture, publicId: 'card', fate: 'answered' }],
    ['board.unstage', { partId: lecture, leave: 'open' }],
    ['board.next', { partId: lecture }],
    ['board.startPart', { partId: lecture }],
    ['board.pause', { partId: lecture }],
    ['board.resume', { partId: lecture }],
    ['board.wrap', { partId: lecture }],
    ['board.finish', { partId: lecture }],
    ['board.extend', { partId: lecture, minutes: 5 }],
  ];
};

onBothEngines('Forged roles', (open) => {
  it('who does not steer changes nothing: no role in the input, no link of a chair, no other seminar’s chair helps', async () => {
    const table = await tableOf(await open());
    const { cast, world } = table;
    const question = await opened(table, '守られる質問');
    const before = [await table.board(cast.parts.lecture), await table.desk(cast.parts.lecture)];
    const chairByLink = { ...byPersonalLink(cast.aki), id: cast.tokyoChair.id };
    await world.app.write(async (work) => {
      const role = { id: 'foreign', role: 'chair', site: null, label_ja: '', label_en: '' } as const;
      const seminar = await work.tx.selectFrom('seminar').selectAll().executeTakeFirstOrThrow();
      await work.tx
        .insertInto('seminar')
        .values({ ...seminar, id: 'other-seminar', slug: 'other' })
        .execute();
      const holder = { seminar_id: 'other-seminar', person_id: cast.mio.id };
      await work.tx
        .insertInto('seminar_role')
        .values({ ...role, ...holder })
        .execute();
    });
    for (const who of [cast.aki, cast.ben, cast.speaker, cast.operator, cast.stranger, cast.mio, chairByLink]) {
      for (const [name, input] of steps(table, question)) {
        const ack = await table.send(who, name, {
          ...input,
          role: 'chair',
          roles: ['secretariat'],
          actor: cast.hanako,
        });
        expect(ack.ok, `${who.id} ${name}`).toBe(false);
        expect(ack.ok ? 0 : ack.status, `${who.id} ${name}`).toBeOneOf([403, 404]);
      }
    }
    expect([await table.board(cast.parts.lecture), await table.desk(cast.parts.lecture)]).toEqual(before);
  });

  it('a command on what you may not see answers as for what does not exist', async () => {
    const table = await tableOf(await open());
    const { cast } = table;
    const pending = await asked(table, '見えない質問');
    for (const who of [cast.ben, cast.stranger, cast.speaker]) {
      for (const [name, input] of steps(table, { id: pending, publicId: '' }).filter(([, of]) => 'questionId' in of)) {
        const seen = await table.send(who, name, input);
        const unknown = await table.send(who, name, { ...input, questionId: 'no-such-question' });
        expect(seen, name).toEqual(unknown);
        expect(seen).toEqual(refused('common.missing', 404));
      }
    }
  });

  it('the desk’s stream is closed to all but those who steer', async () => {
    const table = await tableOf(await open());
    const { cast, world } = table;
    const { boardStreams } = await import('~/features/board/board-stream.server');
    const may = (who: Parameters<typeof boardStreams.mayFollow>[1], stream: string) =>
      boardStreams.mayFollow(world.app.db, who, `board/${cast.parts.lecture}/${stream}`);
    for (const who of [cast.tokyoChair, cast.hanako, cast.administrator]) expect(await may(who, 'mod')).toBe(true);
    for (const who of [cast.aki, cast.speaker, cast.stranger, { kind: 'guest' } as const]) {
      expect(await may(who, 'mod')).toBe(false);
    }
    for (const who of [cast.aki, cast.speaker, cast.operator]) expect(await may(who, 'pub')).toBe(true);
    for (const stream of ['', 'sub', 'pub/mod', 'mod/pub']) expect(await may(cast.tokyoChair, stream)).toBe(false);
  });

  it('a draft seminar’s boards exist for its staff only', async () => {
    const table = await tableOf(await open());
    const { cast, world } = table;
    await world.app.write(
      async (work) => void (await work.tx.updateTable('seminar').set({ state: 'draft' }).execute()),
    );
    await expect(table.board(cast.parts.lecture, cast.aki)).rejects.toMatchObject({ status: 404 });
    await expect(table.board(cast.parts.lecture, cast.speaker)).resolves.toBeDefined();
  });
});
