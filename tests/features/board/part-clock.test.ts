import { expect, it } from 'vitest';
import { challengesWithTexts } from '../../support/challenges';
import { onBothEngines } from '../../support/world';
import { asked, deskQuestion, opened, refused, tableOf, withAgenda } from './board-table';

onBothEngines('A part', (open) => {
  it('goes planned → live ⇄ paused → wrapping → done, each told to both audiences', async () => {
    const table = await tableOf(await open());
    const { cast } = table;
    const partId = cast.parts.lecture;
    for (const [step, state] of [
      ['pause', 'paused'],
      ['resume', 'live'],
      ['wrap', 'wrapping'],
      ['finish', 'done'],
      ['startPart', 'live'],
    ]) {
      await table.does(cast.tokyoChair, `board.${step}`, { partId });
      for (const audience of ['pub', 'mod'] as const) {
        const last = (await table.events(partId, audience)).at(-1);
        expect(last).toMatchObject({ name: 'part_changed', body: { part: { id: partId, state } } });
      }
    }
  });

  it('refuses what the state does not know', async () => {
    const table = await tableOf(await open());
    const { cast } = table;
    const send = (step: string, partId = cast.parts.lecture) =>
      table.send(cast.tokyoChair, `board.${step}`, { partId });
    for (const step of ['startPart', 'resume', 'finish'])
      expect(await send(step)).toEqual(refused('board.notNow', 409));
    for (const step of ['pause', 'resume', 'wrap', 'finish']) {
      expect(await send(step, cast.parts.discussion)).toEqual(refused('board.notNow', 409));
    }
  });

  it('gets and loses minutes; running out changes nothing by itself', async () => {
    const table = await tableOf(await open());
    const { cast, world } = table;
    const partId = cast.parts.lecture;
    const extend = (minutes: number) => table.send(cast.tokyoChair, 'board.extend', { partId, minutes });
    await extend(5);
    await extend(-1);
    expect((await table.board(partId)).state.part.endsAt).toBe('2026-12-04T08:04:00.000Z');
    for (const wrong of [6, -6, 1.5, Number.NaN]) expect(await extend(wrong)).toEqual(refused('common.malformed', 422));
    world.clock.forward(3 * 3_600_000);
    expect(await asked(table, '延長中の質問')).not.toBe('');
    const early = await table.send(cast.tokyoChair, 'board.extend', { partId: cast.parts.roundtable, minutes: 1 });
    expect(early).toEqual(refused('board.closed', 409));
  });
});

onBothEngines('The end of a part', (open) => {
  it('is set to a time of the day, told to all, and taken back', async () => {
    const table = await tableOf(await open());
    const { cast } = table;
    const partId = cast.parts.lecture;
    const end = (endsAt: unknown, who = cast.osakaChair) => table.send(who, 'board.endAt', { partId, endsAt });
    expect(await end('2026-12-04T08:20:00.000Z')).toMatchObject({ ok: true });
    expect((await table.board(partId)).state.part.endsAt).toBe('2026-12-04T08:20:00.000Z');
    expect(await end('2026-12-04T17:10:00+09:00')).toEqual(refused('common.malformed', 422));
    expect(await end('2026-12-05T08:00:00.000Z')).toEqual(refused('board.endFar', 409));
    expect(await end('2026-12-04T08:00:00.000Z', cast.aki)).toEqual(refused('common.forbidden', 403));
    for (const wrong of ['', '17:10', null, 1_764_835_200_000]) expect(await end(wrong)).toMatchObject({ status: 422 });
    expect((await table.board(partId)).state.part.endsAt).toBe('2026-12-04T08:20:00.000Z');
  });
});

onBothEngines('Fates', (open) => {
  it('finishing refuses while anything open has none', async () => {
    const table = await tableOf(await open());
    const { cast } = table;
    const partId = cast.parts.lecture;
    const [a, b, c] = [await opened(table, 'い'), await opened(table, 'ろ'), await opened(table, 'は')];
    await asked(table, '未確認のまま');
    await table.does(cast.tokyoChair, 'board.queue', { questionId: a.id });
    await table.does(cast.tokyoChair, 'board.stage', { questionId: b.id });
    await table.does(cast.tokyoChair, 'board.wrap', { partId });
    const finish = () => table.send(cast.tokyoChair, 'board.finish', { partId });
    for (const [{ id }, fate] of [
      [a, 'to-next'],
      [b, 'answered'],
      [c, 'drop'],
    ] as const) {
      expect(await finish()).toEqual(refused('board.fatesMissing', 409));
      await table.does(cast.tokyoChair, 'board.setFate', { questionId: id, fate });
    }
    expect(await finish()).toMatchObject({ ok: true });
    const { state } = await table.board(partId);
    expect(state.onStage).toBeNull();
    expect(state.questions).toMatchObject([
      { publicId: a.publicId, state: 'deferred', fate: 'to-next' },
      { publicId: b.publicId, state: 'answered', fate: null },
    ]);
  });

  it('what goes on becomes a challenge at the end, once, in the words that all saw', async () => {
    const table = await tableOf(await open());
    const { cast, world } = table;
    const partId = cast.parts.lecture;
    const question = await opened(table, '次回に話したい質問');
    const archived = await opened(table, 'アーカイブで答える質問');
    await table.does(cast.tokyoChair, 'board.setFate', { questionId: archived.id, fate: 'to-archive' });
    await table.does(cast.tokyoChair, 'board.setFate', { questionId: question.id, fate: 'to-next' });
    await table.does(cast.tokyoChair, 'board.setFate', { questionId: question.id, fate: 'to-roundtable' });
    const challenges = () => challengesWithTexts(world.app.db).execute();
    expect(await challenges()).toEqual([]);
    for (const step of ['wrap', 'finish', 'startPart', 'wrap', 'finish']) {
      await table.does(cast.tokyoChair, `board.${step}`, { partId });
    }
    expect(await challenges()).toMatchObject([{ from_question_id: question.id, original: '次回に話したい質問' }]);
  });

  it('a fate may be changed until the end, and taken back', async () => {
    const table = await tableOf(await open());
    const { cast } = table;
    const question = await opened(table, '持ち越すか迷う質問');
    await table.does(cast.tokyoChair, 'board.setFate', { questionId: question.id, fate: 'to-next' });
    await table.does(cast.tokyoChair, 'board.unqueue', { questionId: question.id });
    expect(await deskQuestion(table, question.id)).toMatchObject({ state: 'open', fate: null });
    const pending = await asked(table, '未確認');
    const early = await table.send(cast.tokyoChair, 'board.setFate', { questionId: pending, fate: 'to-next' });
    expect(early).toEqual(refused('board.notNow', 409));
    const wrong = await table.send(cast.tokyoChair, 'board.setFate', { questionId: question.id, fate: 'live' });
    expect(wrong).toEqual(refused('common.malformed', 422));
  });

  it('cards of the agenda need one too', async () => {
    const table = await tableOf(await open());
    const { cast } = table;
    const partId = cast.parts.discussion;
    const [card] = await withAgenda(table, ['残った課題']);
    for (const step of ['startPart', 'wrap']) await table.does(cast.tokyoChair, `board.${step}`, { partId });
    const finish = () => table.send(cast.tokyoChair, 'board.finish', { partId });
    expect(await finish()).toEqual(refused('board.fatesMissing', 409));
    const setFate = { partId, publicId: card, fate: 'to-roundtable' };
    await table.does(cast.tokyoChair, 'board.setCardFate', setFate);
    expect(await table.send(cast.osakaChair, 'board.setCardFate', setFate)).toEqual(refused('common.stale', 409));
    expect(await finish()).toMatchObject({ ok: true });
    expect((await table.board(partId)).state.agenda).toMatchObject([{ state: 'to-roundtable' }]);
  });
});
