import type { Selectable } from 'kysely';
import { addStandardSurveyWithin, findSurvey } from '~/features/survey/surveys.server';
import { isChoice } from '~/features/survey/survey';
import type { App } from '~/app';
import type { Store, Transaction } from '../../db/open';
import type { Schema } from '../../db/schema';
import { randomFrom, type Random } from './random';

const rowsAtOnce = 1000;

type Asked = { id: string; kind: string; options: string[] };

/**
 * So many registrants with a response to the standard survey, the same in every run: everybody agreed to be counted, one
 * in ten left a question out, and small answers are rarer than others.
 */
export async function fillResponses(
  app: App,
  store: Store,
  { seminarId, count }: { seminarId: string; count: number },
) {
  await app.write((work) => addStandardSurveyWithin(work, seminarId));
  const { questions } = await findSurvey(app.db, seminarId);
  const asked = questions
    .filter(({ kind }) => isChoice(kind))
    .map(({ id, kind, options }) => ({ id, kind, options: options.map(({ code }) => code) }));
  const random = randomFrom(14);
  const template = await app.db.selectFrom('registration').selectAll().limit(1).executeTakeFirstOrThrow();
  for (let from = 0; from < count; from += rowsAtOnce) {
    const places = Array.from({ length: Math.min(rowsAtOnce, count - from) }, (_, at) => from + at);
    await store.writer.write((tx) => insertAll(tx, { template, places, seminarId, asked, random }));
  }
  return asked.length;
}

type Batch = {
  template: Selectable<Schema['registration']>;
  places: readonly number[];
  seminarId: string;
  asked: readonly Asked[];
  random: Random;
};

async function insertAll(tx: Transaction, { template, places, seminarId, asked, random }: Batch): Promise<void> {
  const at = '2026-11-01T00:00:00.000Z';
  const person = { locale: 'ja', standing: 'none', password_hash: null, created_at: at } as const;
  const email = (place: number) => `r${String(place)}@bench.example`;
  await tx
    .insertInto('person')
    .values(places.map((place) => ({ id: `p-${String(place)}`, email: email(place), name: '見本', ...person })))
    .execute();
  const registrations = places.map((place) => ({
    ...template,
    ...{ id: `r-${String(place)}`, person_id: `p-${String(place)}`, email: email(place) },
    ...{ receipt: `B-${String(place)}`, running_number: 10_000 + place, form_key: `bench-${String(place)}` },
  }));
  for (let from = 0; from < registrations.length; from += 500)
    await tx
      .insertInto('registration')
      .values(registrations.slice(from, from + 500))
      .execute();
  const consent = { purpose: 'statistics', given: 1, text_version: '2026-11', locale: 'ja', at } as const;
  await tx
    .insertInto('consent')
    .values(places.map((place) => ({ id: `c-${String(place)}`, registration_id: `r-${String(place)}`, ...consent })))
    .execute();
  const response = { seminar_id: seminarId, state: 'submitted', version: 1, submitted_at: at } as const;
  await tx
    .insertInto('response')
    .values(places.map((place) => ({ id: `a-${String(place)}`, registration_id: `r-${String(place)}`, ...response })))
    .execute();
  const answers = places.flatMap((place) => answersOf(place, asked, random));
  for (let from = 0; from < answers.length; from += rowsAtOnce)
    await tx
      .insertInto('answer')
      .values(answers.slice(from, from + rowsAtOnce))
      .execute();
}

function answersOf(place: number, asked: readonly Asked[], random: Random) {
  return asked.flatMap(({ id, kind, options }) => {
    if (random.below(10) === 0) return [];
    const chosen = kind === 'several' ? options.filter(() => random.below(3) === 0) : [rareLast(options, random)];
    return chosen.map((option) => ({
      ...{ id: `${id} ${String(place)} ${option}`, response_id: `a-${String(place)}` },
      ...{ question_id: id, option_code: option, text: null },
    }));
  });
}

function rareLast(options: readonly string[], random: Random): string {
  const share = random.below(1_000_000) / 1_000_000;
  return options[Math.floor(share ** 2 * options.length)] ?? '';
}
