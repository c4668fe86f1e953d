import { describe, expect, it } from 'vitest';
import type { App } from '~/app';
import { castMembers } from '~/features/accounts/cast';
import { listCast } from '~/features/accounts/cast.server';
import { minutesLeft } from '~/shared/dates';
import { graphemes } from '~/shared/text-length';
import { challenges } from '../../server/demo/challenges';
import { calendarFrom } from '../../server/demo/calendar';
import { chanceFrom } from '../../server/demo/chance';
import { seedDemo } from '../../server/demo/index';
import { onBothEngines, type World } from '../support/world';

onBothEngines('the demo', (open) => {
  // Every act of the sample is a command of its own, which takes PGlite a while; so it is made once for all sentences.
  const patience = 90_000;

  it(
    'is made of the acts of people, the same on both engines',
    async () => {
      const world = await open();
      await seedDemo(world.app);
      await hasFourSeminars(world);
      await hasAFullHouse(world.app);
      await wasCuratedByTwo(world.app);
      await isInTheMiddleOfALecture(world.app);
      expect((await listCast(world.app.db)).map(({ member }) => member)).toEqual([...castMembers]);
      await keptWhatWasTalkedAbout(world.app);
      await writesToNobodyWhoCouldExist(world.app);
    },
    patience,
  );
});

describe('the challenges of the sample', () => {
  it('have the counts by category and the lengths of a real evening', () => {
    const count = (wanted: string) => challenges.filter(({ category }) => category === wanted).length;
    const categories = ['emergency', 'prevention', 'investment', 'education', 'structure', 'other'];
    expect(categories.map(count)).toEqual([1, 8, 3, 7, 2, 3]);
    const lengths = challenges.map(({ original }) => graphemes(original).length).sort((one, other) => one - other);
    expect(lengths[12]).toBeGreaterThan(60);
    expect(lengths[12]).toBeLessThan(80);
    expect(lengths.at(-1)).toBeGreaterThan(215);
    expect(lengths.at(-1)).toBeLessThan(235);
  });
});

describe('the calendar of the demo', () => {
  it.each(['2026-12-04T07:38:00Z', '2026-04-02T03:00:00Z', '2027-01-01T14:59:00Z', '2028-02-29T15:01:00Z'])(
    'fits around %s',
    (instant) => {
      const { now, live, last, older, coming } = calendarFrom(new Date(instant));
      const left = 60 - (now.getTime() - live.begins.getTime()) / 60_000;
      expect(left).toBeGreaterThanOrEqual(17);
      expect(left).toBeLessThanOrEqual(27);
      expect(older.begins.getTime()).toBeLessThan(last.begins.getTime());
      expect(last.begins.getTime()).toBeLessThan(live.begins.getTime());
      for (const { date } of [last, older, coming]) expect(new Date(`${date}T12:00:00Z`).getUTCDay()).toBe(5);
    },
  );
});

describe('chance', () => {
  it('falls the same way from the same seed', () => {
    const draw = (seed: number) => Array.from({ length: 5 }, chanceFrom(seed).next);
    expect(draw(14)).toEqual(draw(14));
    expect(draw(14)).not.toEqual(draw(15));
  });
});

async function hasFourSeminars({ app, clock }: World): Promise<void> {
  const seminars = await app.db.selectFrom('seminar').select(['number', 'state']).orderBy('number').execute();
  expect(seminars).toEqual([
    { number: 12, state: 'archived' },
    { number: 13, state: 'archived' },
    { number: 14, state: 'live' },
    { number: 15, state: 'published' },
  ]);
  const parts = await app.db.selectFrom('part').select('ends_at').where('state', '=', 'live').execute();
  expect(parts.map((part) => minutesLeft(part.ends_at, clock.now))).toEqual([20]);
}

/** Sixty responses, no seat left, and one who waits. */
async function hasAFullHouse(app: App): Promise<void> {
  const places = await app.db
    .selectFrom('registration')
    .innerJoin('seminar', 'seminar.id', 'registration.seminar_id')
    .leftJoin('response', 'response.registration_id', 'registration.id')
    .select(['registration.state', 'response.id as response'])
    .where('seminar.number', '=', 14)
    .execute();
  expect(places.filter(({ response }) => response !== null)).toHaveLength(60);
  expect(places.map(({ state }) => state).sort()).toEqual([...Array<string>(60).fill('confirmed'), 'waitlisted']);
}

async function wasCuratedByTwo(app: App): Promise<void> {
  const rows = await app.db
    .selectFrom('challenge')
    .innerJoin('seminar', 'seminar.id', 'challenge.seminar_id')
    .innerJoin('survey_question', 'survey_question.id', 'challenge.question_id')
    .selectAll('challenge')
    .select('survey_question.code')
    .where('seminar.number', '=', 14)
    .execute();
  const asked = (code: string) => rows.filter((row) => row.code === code);
  expect(['challenges', 'measures', 'incidents', 'education'].map((code) => asked(code).length)).toEqual([
    24, 12, 8, 7,
  ]);
  const placed = rows.filter(({ state }) => state === 'scheduled');
  expect(placed.map((row) => Number(row.agenda_position)).sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(rows.filter((row) => row.released_by !== null && row.released_by === row.redacted_by)).toEqual([]);
  const states = [...new Set(rows.map(({ state }) => state))].sort();
  expect(states).toEqual(['raw', 'redacted', 'released', 'scheduled', 'triaged', 'withheld']);
}

async function isInTheMiddleOfALecture(app: App): Promise<void> {
  const rows = await app.db
    .selectFrom('question')
    .innerJoin('part', 'part.id', 'question.part_id')
    .select('question.state')
    .where('part.state', '=', 'live')
    .execute();
  const count = (wanted: string) => rows.filter(({ state }) => state === wanted).length;
  const states = ['open', 'queued', 'live', 'pending', 'answered', 'rejected'];
  expect(states.map(count)).toEqual([12, 2, 1, 4, 5, 1]);
}

async function keptWhatWasTalkedAbout(app: App): Promise<void> {
  const threads = await app.db.selectFrom('thread').select(['year', 'visibility', 'state']).execute();
  const years = [...new Set(threads.map(({ year }) => year))].sort();
  expect(years.map((one) => threads.filter(({ year }) => year === one).length)).toEqual([6, 14]);
  expect(new Set(threads.map(({ visibility }) => visibility))).toEqual(new Set(['public', 'members']));
  expect(threads.filter(({ state }) => state === 'answered').length).toBeGreaterThan(8);
  expect(await app.db.selectFrom('reply').select('id').execute()).toHaveLength(7);
}

async function writesToNobodyWhoCouldExist(app: App): Promise<void> {
  const people = await app.db.selectFrom('person').select('email').execute();
  const mails = await app.db.selectFrom('outbox').select('recipient as email').execute();
  const foreign = [...people, ...mails].filter(({ email }) => !/@([a-z]+\.)?example\.(jp|com)$/.test(email));
  expect(foreign).toEqual([]);
}
