import { expect, it } from 'vitest';
import { catalogue } from '~/catalogue.server';
import type { SignedIn } from '~/features/accounts/actor';
import { findOwnTraits } from '~/features/authors/traits.server';
import type { BoardState } from '~/features/board/board';
import { isAlike } from '~/features/board/traits';
import { execute } from '~/live/execute.server';
import { openStream } from '~/live/following.server';
import { eventsAfter } from '~/live/log.server';
import { onBothEngines, type World } from '../../support/world';
import { authored, names, type Name } from '../authors/authored';

const shared = [{ ja: '情報システムの兼任（総務などと）' }, { ja: '100～299台' }];

/** Five who look after 100 to 299 PCs, and one who looks after 3,000; the lecture has begun. */
async function hallOf(open: () => Promise<World>) {
  const { world, cast } = await authored(open);
  const { app } = world;
  const partId = cast.parts.lecture;
  const rows = await app.db
    .selectFrom('registration')
    .innerJoin('person', 'person.id', 'registration.person_id')
    .select(['registration.id', 'person.id as personId', 'person.name', 'person.email'])
    .where('registration.seminar_id', '=', cast.seminarId)
    .orderBy('registration.running_number')
    .execute();
  const byName = new Map(names.map((name, at) => [name, rows.slice(-names.length)[at]]));
  const who = (name: Name): SignedIn => {
    const row = byName.get(name);
    if (!row) throw new Error(`${name} has not registered`);
    return { ...cast.aki, id: row.personId, name: row.name, email: row.email };
  };
  const does = async (actor: SignedIn, name: string, input: object) => {
    const ack = await execute(app, catalogue, actor, { cmd_id: app.newId(), name, input });
    if (!ack.ok) throw new Error(`${name} was refused: ${ack.code}`);
    return (ack.result ?? {}) as Record<string, string>;
  };
  await does(cast.tokyoChair, 'board.startPart', { partId });
  const ask = async (name: Name, more: object) => {
    world.clock.forward(60_000);
    const { id } = await does(who(name), 'board.ask', { partId, text: `${name}の質問です。`, ...more });
    await does(cast.tokyoChair, 'board.approve', { questionId: id });
    // The kind of the stream made the state.
    const { state } = (await openStream(app, catalogue, cast.aki, `board/${partId}/pub`)) as { state: BoardState };
    return state.questions.find(({ text }) => text === `${name}の質問です。`)?.traits;
  };
  const traits = (name: Name) => findOwnTraits(app.db, { seminarId: cast.seminarId, personId: who(name).id });
  return { world, cast, ask, does, traits, who, partId };
}

onBothEngines('What an asker has in common with others', (open) => {
  it('is known to them where at least five with a place share it, and of nobody who is alone with it', async () => {
    const { world, traits, who } = await hallOf(open);
    expect(await traits('ichi')).toMatchObject(shared);
    expect(await traits('roku')).toEqual([]);
    await world.app.write(({ tx }) =>
      tx.updateTable('registration').set({ state: 'cancelled' }).where('person_id', '=', who('go').id).execute(),
    );
    for (const name of ['ichi', 'go'] as const) expect(await traits(name)).toEqual([]);
  });

  it('stands beside a question where its asker wants it, never beside a name, and tells nobody who asked', async () => {
    const { world, ask, who, partId } = await hallOf(open);
    expect(await ask('ichi', { traits: true })).toMatchObject(shared);
    expect(await ask('ni', {})).toEqual([]);
    expect(await ask('san', { traits: true, as: 'named' })).toEqual([]);
    expect(await ask('roku', { traits: true })).toEqual([]);
    const all = JSON.stringify(await eventsAfter(world.app.db, `board/${partId}/pub`, 0, 1000));
    for (const trace of [who('ichi').id, who('ichi').name, '3,000']) expect(all).not.toContain(trace);
  });

  it('may head an answer in place of a name: a role, or a band of at least five, and nothing that is neither', async () => {
    const { world, cast, partId, does, who } = await hallOf(open);
    const { id: questionId } = await does(who('ichi'), 'board.ask', { partId, text: '訓練は年に何回ですか。' });
    await does(cast.tokyoChair, 'board.approve', { questionId });
    const answer = async (from: string) => {
      await does(cast.osakaChair, 'board.answer', { questionId, answer: '年に二回です。', from });
      // The kind of the stream made the state.
      const { state } = (await openStream(world.app, catalogue, cast.aki, `board/${partId}/pub`)) as {
        state: BoardState;
      };
      return state.questions[0]?.answerFrom;
    };
    expect(await answer('speaker')).toEqual({ role: 'speaker' });
    expect(await answer('band:100-299')).toMatchObject({ band: { ja: '100～299台', code: '100-299' } });
    for (const from of ['band:from-3000', 'band:nothing', who('ichi').name])
      await expect(answer(from)).rejects.toThrow('common.missing');
    expect(await answer('')).toBeNull();
  });

  it('is alike where one of it is the same', () => {
    const [job, pcs] = [
      { ja: '兼任', en: 'part time' },
      { ja: '100～299台', en: '100–299' },
    ];
    expect(isAlike([pcs], [job, pcs])).toBe(true);
    expect(isAlike([job], [pcs])).toBe(false);
    expect(isAlike([], [pcs])).toBe(false);
  });
});
