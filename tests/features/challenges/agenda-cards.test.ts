import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guest } from '~/features/accounts/actor';
import { listReadAloud, planCard } from '~/features/challenges/agenda-cards.server';
import { placeOnAgenda, scheduleChallenge } from '~/features/challenges/agenda-places.server';
import { agendaOf, listPlaced } from '~/features/challenges/agenda.server';
import { takeBack } from '~/features/challenges/curation.server';
import { spokenPieces } from '~/features/challenges/read-aloud';
import { onBothEngines, type World } from '../../support/world';
import { aimAt, chair, nobody, pick, rowOf, speaker, yamane, type Desk } from './desk';
import { opened, release } from './ledger-desk';

/** Three released challenges on the agenda, in their order. */
async function ordered(open: () => Promise<World>) {
  const { world, desk } = await opened(open);
  for (const number of [1, 2, 3]) await release(world, desk, number);
  for (const number of [1, 2, 3]) await scheduleChallenge(world.app, chair, await pick(world, desk, number));
  return { world, desk };
}

async function drop(world: World, desk: Desk, number: number, to: number, position?: number) {
  const row = await rowOf(world, desk, number);
  const seen = position ?? row.agenda_position ?? 0;
  const picked = { seminarId: desk.seminarId, publicId: row.public_id ?? '' };
  await placeOnAgenda(world.app, chair, { ...picked, position: seen, to });
}

const order = async (world: World, desk: Desk) => (await agendaOf(world.app.db, desk.partId)).map(({ text }) => text);

onBothEngines('A card of the agenda', (open) => {
  it('is dropped at any place, and the others make room without a gap', async () => {
    const { world, desk } = await ordered(open);
    await drop(world, desk, 1, 3);
    expect(await order(world, desk)).toEqual(['文2', '文3', '文1']);
    await drop(world, desk, 3, 1);
    expect(await order(world, desk)).toEqual(['文3', '文2', '文1']);
    await drop(world, desk, 3, 99);
    await drop(world, desk, 1, 2);
    expect(await order(world, desk)).toEqual(['文2', '文1', '文3']);
    expect((await agendaOf(world.app.db, desk.partId)).map(({ position }) => position)).toEqual([1, 2, 3]);
    await expect(drop(world, desk, 1, 1, 3)).rejects.toMatchObject({ code: 'common.stale', status: 409 });
  });

  it('has a time and a text to read that chairs set, and everybody else sees neither', async () => {
    const { world, desk } = await ordered(open);
    const plan = { minutes: 5, readAloud: ' 漏洩《ろうえい》したとき、どうしますか。\r\n' };
    await planCard(world.app, chair, { ...(await pick(world, desk, 2)), ...plan });
    expect((await listPlaced(world.app.db, desk.partId)).map(({ minutes }) => minutes)).toEqual([2, 5, 2]);
    const { public_id: publicId } = await rowOf(world, desk, 2);
    expect(await listReadAloud(world.app.db, desk.partId)).toEqual({
      [publicId ?? '']: '漏洩《ろうえい》したとき、どうしますか。',
    });
    expect(JSON.stringify(await agendaOf(world.app.db, desk.partId))).not.toContain('ろうえい');
  });

  it('is planned by who orders the agenda, in the version that they saw, and in bounds', async () => {
    const { world, desk } = await ordered(open);
    const picked = await pick(world, desk, 1);
    const plan = { minutes: 3, readAloud: '' };
    for (const actor of [guest, nobody, speaker])
      await expect(planCard(world.app, actor, { ...picked, ...plan })).rejects.toMatchObject({ status: 404 });
    await expect(planCard(world.app, chair, { ...picked, ...plan, version: 1 })).rejects.toMatchObject({ status: 409 });
    const endless = planCard(world.app, chair, { ...picked, ...plan, readAloud: 'あ'.repeat(201) });
    await expect(endless).rejects.toMatchObject({ code: 'challenges.readAloudTooLong', status: 422 });
  });

  it('loses the text to read with the text that it was made of', async () => {
    const { world, desk } = await ordered(open);
    await planCard(world.app, chair, { ...(await pick(world, desk, 1)), minutes: 4, readAloud: '短い文' });
    await takeBack(world.app, yamane, await aimAt(world, desk, 1));
    expect(await rowOf(world, desk, 1)).toMatchObject({ read_aloud: '', planned_minutes: 4 });
  });
});

describe('A text to read aloud', () => {
  it('has readings above what stands before them', () => {
    expect(spokenPieces('情報の漏洩《ろうえい》と｜BCP《びーしーぴー》を')).toEqual([
      { words: '情報の', reading: null },
      { words: '漏洩', reading: 'ろうえい' },
      { words: 'と', reading: null },
      { words: 'BCP', reading: 'びーしーぴー' },
      { words: 'を', reading: null },
    ]);
    expect(spokenPieces('ひらがな《かな》')).toEqual([{ words: 'ひらがな《かな》', reading: null }]);
  });

  it('loses no word, whatever is written', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('漢', 'か', '《', '》', '｜', 'a', '\n'), maxLength: 30 }),
        (text) => {
          const again = spokenPieces(text).map(({ words, reading }) =>
            reading === null ? words : `${words}《${reading}》`,
          );
          expect(again.join('').replaceAll('｜', '')).toBe(text.replaceAll('｜', ''));
        },
      ),
    );
  });
});
