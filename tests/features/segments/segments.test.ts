import { expect, it } from 'vitest';
import { catalogue } from '~/catalogue.server';
import type { SignedIn } from '~/features/accounts/actor';
import { duplicateSeminar } from '~/features/survey/new-seminars.server';
import { reduceSegments, segmentsStream, type SegmentsState } from '~/features/segments/segments';
import { openStream } from '~/live/following.server';
import { eventsAfter } from '~/live/log.server';
import { Taps } from '~/live/taps.server';
import { onBothEngines, type World } from '../../support/world';
import { heardByAll, refused, tableOf } from '../board/board-table';

const sample = { minutes: 10, asks: true, reacts: true, notes: '' };

async function showOf(world: World) {
  const table = await tableOf(world);
  const { cast, does } = table;
  const partId = cast.parts.lecture;
  const open = async (who: SignedIn = cast.speaker) =>
    // The kind of the stream made the state.
    (await openStream(world.app, catalogue, who, segmentsStream(partId))).state as SegmentsState;
  const write = async (title: string, more: object = {}, part = partId) => {
    const { id } = await does(cast.tokyoChair, 'segments.save', { partId: part, ...sample, title, ...more });
    return id ?? '';
  };
  const begin = (from: string | null, to: string | null, more: object = {}, who = cast.tokyoChair) =>
    table.send(who, 'segments.begin', { partId, from, to, ...more });
  const on = async () => (await table.board(partId)).state.part.segment;
  const titles = async () => (await open()).segments.map(({ title }) => title);
  return { ...table, partId, open, write, begin, on, titles };
}

onBothEngines('A run of show', (open) => {
  it('is written by who steers, read by who runs the seminar, and its notes reach nobody else', async () => {
    const show = await showOf(await open());
    const { cast, partId } = show;
    const id = await show.write(' 質疑\n応答 ', { notes: '会社名が出そうなら言い換える' });
    await show.begin(null, id);
    expect((await show.open()).segments).toMatchObject([{ title: '質疑 応答', notes: '会社名が出そうなら言い換える' }]);
    expect(await show.on()).toMatchObject({ title: '質疑 応答', asks: true });
    expect(await heardByAll(show, partId, cast.aki)).not.toContain('会社名が出そう');
    await expect(show.open(cast.aki)).rejects.toMatchObject({ status: 404 });
    const words = { partId, ...sample, title: '開会' };
    for (const who of [cast.speaker, cast.operator, cast.aki])
      expect(await show.send(who, 'segments.save', words)).toEqual(refused('common.forbidden', 403));
    expect(await show.send(cast.aki, 'segments.remove', { segmentId: id, version: 1 })).toEqual(
      refused('common.missing', 404),
    );
  });

  it('keeps its order when segments move, are taken out and put back', async () => {
    const show = await showOf(await open());
    const [first, , third] = [await show.write('一'), await show.write('二'), await show.write('三')];
    await show.does(show.cast.osakaChair, 'segments.move', { segmentId: third, version: 1, direction: 'up' });
    expect(await show.titles()).toEqual(['一', '三', '二']);
    await show.does(show.cast.osakaChair, 'segments.remove', { segmentId: first, version: 1 });
    expect(await show.titles()).toEqual(['三', '二']);
    await show.write('一', { at: 0 });
    expect(await show.titles()).toEqual(['一', '三', '二']);
    const events = await eventsAfter(show.world.app.db, segmentsStream(show.partId), 0, 100);
    const replayed = events.reduce<SegmentsState>(
      (state, { seq: q, name: n, body: b }) => reduceSegments(state, { q, n, b, at: '' }),
      { segments: [] },
    );
    expect(replayed).toEqual(await show.open());
  });

  it('refuses what is no segment, and what was changed by another meanwhile', async () => {
    const show = await showOf(await open());
    const { cast, partId } = show;
    const send = (more: object) =>
      show.send(cast.tokyoChair, 'segments.save', { partId, ...sample, title: '一', ...more });
    expect(await send({ title: ' \u3000' })).toEqual(refused('segments.untitled', 422));
    expect(await send({ title: 'あ'.repeat(41) })).toEqual(refused('segments.longTitle', 422));
    expect(await send({ notes: 'あ'.repeat(1001) })).toEqual(refused('segments.longNotes', 422));
    for (const minutes of [0, 241, 2.5, 'many'])
      expect(await send({ minutes })).toMatchObject({ ok: false, status: 422 });
    const id = await show.write('一');
    await show.does(cast.osakaChair, 'segments.save', { partId, ...sample, title: '二', segmentId: id, version: 1 });
    expect(await send({ segmentId: id, version: 1 })).toEqual(refused('common.stale', 409));
    const elsewhere = await show.write('別の部', {}, cast.parts.discussion);
    expect(await send({ segmentId: elsewhere })).toEqual(refused('common.missing', 404));
    expect(await show.begin(null, elsewhere)).toEqual(refused('common.missing', 404));
    expect(await show.titles()).toEqual(['二']);
  });
});

onBothEngines('The segment that is on', (open) => {
  it('opens and closes the questions and the reactions, but not over the hand of a chair', async () => {
    const show = await showOf(await open());
    const { cast, partId } = show;
    const opening = await show.write('開会', { asks: false, reacts: false });
    const answers = await show.write('質疑応答');
    const ask = () => show.send(cast.aki, 'board.ask', { partId, text: '復元の手順はありますか。' });
    const gate = (to: string) => show.does(cast.tokyoChair, 'board.setRules', { partId, gate: to });
    const tap = async () => {
      const taps = new Taps(show.world.app, catalogue);
      taps.add(`board/${partId}/pub`, { clap: 1 });
      await taps.flush();
      return (await show.board(partId)).counts['+clap'] ?? 0;
    };
    await show.begin(null, opening);
    expect(await ask()).toEqual(refused('board.gateShut', 409));
    expect(await tap()).toBe(0);
    await gate('open');
    expect(await ask()).toMatchObject({ ok: true });
    await gate('automatic');
    await show.begin(opening, answers);
    show.world.clock.forward(6000);
    expect(await ask()).toMatchObject({ ok: true });
    expect(await tap()).toBe(1);
    await gate('closed');
    show.world.clock.forward(6000);
    expect(await ask()).toEqual(refused('board.gateShut', 409));
  });

  it('is the next one once when two chairs press at the same time, and comes back with its clock', async () => {
    const show = await showOf(await open());
    const [one, two] = [await show.write('一'), await show.write('二', { minutes: 20 })];
    await show.begin(null, one);
    const before = await show.on();
    show.world.clock.forward(5 * 60_000);
    expect(await show.begin(one, two)).toMatchObject({ ok: true });
    expect(await show.begin(one, two, {}, show.cast.osakaChair)).toEqual(refused('common.stale', 409));
    const since = show.world.app.now().toISOString();
    const endsAt = new Date(show.world.app.now().getTime() + 20 * 60_000).toISOString();
    expect(await show.on()).toMatchObject({ id: two, since, endsAt });
    await show.does(show.cast.tokyoChair, 'segments.extend', { segmentId: two, minutes: 1 });
    expect((await show.on())?.endsAt).toBe(new Date(Date.parse(endsAt) + 60_000).toISOString());
    await show.begin(two, one, { since: before?.since });
    expect(await show.on()).toEqual(before);
    const later = new Date(show.world.app.now().getTime() + 1000).toISOString();
    await show.begin(one, two, { since: later });
    expect(await show.on()).toMatchObject({ id: two, since });
  });

  it('begins with its part, and is none any more once it is taken out', async () => {
    const show = await showOf(await open());
    const { tokyoChair, parts } = show.cast;
    const first = await show.write('趣旨', { asks: false }, parts.discussion);
    expect(await show.send(tokyoChair, 'segments.begin', { partId: parts.discussion, from: null, to: first })).toEqual(
      refused('segments.notNow', 409),
    );
    await show.does(tokyoChair, 'board.startPart', { partId: parts.discussion });
    expect((await show.board(parts.discussion)).state.part.segment).toMatchObject({ title: '趣旨', asks: false });
    await show.does(tokyoChair, 'segments.remove', { segmentId: first, version: 1 });
    expect((await show.board(parts.discussion)).state.part.segment).toBeNull();
    expect(
      await show.send(show.cast.aki, 'board.ask', { partId: parts.discussion, text: '何から話しますか。' }),
    ).toMatchObject({ ok: true });
  });

  it('goes with a copy of the seminar as it was written, and none of the copy is on', async () => {
    const show = await showOf(await open());
    const { app } = show.world;
    await show.begin(null, await show.write('質疑応答', { notes: 'ゆっくり' }));
    const { id } = await duplicateSeminar(app, show.cast.hanako, show.cast.seminarId);
    const copied = await app.db
      .selectFrom('segment')
      .innerJoin('part', 'part.id', 'segment.part_id')
      .select(['segment.title', 'segment.notes', 'part.segment_id'])
      .where('part.seminar_id', '=', id)
      .execute();
    expect(copied).toEqual([{ title: '質疑応答', notes: 'ゆっくり', segment_id: null }]);
  });
});
