import { expect, it } from 'vitest';
import { findConsents } from '~/features/registration/consents.server';
import { unsubscribe } from '~/features/registration/unsubscribe.server';
import { queueDueCirculars } from '~/features/survey/circular-sending.server';
import { reviewCircular, takeCircularStep } from '~/features/survey/circular-steps.server';
import { listCirculars } from '~/features/survey/circulars.server';
import type { Actor } from '~/features/accounts/actor';
import type { Cast } from '../../support/cast';
import { onBothEngines, type World } from '../../support/world';
import { answersOf, castWithSurvey, register } from './forms';

type Fields = Record<string, string | string[]>;
const minute = 60_000;
const written: Fields = {
  ...{ intent: 'save', subjectJa: '会場のご案内', bodyJa: '{{name}} 様\n\n受付番号 {{receipt}}\n{{link}}' },
  states: ['confirmed'],
};

async function press(world: World, cast: Cast, fields: Fields, actor: Actor = cast.hanako) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) form.append(name, one);
  return takeCircularStep(world.app, actor, cast.seminarId, form);
}

async function only(world: World, cast: Cast) {
  const [circular] = await listCirculars(world.app.db, cast.seminarId);
  if (!circular) throw new Error('no circular');
  return circular;
}

/** Aki and Ben are confirmed, three more registered: one online, one in Osaka, and one who waits. */
async function withPeople(open: () => Promise<World>) {
  const world = await open();
  const cast = await castWithSurvey(world, 4);
  const answers = await answersOf(world, cast);
  await register(world, cast, { name: 'kei', entry: { consents: ['run', 'statistics', 'news'] }, answers });
  await register(world, cast, { name: 'jun', entry: { venue: 'osaka', parts: [cast.parts.discussion] } });
  await register(world, cast, { name: 'yui' });
  await world.app.write(({ tx }) => tx.deleteFrom('outbox').execute());
  world.clock.forward(minute);
  return { world, cast };
}

const mailsIn = async (world: World) =>
  (await world.app.db.selectFrom('outbox').selectAll().orderBy('recipient').execute()).map(
    ({ recipient, subject }) => `${recipient.split('@')[0] ?? ''} ${subject}`,
  );

async function send(world: World, cast: Cast, fields: Fields = {}) {
  await press(world, cast, { ...written, ...fields });
  const { id, version } = await only(world, cast);
  await press(world, cast, { intent: 'now', id, version: String(version) });
  world.clock.forward(minute);
  return queueDueCirculars(world.app);
}

onBothEngines('A circular', (open) => {
  it('goes to the segment once each, in everybody’s own words, and not again', async () => {
    const { world, cast } = await withPeople(open);
    expect(await send(world, cast)).toBe(4);
    expect(await queueDueCirculars(world.app)).toBe(0);
    const mails = await world.app.db.selectFrom('outbox').selectAll().orderBy('recipient').execute();
    expect(mails.map(({ recipient }) => recipient.split('@')[0])).toEqual(['aki', 'ben', 'jun', 'kei']);
    expect(
      mails.every(({ subject, unsubscribe_url }) => subject.endsWith('会場のご案内') && unsubscribe_url === ''),
    ).toBe(true);
    expect(mails[2]?.subject).toBe('【お知らせ】会場のご案内');
    expect(mails[2]?.text).toContain('見本 jun 様\n\n受付番号 Z14-0004\nhttps://zadankai.example/r/');
    expect(await only(world, cast)).toMatchObject({ state: 'sent', sentCount: 4 });
  });

  it.each([
    [{ venues: ['osaka'] }, ['jun']],
    [{ states: ['waitlisted'] }, ['yui']],
    [
      { states: ['confirmed', 'waitlisted'], venues: ['online'], parts: ['part-lecture'] },
      ['aki', 'ben', 'kei', 'yui'],
    ],
    [{ parts: ['part-discussion'], venues: ['osaka', 'tokyo'] }, ['jun']],
    [{ answer: 'pcs 100-299' }, ['kei']],
    [{ answer: 'pcs made-up' }, []],
    [{ advertising: 'on' }, ['kei']],
  ])('finds its people by state, venue, part, answer and consent: %j', async (fields, names) => {
    const { world, cast } = await withPeople(open);
    await press(world, cast, { ...written, ...fields });
    const { first, count } = await reviewCircular(world.app, cast.seminarId, await only(world, cast));
    const emails = await world.app.db.selectFrom('registration').select(['receipt', 'email']).execute();
    const found = first.map((one) => emails.find(({ receipt }) => receipt === one.receipt)?.email.split('@')[0]);
    expect(found.sort()).toEqual(names);
    expect(count).toBe(names.length);
  });

  it('can be stopped until it goes, and what waits in the outbox of one under way', async () => {
    const { world, cast } = await withPeople(open);
    await press(world, cast, written);
    const { id } = await only(world, cast);
    await press(world, cast, { intent: 'schedule', id, version: '1', at: '2027-01-20T09:00' });
    expect(await only(world, cast)).toMatchObject({ state: 'scheduled', sendAt: '2027-01-20T00:00:00.000Z' });
    await press(world, cast, { intent: 'cancel', id, version: '2' });
    world.clock.now = new Date('2027-01-21T00:00:00Z');
    expect(await queueDueCirculars(world.app)).toBe(0);
    await expect(press(world, cast, { intent: 'now', id, version: '3' })).rejects.toMatchObject({
      code: 'survey.circularGone',
    });
  });

  it('must be looked over again when it is changed after it was scheduled, and by who saw its newest words', async () => {
    const { world, cast } = await withPeople(open);
    await press(world, cast, written);
    const { id } = await only(world, cast);
    await press(world, cast, { intent: 'now', id, version: '1' });
    await press(world, cast, { ...written, id, version: '2', subjectJa: '会場の変更' });
    expect(await only(world, cast)).toMatchObject({ state: 'draft', sendAt: null });
    await expect(press(world, cast, { intent: 'now', id, version: '2' })).rejects.toMatchObject({
      code: 'common.stale',
    });
    await expect(
      press(world, cast, { intent: 'schedule', id, version: '3', at: '2020-01-01T09:00' }),
    ).rejects.toMatchObject({ code: 'survey.circularPast', status: 422 });
  });

  it('goes on where it stopped, without a second mail to anybody', async () => {
    const { world, cast } = await withPeople(open);
    for (let nth = 0; nth < 30; nth += 1) await register(world, cast, { name: `w${String(nth)}` });
    await world.app.write(({ tx }) => tx.deleteFrom('outbox').execute());
    await press(world, cast, { ...written, states: ['confirmed', 'waitlisted'] });
    const { id } = await only(world, cast);
    await press(world, cast, { intent: 'now', id, version: '1' });
    world.clock.forward(minute);
    expect(
      (await Promise.all([queueDueCirculars(world.app), queueDueCirculars(world.app)])).reduce((a, b) => a + b),
    ).toBe(35);
    expect(new Set(await mailsIn(world)).size).toBe(35);
    expect(await only(world, cast)).toMatchObject({ state: 'sent', sentCount: 35 });
  });

  it('that advertises carries a way out, which ends it for all the person’s registrations', async () => {
    const { world, cast } = await withPeople(open);
    await send(world, cast, { advertising: 'on', bodyJa: '次の回のご案内です。' });
    const mail = await world.app.db.selectFrom('outbox').selectAll().executeTakeFirstOrThrow();
    expect(mail.subject).toBe('【ご案内】会場のご案内');
    expect(mail.text).toContain(mail.unsubscribe_url);
    const token = mail.unsubscribe_url.split('/unsubscribe/')[1] ?? '';
    await unsubscribe(world.app, token);
    expect(await findConsents(world.app.db, mail.registration_id ?? '')).toEqual(new Set(['run', 'statistics']));
    const [id = ''] = token.split('.');
    for (const forged of [
      `${id}.`,
      `${id}.${'0'.repeat(64)}`,
      `${cast.registrations.aki}.${token.split('.')[1] ?? ''}`,
      '',
    ])
      await expect(unsubscribe(world.app, forged)).rejects.toMatchObject({ status: 404 });
  });

  it('is tested without anybody’s personal link', async () => {
    const { world, cast } = await withPeople(open);
    await press(world, cast, { ...written, advertising: 'on' });
    const { id } = await only(world, cast);
    await press(world, cast, { intent: 'test', id, version: '1' });
    const mail = await world.app.db.selectFrom('outbox').selectAll().executeTakeFirstOrThrow();
    expect(mail.recipient).toBe(cast.hanako.email);
    expect(mail.text).toContain('/r/sample');
    expect(mail.text + mail.html).not.toMatch(/\/(r|unsubscribe)\/(?!sample)/);
  });

  it('comes back with what is wrong: no words, no state, a placeholder that nobody’s mail has', async () => {
    const { world, cast } = await withPeople(open);
    const wrong = { ...written, subjectJa: '', bodyJa: '{{joinLink}}', states: [] };
    expect(await press(world, cast, wrong)).toMatchObject({
      ...{ step: 'form', problems: { unknown: ['joinLink'], states: 'required' } },
    });
    expect(await listCirculars(world.app.db, cast.seminarId)).toEqual([]);
  });

  it('is for who may edit the seminar', async () => {
    const { world, cast } = await withPeople(open);
    for (const actor of [{ kind: 'guest' } as const, cast.aki, cast.tokyoChair, cast.speaker])
      await expect(press(world, cast, written, actor)).rejects.toMatchObject({ status: 404 });
  });
});
