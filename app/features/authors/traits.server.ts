import { usualK } from '~/features/results/small-numbers';
import { findQuestion, type Bilingual, type Survey } from '~/features/survey/survey';
import { findSurvey } from '~/features/survey/surveys.server';
import type { Reader } from '~db/open';

/** The questions whose answers may stand beside a text, the coarser one last; where both tell too much it stays alone. */
const bandsCode = 'pcs';
const profileCodes = ['job-type', bandsCode] as const;

/** Of registrations that have a place. */
const seated = ['confirmed', 'attended'] as const;

/** One chosen option; `questionId` names its question. */
export type Trait = { questionId: string; optionCode: string };

/**
 * What stays beside each response's texts of what its author answered: both profile answers where at least k responses
 * share the two, the coarser one alone where at least k share that, else nothing. By response.
 */
export async function listTraits(db: Reader, seminarId: string): Promise<ReadonlyMap<string, readonly Trait[]>> {
  const all = profilesOf(await listProfileAnswers(db, seminarId));
  return new Map([...all].map(([responseId, traits]) => [responseId, safeTraits(traits, [...all.values()])]));
}

/**
 * What may stand beside something that a person writes on the day: of their profile what at least k of those with a place
 * share, in the words of the survey. Empty for who has no place, did not answer, or is too much alone with their answers.
 */
export async function findOwnTraits(
  db: Reader,
  { seminarId, personId }: { seminarId: string; personId: string },
): Promise<Bilingual[]> {
  const responses = await db
    .selectFrom('response')
    .innerJoin('registration', 'registration.id', 'response.registration_id')
    .select(['response.id', 'registration.person_id'])
    .where('registration.seminar_id', '=', seminarId)
    .where('registration.state', 'in', seated)
    .execute();
  const own = responses.find((row) => row.person_id === personId);
  if (!own) return [];
  const profiles = profilesOf(await listProfileAnswers(db, seminarId));
  const everybody = responses.map(({ id }) => profiles.get(id) ?? []);
  const safe = safeTraits(profiles.get(own.id) ?? [], everybody);
  if (safe.length === 0) return [];
  return labelsOf(safe, await findSurvey(db, seminarId));
}

/** Traits in the words of their survey; nothing for an option that it has no more. */
export function labelsOf(traits: readonly Trait[], { questions }: Pick<Survey, 'questions'>): Bilingual[] {
  const labelOf = ({ questionId, optionCode }: Trait) =>
    questions.find(({ id }) => id === questionId)?.options.find(({ code }) => code === optionCode)?.label;
  return traits.flatMap((trait) => labelOf(trait) ?? []);
}

/** The bands of PCs that at least k of those with a place chose, in their order. */
export async function listSharedBands(db: Reader, seminarId: string): Promise<{ code: string; label: Bilingual }[]> {
  const counted = await db
    .selectFrom('answer')
    .innerJoin('survey_question', 'survey_question.id', 'answer.question_id')
    .innerJoin('response', 'response.id', 'answer.response_id')
    .innerJoin('registration', 'registration.id', 'response.registration_id')
    .select((row) => ['answer.option_code', row.fn.countAll<number>().as('people')])
    .where('survey_question.seminar_id', '=', seminarId)
    .where('survey_question.code', '=', bandsCode)
    .where('survey_question.sensitive', '=', 0)
    .where('registration.state', 'in', seated)
    .groupBy('answer.option_code')
    .execute();
  const shared = new Set(counted.filter(({ people }) => Number(people) >= usualK).map((row) => row.option_code));
  const question = findQuestion(await findSurvey(db, seminarId), bandsCode);
  return (question?.options ?? []).filter(({ code }) => shared.has(code)).map(({ code, label }) => ({ code, label }));
}

type ProfileAnswer = { response_id: string; id: string; code: string; option_code: string | null };

function listProfileAnswers(db: Reader, seminarId: string): Promise<ProfileAnswer[]> {
  return db
    .selectFrom('answer')
    .innerJoin('survey_question', 'survey_question.id', 'answer.question_id')
    .select(['answer.response_id', 'survey_question.id', 'survey_question.code', 'answer.option_code'])
    .where('survey_question.seminar_id', '=', seminarId)
    .where('survey_question.code', 'in', profileCodes)
    .where('survey_question.sensitive', '=', 0)
    .where('answer.option_code', 'is not', null)
    .execute();
}

/** By response, the finer answer first. */
function profilesOf(rows: readonly ProfileAnswer[]): Map<string, Trait[]> {
  const all = new Map<string, Trait[]>();
  for (const code of profileCodes)
    for (const row of rows.filter((one) => one.code === code)) {
      const trait = { questionId: row.id, optionCode: row.option_code ?? '' };
      all.set(row.response_id, [...(all.get(row.response_id) ?? []), trait]);
    }
  return all;
}

/** The longest end of somebody's traits that at least k of `everybody` share. */
function safeTraits(traits: readonly Trait[], everybody: readonly (readonly Trait[])[]): readonly Trait[] {
  for (let from = 0; from < traits.length; from += 1) {
    const some = traits.slice(from);
    const sharing = everybody.filter((other) => some.every((trait) => other.some((one) => isSame(one, trait))));
    if (sharing.length >= usualK) return some;
  }
  return [];
}

function isSame(one: Trait, other: Trait): boolean {
  return one.questionId === other.questionId && one.optionCode === other.optionCode;
}
