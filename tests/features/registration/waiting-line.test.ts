import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findDraft, saveDraft } from '~/features/registration/drafts.server';
import { answerOffer, endDueSeats } from '~/features/registration/offers.server';
import { promoteWaitingWithin } from '~/features/registration/promotion.server';
import { venues } from '~/features/registration/registration';
import { cancelRegistration } from '~/features/registration/states.server';
import { listWaiting } from '~/features/registration/waiting.server';
import { engineOf } from '~db/engine';
import type { Cast } from '../../support/cast';
import { onBothEngines, type World } from '../../support/world';
import { castWithSurvey, register } from '../survey/forms';
import { checkLine, lineOf, type InLine } from './waiting-line';

type Field = 'capacity' | 'capacity_tokyo' | 'capacity_osaka' | 'capacity_online' | 'part';
type Step =
  | { does: 'register'; venue: (typeof venues)[number]; parts: ('lecture' | 'discussion' | 'roundtable')[] }
  | { does: 'hold'; form: number; venue: (typeof venues)[number] }
  | { does: 'send'; form: number; venue: (typeof venues)[number] }
  | { does: 'cancel'; nth: number }
  | { does: 'answer'; nth: number; accept: boolean }
  | { does: 'expire' }
  | { does: 'mode'; mode: 'automatic' | 'offer' }
  | { does: 'resize'; field: Field; capacity: number | null; overbooking: number };

const steps: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      does: fc.constant('register' as const),
      venue: fc.constantFrom(...venues),
      parts: fc.subarray(['lecture' as const, 'discussion' as const, 'roundtable' as const], { minLength: 1 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constantFrom('hold' as const, 'send' as const),
      form: fc.nat(3),
      venue: fc.constantFrom(...venues),
    }),
  },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('cancel' as const), nth: fc.nat(40) }) },
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constant('answer' as const), nth: fc.nat(9), accept: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.constant({ does: 'expire' } as const) },
  {
    weight: 1,
    arbitrary: fc.record({ does: fc.constant('mode' as const), mode: fc.constantFrom('automatic', 'offer') }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant('resize' as const),
      field: fc.constantFrom<Field>('capacity', 'capacity_tokyo', 'capacity_osaka', 'capacity_online', 'part'),
      capacity: fc.option(fc.integer({ min: 1, max: 8 }), { nil: null }),
      overbooking: fc.constantFrom(100, 100, 130),
    }),
  },
);

async function take(world: World, cast: Cast, step: Step, name: string, line: readonly InLine[]): Promise<void> {
  switch (step.does) {
    case 'register': {
      const entry = { venue: step.venue, parts: step.parts.map((part) => cast.parts[part]) };
      return void (await register(world, cast, { name, entry }));
    }
    case 'hold':
      return hold(world, cast, step);
    case 'send': {
      const entry = { venue: step.venue, parts: [cast.parts.lecture] };
      return void (await register(world, cast, { name, entry, formKey: formKeyOf(cast, step.form) }));
    }
    case 'cancel':
      return cancelOne(world, cast, step.nth, line);
    case 'answer':
      return answerOne(world, cast, step, line);
    case 'expire':
      world.clock.forward(31 * 60_000);
      return endDueSeats(world.app);
    case 'mode':
      return setMode(world, cast, step.mode);
    case 'resize':
      return resize(world, cast, step);
  }
}

/** Forms that are filled in several steps, each with a key of its own in its seminar. */
const formKeyOf = (cast: Cast, form: number) => `form-${String(form)}-of-${cast.seminarId}`;

async function hold(world: World, cast: Cast, { form, venue }: { form: number; venue: (typeof venues)[number] }) {
  const wish = { venue, parts: [cast.parts.lecture] };
  await saveDraft(world.app, { seminarId: cast.seminarId, formKey: formKeyOf(cast, form), fields: [], wish });
}

async function isHeld(world: World, cast: Cast, form: number): Promise<boolean> {
  const asked = { seminarId: cast.seminarId, formKey: formKeyOf(cast, form) };
  const heldUntil = (await findDraft(world.app.db, asked))?.heldUntil ?? '';
  return heldUntil > world.app.now().toISOString();
}

async function cancelOne(world: World, cast: Cast, nth: number, line: readonly InLine[]): Promise<void> {
  const one = await pickOne(world, cast, ['confirmed', 'waitlisted', 'offered'], nth, line);
  if (one) await cancelRegistration(world.app, one.actor, { seminarId: cast.seminarId, version: one.version });
}

async function answerOne(
  world: World,
  cast: Cast,
  { nth, accept }: { nth: number; accept: boolean },
  line: readonly InLine[],
): Promise<void> {
  const one = await pickOne(world, cast, ['offered'], nth, line);
  if (one) await answerOffer(world.app, one.actor, { seminarId: cast.seminarId, version: one.version, accept });
}

async function pickOne(
  world: World,
  cast: Cast,
  states: readonly InLine['state'][],
  nth: number,
  line: readonly InLine[],
) {
  const open = line.filter(({ state }) => states.includes(state));
  const one = open[nth % Math.max(1, open.length)];
  if (!one) return null;
  const row = await world.app.db
    .selectFrom('registration')
    .select(['person_id', 'version'])
    .where('id', '=', one.id)
    .executeTakeFirstOrThrow();
  return { actor: { ...cast.aki, id: row.person_id, registrationId: one.id }, version: row.version };
}

async function setMode(world: World, cast: Cast, mode: 'automatic' | 'offer'): Promise<void> {
  await world.app.write(({ tx }) =>
    tx.updateTable('seminar').set({ waiting_mode: mode }).where('id', '=', cast.seminarId).execute(),
  );
}

async function resize(world: World, cast: Cast, step: Extract<Step, { does: 'resize' }>): Promise<void> {
  const { field, capacity, overbooking } = step;
  await world.app.write(async (work) => {
    if (field === 'part')
      await work.tx.updateTable('part').set({ capacity }).where('id', '=', cast.parts.roundtable).execute();
    else
      await work.tx
        .updateTable('seminar')
        .set({ [field]: capacity, overbooking })
        .execute();
    await promoteWaitingWithin(world.app, work, cast.seminarId);
  });
}

/** A seminar of its own for each run, with four seats, in one world: on PGlite a test has no second one. */
async function freshSeminar(world: World, cast: Cast, run: number): Promise<Cast> {
  const seminarId = `run-${String(run)}`;
  const parts = { lecture: '', discussion: '', roundtable: '' };
  await world.app.write(async ({ tx, newId }) => {
    const seminar = await tx.selectFrom('seminar').selectAll().where('slug', '=', 'cast').executeTakeFirstOrThrow();
    const own = { id: seminarId, slug: seminarId, number: 100 + run, registration_closes_at: null };
    await tx
      .insertInto('seminar')
      .values({ ...seminar, ...own, capacity: 4 })
      .execute();
    for (const part of await tx.selectFrom('part').selectAll().where('seminar_id', '=', cast.seminarId).execute()) {
      parts[part.kind] = newId();
      await tx
        .insertInto('part')
        .values({ ...part, id: parts[part.kind], seminar_id: seminarId })
        .execute();
    }
  });
  return { ...cast, seminarId, parts };
}

async function play(world: World, cast: Cast, run: readonly Step[]): Promise<void> {
  let line = await lineOf(world, cast.seminarId);
  for (const [index, step] of run.entries()) {
    world.clock.forward(1000 * (index % 2));
    const held = step.does === 'send' && (await isHeld(world, cast, step.form));
    await take(world, cast, step, `p${String(index)}-of-${cast.seminarId}`, line);
    line = await checkLine(world, cast.seminarId, { line, held });
  }
}

onBothEngines(
  'The waiting list under random registrations, held seats, cancellations, offers, expiry and changes of capacity',
  (open) => {
    it('loses no seat, doubles none and keeps the order in every pool', { timeout: 120_000 }, async () => {
      const world = await open();
      const cast = await castWithSurvey(world);
      let runs = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(steps, { minLength: 5, maxLength: 25 }), async (run) => {
          runs += 1;
          await play(world, await freshSeminar(world, cast, runs), run);
        }),
        { numRuns: engineOf(world.app.db) === 'sqlite' ? 60 : 8 },
      );
    });

    it(
      'gives 100 seats to the first 100 of 500 who register at once, and 400 wait in order',
      { timeout: 120_000 },
      async () => {
        const world = await open();
        const cast = await freshSeminar(world, await castWithSurvey(world), 1);
        await world.app.write(({ tx }) =>
          tx.updateTable('seminar').set({ capacity: 100 }).where('id', '=', cast.seminarId).execute(),
        );
        const entry = { parts: [cast.parts.lecture] };
        const crowd = Array.from({ length: 500 }, (_, nth) =>
          register(world, cast, { name: `p${String(nth)}`, entry }),
        );
        const outcomes = await Promise.all(crowd);
        expect(outcomes.every(({ outcome }) => outcome === 'new')).toBe(true);
        const states = (await lineOf(world, cast.seminarId)).map(({ state }) => state);
        expect(states).toEqual([...Array(100).fill('confirmed'), ...Array(400).fill('waitlisted')]);
      },
    );
  },
);

onBothEngines('A line that several nodes give places in', (open) => {
  it('goes by the numbers, also where the later number came from a clock that is behind', async () => {
    const world = await open();
    const cast = await castWithSurvey(world, 2);
    await register(world, cast, { name: 'ahead' });
    world.clock.forward(-5_000);
    await register(world, cast, { name: 'behind' });
    const line = await listWaiting(world.app.db, cast.seminarId);
    const numbers = new Map((await lineOf(world, cast.seminarId)).map(({ id, order }) => [id, order]));
    expect(line.map(({ id }) => numbers.get(id))).toEqual([3, 4]);
  });
});
