import { expect, it } from 'vitest';
import { catalogue } from '~/catalogue.server';
import type { SignedIn } from '~/features/accounts/actor';
import { crewStream, reduceCrew, type CrewAudience, type CrewState } from '~/features/crew/crew';
import { openStream } from '~/live/following.server';
import { eventsAfter } from '~/live/log.server';
import { onBothEngines, type World } from '../../support/world';
import { heardByAll, refused, tableOf } from '../board/board-table';

async function crewOf(world: World) {
  const table = await tableOf(world);
  const { cast } = table;
  const partId = cast.parts.lecture;
  const open = async (audience: CrewAudience, who: SignedIn = cast.tokyoChair) =>
    // The kind of the stream made the state.
    (await openStream(world.app, catalogue, who, crewStream(partId, audience))).state as CrewState;
  const say = (who: SignedIn, to: 'crew' | 'stage', text: string) => table.send(who, 'crew.say', { partId, to, text });
  const pass = (who: SignedIn, to: string | null) => table.send(who, 'crew.passFloor', { partId, to });
  const take = (who: SignedIn) => table.send(who, 'crew.takeFloor', { partId });
  return { ...table, partId, open, say, pass, take };
}

onBothEngines('Those who run a part', (open) => {
  it('talk among themselves, and nobody who attends hears a word of it', async () => {
    const crew = await crewOf(await open());
    const { cast, partId } = crew;
    expect(await crew.say(cast.tokyoChair, 'crew', '次は大阪からお願いします')).toMatchObject({ ok: true });
    crew.world.clock.forward(1000);
    expect(await crew.say(cast.operator, 'stage', ' 残り\n五分です ')).toMatchObject({ ok: true });
    expect((await crew.open('mod')).messages).toMatchObject([
      { to: 'crew', text: '次は大阪からお願いします', from: { id: cast.tokyoChair.id, site: 'tokyo' } },
      { to: 'stage', text: '残り 五分です', from: { id: cast.operator.id } },
    ]);
    expect((await crew.open('stage', cast.speaker)).messages).toMatchObject([{ text: '残り 五分です', seen: null }]);
    const heard = await heardByAll(crew, partId, cast.aki);
    for (const word of ['大阪から', '五分です']) expect(heard).not.toContain(word);
    expect(await crew.say(cast.aki, 'crew', '聞こえますか')).toEqual(refused('common.forbidden', 403));
    expect(await crew.say(cast.stranger, 'crew', '聞こえますか')).toEqual(refused('common.missing', 404));
    for (const [who, audience] of [
      [cast.aki, 'stage'],
      [cast.speaker, 'mod'],
      [cast.operator, 'mod'],
    ] as const) {
      await expect(crew.open(audience, who)).rejects.toMatchObject({ status: 404 });
    }
  });

  it('learn who of the stage saw a message, once, whoever presses first', async () => {
    const crew = await crewOf(await open());
    const { cast, does } = crew;
    const said = await crew.say(cast.tokyoChair, 'stage', '残り五分です');
    const { id: messageId } = (said.ok ? said.result : {}) as { id: string };
    await does(cast.speaker, 'crew.acknowledge', { messageId });
    await does(cast.operator, 'crew.acknowledge', { messageId });
    expect((await crew.open('mod')).messages).toMatchObject([{ seen: { by: cast.speaker.id } }]);
    const among = await crew.say(cast.tokyoChair, 'crew', 'ここだけの話');
    const { id: other } = (among.ok ? among.result : {}) as { id: string };
    for (const id of [other, 'no such message']) {
      expect(await crew.send(cast.speaker, 'crew.acknowledge', { messageId: id })).toEqual(
        refused('common.missing', 404),
      );
    }
    expect(await crew.send(cast.aki, 'crew.acknowledge', { messageId })).toEqual(refused('common.missing', 404));
  });

  it('say something, and not a speech', async () => {
    const crew = await crewOf(await open());
    const { tokyoChair } = crew.cast;
    expect(await crew.say(tokyoChair, 'crew', ' \u3000')).toEqual(refused('crew.empty', 422));
    expect(await crew.say(tokyoChair, 'crew', 'あ'.repeat(121))).toEqual(refused('crew.tooLong', 422));
    expect(await crew.say(tokyoChair, 'crew', '👩‍👩‍👧‍👦'.repeat(120))).toMatchObject({ ok: true });
  });
});

onBothEngines('The floor of a part', (open) => {
  it('passes from chair to chair when the other takes it, and not before', async () => {
    const crew = await crewOf(await open());
    const { tokyoChair, osakaChair } = crew.cast;
    const floor = async () => (await crew.open('mod')).floor;
    expect(await floor()).toEqual({ holder: null, offeredTo: null });
    await crew.take(tokyoChair);
    await crew.pass(tokyoChair, osakaChair.id);
    expect(await floor()).toEqual({ holder: tokyoChair.id, offeredTo: osakaChair.id });
    await crew.take(osakaChair);
    expect(await floor()).toEqual({ holder: osakaChair.id, offeredTo: null });
    expect(await crew.pass(tokyoChair, tokyoChair.id)).toEqual(refused('crew.notYours', 409));
  });

  it('stays where it was when an offer is declined or taken back', async () => {
    const crew = await crewOf(await open());
    const { tokyoChair, osakaChair, aki, speaker } = crew.cast;
    await crew.take(tokyoChair);
    for (const who of [osakaChair, tokyoChair]) {
      await crew.pass(tokyoChair, osakaChair.id);
      expect(await crew.pass(who, null)).toMatchObject({ ok: true });
      expect((await crew.open('mod')).floor).toEqual({ holder: tokyoChair.id, offeredTo: null });
    }
    expect(await crew.pass(tokyoChair, aki.id)).toEqual(refused('common.missing', 404));
    expect(await crew.take(speaker)).toEqual(refused('common.forbidden', 403));
  });

  it('is taken over from a chair who is gone, and the audit says that nobody offered it', async () => {
    const crew = await crewOf(await open());
    const { tokyoChair, osakaChair } = crew.cast;
    await crew.take(tokyoChair);
    await crew.take(osakaChair);
    expect((await crew.open('mod')).floor.holder).toBe(osakaChair.id);
    const acts = await crew.world.app.db
      .selectFrom('audit')
      .select('note')
      .where('action', '=', 'take floor')
      .execute();
    expect(acts.map(({ note }) => note).sort()).toEqual(['', 'unoffered']);
  });

  it('and what was said come to the same by the log as by the state', async () => {
    const crew = await crewOf(await open());
    const { tokyoChair, osakaChair, speaker } = crew.cast;
    const before = await crew.open('mod');
    await crew.say(osakaChair, 'crew', '準備できました');
    const said = await crew.say(tokyoChair, 'stage', 'まとめてください');
    await crew.take(tokyoChair);
    await crew.does(speaker, 'crew.acknowledge', {
      messageId: (said.ok ? (said.result as { id: string }) : { id: '' }).id,
    });
    const events = await eventsAfter(crew.world.app.db, crewStream(crew.partId, 'mod'), 0, 100);
    const frames = events.map(({ seq, name, body, at }) => ({ q: seq, n: name, b: body, at }));
    const once = frames.reduce(reduceCrew, before);
    expect(once).toEqual(await crew.open('mod'));
    expect(frames.reduce(reduceCrew, once)).toEqual(once);
  });
});
