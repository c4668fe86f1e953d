import { expect, it } from 'vitest';
import type { Actor } from '~/features/accounts/actor';
import { guest } from '~/features/accounts/actor';
import { listSteps } from '~/features/challenges/challenges.server';
import {
  readmitChallenge,
  setCategory,
  takeBack,
  withholdChallenge,
  writePublicText,
} from '~/features/challenges/curation.server';
import { releaseChallenge } from '../../support/desk';
import { stepCuration } from '../../support/desk';
import { scheduleChallenge } from '~/features/challenges/agenda-places.server';
import { changeChallengeStateWithin } from '~/features/challenges/agenda.server';
import { onBothEngines, type World } from '../../support/world';
import {
  addCast,
  addDesk,
  administrator,
  aimAt,
  chair,
  hoshino,
  nobody,
  pick,
  receive,
  rowOf,
  speaker,
  yamane,
  type Desk,
} from './desk';

const original = '見本製作所の浜松工場で、夜中に通知が来ました。';
const wording = '夜中に通知が来ました。';

async function opened(open: () => Promise<World>) {
  const world = await open();
  await addCast(world);
  const desk = await addDesk(world);
  await receive(world, desk, [original, '二つめの文']);
  return { world, desk };
}

/** Challenge 1, categorised and handed over by Yamane. */
async function handedOver(open: () => Promise<World>) {
  const { world, desk } = await opened(open);
  await setCategory(world.app, yamane, { ...(await aimAt(world, desk, 1)), categoryId: desk.categories[0] ?? '' });
  await write(world, desk, yamane);
  return { world, desk };
}

async function write(
  world: World,
  desk: Desk,
  actor: Actor,
  text = wording,
  intent: 'save' | 'hand-over' = 'hand-over',
) {
  await writePublicText(world.app, actor, { ...(await aimAt(world, desk, 1)), text, intent });
}

async function released(open: () => Promise<World>) {
  const { world, desk } = await handedOver(open);
  await releaseChallenge(world.app, hoshino, await aimAt(world, desk, 1));
  return { world, desk };
}

onBothEngines('Curation', (open) => {
  it('triages a raw challenge by its category', async () => {
    const { world, desk } = await opened(open);
    await setCategory(world.app, yamane, { ...(await aimAt(world, desk, 1)), categoryId: desk.categories[1] ?? '' });
    expect(await rowOf(world, desk, 1)).toMatchObject({
      state: 'triaged',
      category_id: desk.categories[1],
      version: 2,
    });
    expect(world.nudged.at(-1)).toBe(`challenges/${desk.seminarId}`);
  });

  it('refuses a category of another question, and one that does not exist', async () => {
    const { world, desk } = await opened(open);
    for (const categoryId of [desk.foreignCategory, 'forged', '']) {
      const input = { ...(await aimAt(world, desk, 1)), categoryId };
      await expect(setCategory(world.app, yamane, input)).rejects.toMatchObject({ code: 'challenges.foreignCategory' });
    }
    expect(await rowOf(world, desk, 1)).toMatchObject({ state: 'raw', category_id: null });
  });

  it('keeps a draft without moving the challenge, and remembers who wrote it', async () => {
    const { world, desk } = await opened(open);
    await write(world, desk, yamane, ' 下書き \r\n二行め ', 'save');
    expect(await rowOf(world, desk, 1)).toMatchObject({
      state: 'raw',
      public_text: '下書き \n二行め',
      redacted_by: yamane.id,
    });
  });

  it('lets another person of the secretariat release, and mints a public id', async () => {
    const { world, desk } = await released(open);
    const row = await rowOf(world, desk, 1);
    expect(row).toMatchObject({ state: 'released', redacted_by: yamane.id, released_by: hoshino.id });
    expect(row.public_id).toMatch(/^[\w-]{22}$/);
    expect(row.public_id).not.toBe(row.id);
  });

  it('refuses a release by the person who wrote the text', async () => {
    const { world, desk } = await handedOver(open);
    const release = releaseChallenge(world.app, yamane, await aimAt(world, desk, 1));
    await expect(release).rejects.toMatchObject({ code: 'challenges.samePerson', status: 403 });
    expect(await rowOf(world, desk, 1)).toMatchObject({ state: 'redacted', public_id: null });
  });

  it('makes the redactor of whoever changed the wording last', async () => {
    const { world, desk } = await handedOver(open);
    await write(world, desk, hoshino, '夜に通知が来ました。', 'save');
    const own = releaseChallenge(world.app, hoshino, await aimAt(world, desk, 1));
    await expect(own).rejects.toMatchObject({ code: 'challenges.samePerson' });
    await releaseChallenge(world.app, yamane, await aimAt(world, desk, 1));
    expect(await rowOf(world, desk, 1)).toMatchObject({ state: 'released', redacted_by: hoshino.id });
  });

  it('does not move the redactor by a save that changes nothing', async () => {
    const { world, desk } = await handedOver(open);
    await write(world, desk, hoshino, `${wording}\n`, 'save');
    await write(world, desk, hoshino, wording, 'hand-over');
    expect(await rowOf(world, desk, 1)).toMatchObject({ redacted_by: yamane.id });
    const release = releaseChallenge(world.app, yamane, await aimAt(world, desk, 1));
    await expect(release).rejects.toMatchObject({ code: 'challenges.samePerson' });
  });

  it('keeps the drafter as the redactor when a colleague hands the draft over unchanged', async () => {
    const { world, desk } = await opened(open);
    await setCategory(world.app, yamane, { ...(await aimAt(world, desk, 1)), categoryId: desk.categories[0] ?? '' });
    await write(world, desk, yamane, wording, 'save');
    await write(world, desk, hoshino);
    expect(await rowOf(world, desk, 1)).toMatchObject({ state: 'redacted', redacted_by: yamane.id });
  });

  it('hands over nothing without words or without a category', async () => {
    const { world, desk } = await opened(open);
    await expect(write(world, desk, yamane)).rejects.toMatchObject({ code: 'challenges.noCategory', status: 422 });
    await setCategory(world.app, yamane, { ...(await aimAt(world, desk, 1)), categoryId: desk.categories[0] ?? '' });
    for (const blank of ['', '  \n　\t', '\u200b\u2060']) {
      await expect(write(world, desk, yamane, blank)).rejects.toMatchObject({
        code: 'challenges.emptyText',
        status: 422,
      });
    }
    expect(await rowOf(world, desk, 1)).toMatchObject({ state: 'triaged', public_text: '' });
  });

  it('leaves no handed-over challenge without words', async () => {
    const { world, desk } = await handedOver(open);
    await expect(write(world, desk, yamane, ' ', 'save')).rejects.toMatchObject({ code: 'challenges.emptyText' });
  });

  it('counts the limit in characters as people see them', async () => {
    const { world, desk } = await opened(open);
    await write(world, desk, yamane, '👨‍👩‍👧'.repeat(400), 'save');
    const tooLong = write(world, desk, yamane, 'あ'.repeat(401), 'save');
    await expect(tooLong).rejects.toMatchObject({ code: 'challenges.tooLong', status: 422 });
  });

  it('refuses every step on a version that somebody else has changed since', async () => {
    const { world, desk } = await handedOver(open);
    const stale = { ...(await aimAt(world, desk, 1)), version: 1 };
    const steps = [
      setCategory(world.app, hoshino, { ...stale, categoryId: desk.categories[2] ?? '' }),
      writePublicText(world.app, hoshino, { ...stale, text: 'x', intent: 'save' }),
      releaseChallenge(world.app, hoshino, stale),
      takeBack(world.app, hoshino, stale),
      withholdChallenge(world.app, hoshino, { ...stale, rule: 'accusing', note: 'x' }),
      readmitChallenge(world.app, hoshino, stale),
    ];
    for (const step of await Promise.allSettled(steps)) {
      expect(step).toMatchObject({ status: 'rejected', reason: { code: 'common.stale', status: 409 } });
    }
  });

  it('lets one of two simultaneous saves through and refuses the other', async () => {
    const { world, desk } = await opened(open);
    const aimed = await aimAt(world, desk, 1);
    const saves = await Promise.allSettled([
      writePublicText(world.app, yamane, { ...aimed, text: 'やまね', intent: 'save' }),
      writePublicText(world.app, hoshino, { ...aimed, text: 'ほしの', intent: 'save' }),
    ]);
    expect(saves.map((save) => save.status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('shows nothing to chairs, speakers, attendees, guests, and on a personal link', async () => {
    const { world, desk } = await handedOver(open);
    const aimed = await aimAt(world, desk, 1);
    const onLink = { ...yamane, registrationId: 'r' };
    for (const actor of [chair, speaker, nobody, guest, onLink]) {
      const steps = [
        setCategory(world.app, actor, { ...aimed, categoryId: desk.categories[0] ?? '' }),
        writePublicText(world.app, actor, { ...aimed, text: 'x', intent: 'save' }),
        releaseChallenge(world.app, actor, aimed),
        takeBack(world.app, actor, aimed),
        withholdChallenge(world.app, actor, { ...aimed, rule: 'accusing', note: 'x' }),
        readmitChallenge(world.app, actor, aimed),
      ];
      for (const step of await Promise.allSettled(steps)) {
        expect(step).toMatchObject({ status: 'rejected', reason: { code: 'common.missing', status: 404 } });
      }
    }
    expect((await rowOf(world, desk, 1)).version).toBe(aimed.version);
  });

  it('answers as for what does not exist when the challenge is of another seminar', async () => {
    const { world, desk } = await handedOver(open);
    const other = await addDesk(world, 'no15');
    const forged = { ...(await aimAt(world, desk, 1)), seminarId: other.seminarId };
    await expect(releaseChallenge(world.app, hoshino, forged)).rejects.toMatchObject({ status: 404 });
    const unknown = { ...forged, challengeId: "' or 1=1 --" };
    await expect(releaseChallenge(world.app, hoshino, unknown)).rejects.toMatchObject({ status: 404 });
  });

  it('lets an administrator do what the secretariat may', async () => {
    const { world, desk } = await handedOver(open);
    await releaseChallenge(world.app, administrator, await aimAt(world, desk, 1));
    expect(await rowOf(world, desk, 1)).toMatchObject({ released_by: administrator.id });
  });

  it('takes a released text back under a new public id later', async () => {
    const { world, desk } = await released(open);
    const before = (await rowOf(world, desk, 1)).public_id;
    await takeBack(world.app, yamane, await aimAt(world, desk, 1));
    expect(await rowOf(world, desk, 1)).toMatchObject({ state: 'redacted', public_id: null, released_by: null });
    await releaseChallenge(world.app, hoshino, await aimAt(world, desk, 1));
    expect((await rowOf(world, desk, 1)).public_id).not.toBe(before);
  });

  it('changes nothing of a text that is out, and takes none back from the stage', async () => {
    const { world, desk } = await released(open);
    await expect(write(world, desk, yamane, 'x', 'save')).rejects.toMatchObject({ code: 'challenges.notNow' });
    await scheduleChallenge(world.app, chair, await pick(world, desk, 1));
    const { challengeId } = await aimAt(world, desk, 1);
    await world.app.write((work) => changeChallengeStateWithin(work, { challengeId, from: ['scheduled'], to: 'live' }));
    const aimed = await aimAt(world, desk, 1);
    await expect(takeBack(world.app, yamane, aimed)).rejects.toMatchObject({ code: 'challenges.notNow' });
    const withheld = withholdChallenge(world.app, yamane, { ...aimed, rule: 'accusing', note: 'x' });
    await expect(withheld).rejects.toMatchObject({ code: 'challenges.notNow' });
    const sorted = setCategory(world.app, yamane, { ...aimed, categoryId: desk.categories[3] ?? '' });
    await expect(sorted).rejects.toMatchObject({ code: 'challenges.notNow' });
  });

  it('withholds with a reason, and takes up again with the draft', async () => {
    const { world, desk } = await released(open);
    await withholdChallenge(world.app, yamane, {
      ...(await aimAt(world, desk, 1)),
      rule: 'accusing',
      note: ' 特定の製品のみ ',
    });
    expect(await rowOf(world, desk, 1)).toMatchObject({
      state: 'withheld',
      withheld_reason: '特定の製品のみ',
      public_id: null,
    });
    await readmitChallenge(world.app, yamane, await aimAt(world, desk, 1));
    expect(await rowOf(world, desk, 1)).toMatchObject({ state: 'triaged', withheld_reason: '', public_text: wording });
  });

  it('withholds under a rule of the policy, and takes a note of any length but an endless one', async () => {
    const { world, desk } = await opened(open);
    const aimed = await aimAt(world, desk, 1);
    const ruleless = new FormData();
    for (const [name, value] of Object.entries({ ...aimed, number: 1, intent: 'withhold', reason: '宣伝のため' }))
      ruleless.set(name, String(value));
    const answer = await stepCuration(world.app, yamane, { seminarId: desk.seminarId, form: ruleless });
    expect(answer).toMatchObject({ refusal: 'challenges.noRule', status: 422 });
    const endless = withholdChallenge(world.app, yamane, { ...aimed, rule: 'accusing', note: 'あ'.repeat(201) });
    await expect(endless).rejects.toMatchObject({ code: 'challenges.reasonTooLong', status: 422 });
    await withholdChallenge(world.app, yamane, { ...aimed, rule: 'empty', note: ' \n ' });
    expect(await rowOf(world, desk, 1)).toMatchObject({ withheld_rule: 'empty', withheld_reason: '' });
  });

  it('tells who did what when, saves in a row as one', async () => {
    const { world, desk } = await opened(open);
    const step = async (run: () => Promise<void>) => {
      world.clock.forward(60_000);
      await run();
    };
    const categoryId = desk.categories[0] ?? '';
    await step(async () => setCategory(world.app, yamane, { ...(await aimAt(world, desk, 1)), categoryId }));
    await step(() => write(world, desk, yamane, 'a', 'save'));
    await step(() => write(world, desk, yamane, 'b', 'save'));
    await step(() => write(world, desk, yamane));
    await step(async () => releaseChallenge(world.app, hoshino, await aimAt(world, desk, 1)));
    const { challengeId } = await aimAt(world, desk, 1);
    const steps = await listSteps(world.app.db, { seminarId: desk.seminarId, id: challengeId });
    expect(steps.map(({ action, by }) => [action, by?.name])).toEqual([
      ['sort challenge', 'yamane'],
      ['write challenge', 'yamane'],
      ['hand over challenge', 'yamane'],
      ['release challenge', 'hoshino'],
    ]);
  });
});
