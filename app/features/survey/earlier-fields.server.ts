import type { SignedIn } from '~/features/accounts/actor';
import type { Fields } from '~/features/registration/drafts.server';
import type { Reader } from '~db/open';
import { answerField, otherField } from './answers';
import { isFreeText, otherCode, type Survey, type SurveyQuestion } from './survey';

/**
 * What a person gave in their latest form, as fields of a new one: themselves, and their last answers to the questions
 * with the same codes. Texts are not among them, since they are written anew for each seminar; consents never are.
 */
export async function findEarlierFields(db: Reader, person: SignedIn, survey: Survey): Promise<Fields> {
  const last = await db
    .selectFrom('registration')
    .selectAll()
    .where('person_id', '=', person.id)
    .where('seminar_id', '!=', survey.seminarId)
    .orderBy('submitted_at', 'desc')
    .executeTakeFirst();
  if (!last) return [];
  const answers = await listEarlierAnswers(db, person.id, survey.seminarId);
  return [
    ['company', last.company],
    ['department', last.department],
    ['position', last.position],
    ['familyName', last.family_name],
    ['givenName', last.given_name],
    ['familyKana', last.family_kana],
    ['givenKana', last.given_kana],
    ['email', person.email],
    ['phone', last.phone],
    ['venue', last.venue],
    ['kind', last.kind],
    ...survey.questions.flatMap((question) => fieldsOf(question, answers.get(question.code) ?? [])),
  ];
}

type Given = { responseId: string; optionCode: string | null; text: string | null };

/** By the question's code, of the latest response that has any. */
async function listEarlierAnswers(db: Reader, personId: string, seminarId: string): Promise<Map<string, Given[]>> {
  const rows = await db
    .selectFrom('answer')
    .innerJoin('survey_question', 'survey_question.id', 'answer.question_id')
    .innerJoin('response', 'response.id', 'answer.response_id')
    .innerJoin('registration', 'registration.id', 'response.registration_id')
    .select(['survey_question.code', 'answer.response_id as responseId'])
    .select(['answer.option_code as optionCode', 'answer.text'])
    .where('registration.person_id', '=', personId)
    .where('registration.seminar_id', '!=', seminarId)
    .orderBy('response.submitted_at', 'desc')
    .execute();
  const latest = new Map<string, Given[]>();
  for (const { code, ...given } of rows) {
    const others = latest.get(code) ?? [];
    if (others.every(({ responseId }) => responseId === given.responseId)) latest.set(code, [...others, given]);
  }
  return latest;
}

/** Options that are gone meanwhile are left out: the person chooses anew. */
function fieldsOf(question: SurveyQuestion, given: readonly Given[]): [string, string][] {
  if (isFreeText(question.kind)) return [];
  const codes = new Set([...question.options.map(({ code }) => code), ...(question.other ? [otherCode] : [])]);
  return given.flatMap(({ optionCode, text }): [string, string][] => {
    if (optionCode === null) return text === null ? [] : [[answerField(question), text]];
    if (!codes.has(optionCode)) return [];
    const words: [string, string][] = optionCode === otherCode && text ? [[otherField(question), text]] : [];
    return [[answerField(question), optionCode], ...words];
  });
}
