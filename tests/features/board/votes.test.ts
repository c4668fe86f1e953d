import { expect, it } from 'vitest';
import { onBothEngines } from '../../support/world';
import { asked, opened, refused, tableOf } from './board-table';

onBothEngines('Votes', (open) => {
  it('count = distinct voters, however often and at once they press', async () => {
    const table = await tableOf(await open());
    const { cast } = table;
    const { publicId } = await opened(table, 'みんなが知りたい質問');
    const voters = [cast.aki, cast.ben, cast.speaker, cast.aki, cast.ben, cast.aki];
    await Promise.all(voters.map((who) => table.send(who, 'board.vote', { publicId })));
    expect((await table.board(cast.parts.lecture)).counts).toEqual({ [publicId]: 3 });
    expect((await table.desk(cast.parts.lecture)).counts).toEqual({ [publicId]: 3 });
    expect((await table.board(cast.parts.lecture, cast.ben)).mine.votes).toEqual([publicId]);
  });

  it('a vote taken back no longer counts, and a zero is said', async () => {
    const table = await tableOf(await open());
    const { cast, world } = table;
    const { publicId } = await opened(table, '取り消される投票');
    await table.does(cast.aki, 'board.vote', { publicId });
    await table.does(cast.aki, 'board.unvote', { publicId });
    await table.does(cast.aki, 'board.unvote', { publicId });
    const { boardStreams } = await import('~/features/board/board-stream.server');
    const stream = `board/${cast.parts.lecture}/pub`;
    expect(await boardStreams.counts(world.app.db, stream, new Set([publicId]))).toEqual({ [publicId]: 0 });
    expect(world.counted).toEqual([
      `${stream} ${publicId}`,
      `board/${cast.parts.lecture}/mod ${publicId}`,
      `${stream} ${publicId}`,
      `board/${cast.parts.lecture}/mod ${publicId}`,
    ]);
  });

  it('is in no log, and tells nobody who voted', async () => {
    const table = await tableOf(await open());
    const { cast } = table;
    const { publicId } = await opened(table, '静かな投票');
    const before = await table.events(cast.parts.lecture, 'mod');
    await table.does(cast.ben, 'board.vote', { publicId });
    expect(await table.events(cast.parts.lecture, 'mod')).toEqual(before);
    expect(JSON.stringify(await table.desk(cast.parts.lecture))).not.toContain(cast.ben.id);
  });

  it('goes to what is open, queued or live; what is pending, hidden or unknown does not exist', async () => {
    const table = await tableOf(await open());
    const { cast } = table;
    const chair = cast.tokyoChair;
    const pending = await asked(table, '待ち');
    const question = await opened(table, '動く質問');
    const vote = (publicId: string) => table.send(cast.ben, 'board.vote', { publicId });
    expect(await vote(pending)).toEqual(refused('common.missing', 404));
    expect(await vote(question.id)).toEqual(refused('common.missing', 404));
    for (const step of ['board.queue', 'board.stage']) {
      await table.does(chair, step, { questionId: question.id });
      expect(await vote(question.publicId)).toMatchObject({ ok: true });
    }
    await table.does(chair, 'board.answer', { questionId: question.id, answer: '' });
    expect(await vote(question.publicId)).toEqual(refused('board.voteClosed', 409));
    await table.does(chair, 'board.hide', { questionId: question.id });
    expect(await vote(question.publicId)).toEqual(refused('common.missing', 404));
    expect((await table.board(cast.parts.lecture)).counts).toEqual({});
  });

  it('of who is not there is answered as for what does not exist', async () => {
    const table = await tableOf(await open());
    const { publicId } = await opened(table, '外からの投票');
    for (const name of ['board.vote', 'board.unvote']) {
      expect(await table.send(table.cast.stranger, name, { publicId })).toEqual(refused('common.missing', 404));
    }
  });
});
