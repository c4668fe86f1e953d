import type { AsideWorld } from '~/aside-world';
import { listAgreeing } from '~/features/registration/consents.server';
import { changeMark } from '~db/change-mark';
import type { Reader } from '~db/open';
import { answersOf, type Answers, type CodedAnswers } from './result-table';

/** States of those whose answers say who comes: who gave the place back, or was declined, is not counted. */
const counted = ['submitted', 'confirmed', 'waitlisted', 'pending', 'offered', 'attended', 'no-show'] as const;

/**
 * The chosen answers of everybody who agreed to be counted, has a place or wants one, and does not come for a sponsor;
 * by the codes of questions and options, so that all versions of a survey line up. In an order that says nothing of who
 * came first.
 */
export async function listCodedAnswers(db: Reader, seminarId: string): Promise<CodedAnswers[]> {
  const agreed = await listAgreeing(db, seminarId, 'statistics');
  const responses = await db
    .selectFrom('response')
    .innerJoin('registration', 'registration.id', 'response.registration_id')
    .select(['response.id', 'registration.id as registrationId'])
    .where('response.seminar_id', '=', seminarId)
    .where('registration.state', 'in', counted)
    .where('registration.kind', '!=', 'vendor')
    .execute();
  const people = new Map<string, Record<string, string[]>>();
  for (const { id, registrationId } of responses) if (agreed.has(registrationId)) people.set(id, {});
  for (const { responseId, code, option } of await listChosen(db, seminarId)) {
    const own = people.get(responseId);
    if (own && option !== null) own[code] = [...(own[code] ?? []), option];
  }
  const written = [...people.values()].map(sorted).map((one) => ({ one, as: JSON.stringify(one) }));
  return written.sort((a, b) => (a.as < b.as ? -1 : 1)).map(({ one }) => one);
}

/** So many seminars are kept at once. */
const mostKept = 3;

type Kept = { mark: string | null; version: string; answers: Answers };

/** The same from memory, as long as nothing has changed that they are made of. */
export async function keptAnswers({ db, kept }: AsideWorld, seminarId: string): Promise<Answers> {
  const name = `answers/${seminarId}`;
  // Only kept here, under this name.
  const before = kept.get(name) as Kept | undefined;
  const mark = await changeMark(db);
  if (before && mark !== null && before.mark === mark) return before.answers;
  const version = await answersVersion(db, seminarId);
  if (before?.version === version) {
    before.mark = mark;
    return before.answers;
  }
  const answers = answersOf(await listCodedAnswers(db, seminarId));
  kept.delete(name);
  const names = [...kept.keys()].filter((one) => one.startsWith('answers/'));
  for (const oldest of names.slice(0, Math.max(0, names.length + 1 - mostKept))) kept.delete(oldest);
  kept.set(name, { mark, version, answers } satisfies Kept);
  return answers;
}

/** Changes with every response that comes or is edited, every change of a registration, and every word on being counted. */
async function answersVersion(db: Reader, seminarId: string): Promise<string> {
  const responses = await db
    .selectFrom('response')
    .select((row) => [row.fn.countAll().as('count'), row.fn.sum('version').as('versions')])
    .where('seminar_id', '=', seminarId)
    .executeTakeFirst();
  const registrations = await db
    .selectFrom('registration')
    .select((row) => [row.fn.countAll().as('count'), row.fn.sum('version').as('versions')])
    .where('seminar_id', '=', seminarId)
    .executeTakeFirst();
  const consents = await db
    .selectFrom('consent')
    .innerJoin('registration', 'registration.id', 'consent.registration_id')
    .select((row) => row.fn.countAll().as('count'))
    .where('registration.seminar_id', '=', seminarId)
    .where('consent.purpose', '=', 'statistics')
    .executeTakeFirst();
  return JSON.stringify([responses, registrations, consents].map((row) => Object.values(row ?? {}).map(String)));
}

/** Without a join: of as many rows as there are answers each would look its question up anew. */
async function listChosen(db: Reader, seminarId: string) {
  const questions = await db
    .selectFrom('survey_question')
    .select(['id', 'code'])
    .where('seminar_id', '=', seminarId)
    .execute();
  const codes = new Map(questions.map(({ id, code }) => [id, code]));
  const rows = await db
    .selectFrom('answer')
    .select(['response_id', 'question_id', 'option_code'])
    .where('question_id', 'in', [...codes.keys(), ''])
    .where('option_code', 'is not', null)
    .execute();
  return rows.map((row) => ({
    responseId: row.response_id,
    code: codes.get(row.question_id) ?? '',
    option: row.option_code,
  }));
}

function sorted(answers: Record<string, string[]>): CodedAnswers {
  return Object.fromEntries(
    Object.keys(answers)
      .sort()
      .map((code) => [code, [...(answers[code] ?? [])].sort()]),
  );
}
