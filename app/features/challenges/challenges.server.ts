import type { Reader } from '~db/open';
import { challengesCode, type SurveyCategory } from '~/features/survey/survey';
import { graphemes } from '~/shared/text-length';
import { condensed, type ListedChallenge, type OpenChallenge, type Step } from './curation';

const excerptUnits = 200;
const excerptLength = 60;

/** All challenges of a seminar by number. Holds originals: for the secretariat only. */
export async function listChallenges(db: Reader, seminarId: string): Promise<ListedChallenge[]> {
  const rows = await db
    .selectFrom('challenge')
    .leftJoin('survey_question', 'survey_question.id', 'challenge.question_id')
    .select(['number', 'state', 'public_text', 'original', 'category_id', 'survey_question.code'])
    .where('challenge.seminar_id', '=', seminarId)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({
    number: row.number,
    question: row.code ?? challengesCode,
    state: row.state,
    publicText: row.public_text,
    excerpt: excerptOf(row.public_text || row.original),
    categoryId: row.category_id,
  }));
}

function excerptOf(text: string): string {
  const all = graphemes(text.slice(0, excerptUnits));
  return all.length > excerptLength ? `${all.slice(0, excerptLength).join('')}…` : all.join('');
}

/** One challenge with its original, for the secretariat only; null for a number that the seminar does not have. */
export async function findChallenge(db: Reader, seminarId: string, number: number): Promise<OpenChallenge | null> {
  const row = await db
    .selectFrom('challenge')
    .leftJoin('person', 'person.id', 'challenge.redacted_by')
    .leftJoin('answer', 'answer.id', 'challenge.answer_id')
    .selectAll('challenge')
    .select(['person.name as redactor', 'answer.text as said', 'answer.response_id as response'])
    .where('challenge.seminar_id', '=', seminarId)
    .where('challenge.number', '=', number)
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    number: row.number,
    state: row.state,
    version: row.version,
    original: row.original,
    publicText: row.public_text,
    categoryId: row.category_id,
    categories: await listCategories(db, row.question_id),
    source: row.from_question_id === null ? 'answer' : 'board',
    redactedBy: row.redacted_by === null ? null : { id: row.redacted_by, name: row.redactor ?? '' },
    withheldReason: row.withheld_reason,
    receivedAt: row.created_at,
    ...(await revisionsOf(db, row)),
  };
}

type Row = { response: string | null; said: string | null; original: string };

async function revisionsOf(db: Reader, { response, said, original }: Row) {
  if (response === null) return { revisions: 0, changedTo: null };
  const { count } = await db
    .selectFrom('response_revision')
    .select((row) => row.fn.countAll().as('count'))
    .where('response_id', '=', response)
    .executeTakeFirstOrThrow();
  const revisions = Number(count);
  return { revisions, changedTo: revisions === 0 || said === original ? null : (said ?? '') };
}

async function listCategories(db: Reader, questionId: string | null): Promise<SurveyCategory[]> {
  if (questionId === null) return [];
  const rows = await db
    .selectFrom('category')
    .select(['id', 'code', 'label_ja', 'label_en'])
    .where('question_id', '=', questionId)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({ id: row.id, code: row.code, label: { ja: row.label_ja, en: row.label_en } }));
}

/** What staff did with a challenge, oldest first. */
export async function listSteps(db: Reader, challenge: { seminarId: string; id: string }): Promise<Step[]> {
  const rows = await db
    .selectFrom('audit')
    .leftJoin('person', 'person.id', 'audit.person_id')
    .select(['audit.action', 'audit.at', 'audit.person_id', 'person.name'])
    .where('audit.seminar_id', '=', challenge.seminarId)
    .where('audit.subject', '=', challenge.id)
    .orderBy('audit.at')
    .orderBy('audit.id')
    .execute();
  return condensed(
    rows.map((row) => ({
      action: row.action,
      at: row.at,
      by: row.person_id === null ? null : { id: row.person_id, name: row.name ?? '' },
    })),
  );
}
