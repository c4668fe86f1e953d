import { expect, it } from 'vitest';
import { guest } from '~/features/accounts/actor';
import { carryOver, discardCard, prepareCard } from '~/features/challenges/added-cards.server';
import { moveOnAgenda, scheduleChallenge, unscheduleChallenge } from '~/features/challenges/agenda-places.server';
import { agendaOf, changeChallengeStateWithin, listWaitingForAgenda } from '~/features/challenges/agenda.server';
import { listCardNotes } from '~/features/challenges/card-notes.server';
import { listCarryable } from '~/features/challenges/carried-cards.server';
import { listChallenges } from '~/features/challenges/challenges.server';
import { takeBack } from '~/features/challenges/curation.server';
import { listReleasedTexts } from '~/features/challenges/released-texts.server';
import { onBothEngines, type World } from '../../support/world';
import { addDesk, chair, nobody, pick, rowOf, speaker, yamane, type Desk } from './desk';
import { opened, release } from './ledger-desk';

const order = async (world: World, desk: Desk) => (await agendaOf(world.app.db, desk.partId)).map(({ text }) => text);

async function begin(world: World, desk: Desk): Promise<void> {
  await world.app.write((work) =>
    work.tx.updateTable('part').set({ state: 'live' }).where('id', '=', desk.partId).execute(),
  );
}

async function scheduled(open: () => Promise<World>) {
  const { world, desk } = await opened(open);
  for (const number of [1, 2]) {
    await release(world, desk, number);
    await scheduleChallenge(world.app, chair, await pick(world, desk, number));
  }
  return { world, desk };
}

/** A seminar that left its first card for the next, and the next one. */
async function leftOver(open: () => Promise<World>) {
  const { world, desk } = await scheduled(open);
  const { id } = await rowOf(world, desk, 1);
  await world.app.write(async (work) => {
    await changeChallengeStateWithin(work, { challengeId: id, from: ['scheduled'], to: 'to-next' });
    await work.tx.updateTable('seminar').set({ state: 'ended' }).where('id', '=', desk.seminarId).execute();
  });
  const next = await addDesk(world, 'no15');
  await world.app.write((work) =>
    work.tx.updateTable('seminar').set({ number: 15 }).where('id', '=', next.seminarId).execute(),
  );
  return { world, desk, next, left: (await rowOf(world, desk, 1)).public_id ?? '' };
}

onBothEngines('The order of an agenda', (open) => {
  it('holds from the start of its part; what is added goes to its end', async () => {
    const { world, desk } = await scheduled(open);
    await release(world, desk, 3);
    await begin(world, desk);
    const first = await pick(world, desk, 1);
    const frozen = { code: 'challenges.agendaFrozen', status: 409 };
    const move = { ...first, position: 1, direction: 'down' as const };
    await expect(moveOnAgenda(world.app, chair, move)).rejects.toMatchObject(frozen);
    await expect(unscheduleChallenge(world.app, chair, first)).rejects.toMatchObject(frozen);
    await scheduleChallenge(world.app, chair, await pick(world, desk, 3));
    expect(await order(world, desk)).toEqual(['文1', '文2', '文3']);
  });
});

onBothEngines('A question that chairs prepare', (open) => {
  it('stands on the agenda, marked as theirs, and in no account of what was received', async () => {
    const { world, desk } = await scheduled(open);
    const before = await listChallenges(world.app.db, desk.seminarId);
    const asked = { seminarId: desk.seminarId, text: ' 一番困ったことは何ですか。 ', category: 'education' };
    await prepareCard(world.app, chair, asked);
    expect((await agendaOf(world.app.db, desk.partId)).at(-1)).toMatchObject({
      ...{ text: '一番困ったことは何ですか。', origin: 'prepared', position: 3 },
    });
    expect(await listChallenges(world.app.db, desk.seminarId)).toEqual(before);
    expect(JSON.stringify(await listReleasedTexts(world.app.db, desk.seminarId))).not.toContain('一番困った');
  });

  it('is written by who orders the agenda, in bounds, and is never at the desk of curation', async () => {
    const { world, desk } = await scheduled(open);
    const asked = { seminarId: desk.seminarId, text: '伺います', category: '' };
    for (const actor of [guest, nobody, speaker])
      await expect(prepareCard(world.app, actor, asked)).rejects.toMatchObject({ status: 404 });
    await expect(prepareCard(world.app, chair, { ...asked, text: ' ' })).rejects.toMatchObject({ status: 422 });
    await expect(prepareCard(world.app, chair, { ...asked, text: 'あ'.repeat(401) })).rejects.toMatchObject({
      status: 422,
    });
    await prepareCard(world.app, chair, asked);
    const { id, version } = await rowOf(world, desk, -1);
    const forged = takeBack(world.app, yamane, { seminarId: desk.seminarId, challengeId: id, version });
    await expect(forged).rejects.toMatchObject({ status: 404 });
  });

  it('is discarded once it is off the agenda; what was received cannot be', async () => {
    const { world, desk } = await scheduled(open);
    await prepareCard(world.app, chair, { seminarId: desk.seminarId, text: '伺います', category: '' });
    const early = discardCard(world.app, chair, await pick(world, desk, -1));
    await expect(early).rejects.toMatchObject({ code: 'challenges.notNow' });
    await unscheduleChallenge(world.app, chair, await pick(world, desk, -1));
    await unscheduleChallenge(world.app, chair, await pick(world, desk, 1));
    await expect(discardCard(world.app, chair, await pick(world, desk, 1))).rejects.toMatchObject({ status: 404 });
    await discardCard(world.app, chair, await pick(world, desk, -1));
    expect((await listWaitingForAgenda(world.app.db, desk.seminarId)).map(({ text }) => text)).toEqual(['文1']);
  });
});

onBothEngines('A card that a seminar left for the next', (open) => {
  it('is carried on once, with where it comes from', async () => {
    const { world, desk, next, left } = await leftOver(open);
    expect(await listCarryable(world.app.db, next.seminarId)).toMatchObject([
      { publicId: left, text: '文1', from: { number: 14, slug: desk.slug } },
    ]);
    await carryOver(world.app, chair, { seminarId: next.seminarId, publicId: left });
    const [card] = await agendaOf(world.app.db, next.partId);
    expect(card).toMatchObject({ text: '文1', origin: 'carried', position: 1 });
    expect(card?.publicId).not.toBe(left);
    const notes = await listCardNotes(world.app.db, next.seminarId);
    expect(notes[card?.publicId ?? '']).toMatchObject({ heritage: [{ number: 14, slug: desk.slug }] });
    expect(await listCarryable(world.app.db, next.seminarId)).toEqual([]);
    const again = carryOver(world.app, chair, { seminarId: next.seminarId, publicId: left });
    await expect(again).rejects.toMatchObject({ code: 'challenges.notNow', status: 409 });
    expect(await listChallenges(world.app.db, next.seminarId)).toEqual([]);
  });

  it('is no other card, and nobody else carries it', async () => {
    const { world, desk, next, left } = await leftOver(open);
    const other = (await rowOf(world, desk, 2)).public_id ?? '';
    for (const [actor, publicId] of [[chair, other] as const, [speaker, left] as const, [guest, left] as const])
      await expect(carryOver(world.app, actor, { seminarId: next.seminarId, publicId })).rejects.toMatchObject({
        status: 404,
      });
  });
});
