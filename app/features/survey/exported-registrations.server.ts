import type { Selectable } from 'kysely';
import { listConsentWords } from '~/features/registration/consents.server';
import type { Purpose } from '~/features/registration/registration';
import type { Reader } from '~db/open';
import type { Schema } from '~db/schema';

/** What an export may say of one registration. */
export type Exported = {
  row: Selectable<Schema['registration']>;
  partIds: ReadonlySet<string>;
  consents: ReadonlySet<Purpose>;
  /** The purposes that they were ever asked for. */
  asked: ReadonlySet<Purpose>;
  /** By question: the chosen codes with the words beside them; null of who has none or does not want to be counted. */
  answers: ReadonlyMap<string, ReadonlyMap<string, string>> | null;
};

/** The registrations of a seminar in the order of their receipts. */
export async function listExported(db: Reader, seminarId: string): Promise<Exported[]> {
  const rows = await db
    .selectFrom('registration')
    .selectAll()
    .where('seminar_id', '=', seminarId)
    .orderBy('running_number')
    .execute();
  const [parts, consents, answers] = await Promise.all([
    listParts(db, seminarId),
    listConsentWords(db, seminarId),
    listCodedAnswers(db, seminarId),
  ]);
  return rows.map((row) => {
    const { given, asked } = consents.get(row.id) ?? { given: new Set<Purpose>(), asked: new Set<Purpose>() };
    const counted = given.has('statistics') ? answers.get(row.id) : undefined;
    return { row, partIds: parts.get(row.id) ?? new Set(), consents: given, asked, answers: counted ?? null };
  });
}

async function listParts(db: Reader, seminarId: string): Promise<Map<string, Set<string>>> {
  const rows = await db
    .selectFrom('registration_part')
    .innerJoin('registration', 'registration.id', 'registration_part.registration_id')
    .select(['registration_id', 'part_id'])
    .where('registration.seminar_id', '=', seminarId)
    .execute();
  const parts = new Map<string, Set<string>>();
  for (const row of rows)
    parts.set(row.registration_id, (parts.get(row.registration_id) ?? new Set()).add(row.part_id));
  return parts;
}

/** Chosen options only: a free text never stands beside the name of who wrote it. */
async function listCodedAnswers(db: Reader, seminarId: string): Promise<Map<string, Map<string, Map<string, string>>>> {
  const rows = await db
    .selectFrom('answer')
    .innerJoin('response', 'response.id', 'answer.response_id')
    .select(['response.registration_id', 'answer.question_id', 'answer.option_code', 'answer.text'])
    .where('response.seminar_id', '=', seminarId)
    .where('response.registration_id', 'is not', null)
    .where('answer.option_code', 'is not', null)
    .execute();
  const all = new Map<string, Map<string, Map<string, string>>>();
  for (const { registration_id: registrationId, question_id: questionId, option_code: code, text } of rows) {
    if (registrationId === null || code === null) continue;
    const own = all.get(registrationId) ?? new Map<string, Map<string, string>>();
    own.set(questionId, (own.get(questionId) ?? new Map<string, string>()).set(code, text ?? ''));
    all.set(registrationId, own);
  }
  return all;
}
