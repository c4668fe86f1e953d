import type { Reader } from '~db/open';
import { challengesCode, type SurveyCategory } from '~/features/survey/survey';
import { graphemes } from '~/shared/text-length';
import { deskOrigins } from './challenge';
import { listLateProposals } from './late-proposals.server';
import { findUndoable } from './desk-step.server';
import { readFragments, sentencesOf, wordsOf } from './fragments';
import { condensed, type ListedChallenge, type OpenChallenge, type Step } from './curation';

const excerptUnits = 200;
const excerptLength = 60;

/** All challenges of a seminar, question by question. Holds originals: for the secretariat only. */
export async function listChallenges(db: Reader, seminarId: string): Promise<ListedChallenge[]> {
  const rows = await db
    .selectFrom('challenge')
    .innerJoin('received_text', 'received_text.id', 'challenge.text_id')
    .leftJoin('survey_question', 'survey_question.id', 'challenge.question_id')
    .select([
      'challenge.id',
      'challenge.version',
      'challenge.number',
      'challenge.state',
      'challenge.public_text',
      'challenge.category_id',
      'challenge.origin',
    ])
    .select(['challenge.text_id', 'challenge.fragments', 'received_text.text', 'survey_question.code'])
    .where('challenge.seminar_id', '=', seminarId)
    .where('challenge.origin', 'in', deskOrigins)
    .orderBy('survey_question.position')
    .orderBy('challenge.number')
    .execute();
  const late = await listLateProposals(db, seminarId);
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    number: row.number,
    question: row.code ?? challengesCode,
    state: row.state,
    textId: row.text_id,
    publicText: row.public_text,
    excerpt: excerptOf(row.public_text || wordsOf(row.text, readFragments(row.fragments))),
    categoryId: row.category_id,
    isLater: row.origin !== 'received',
    hasProposal: late.has(row.id),
  }));
}

/** The beginning of a text, for a list. */
export function excerptOf(text: string): string {
  const all = graphemes(text.slice(0, excerptUnits));
  return all.length > excerptLength ? `${all.slice(0, excerptLength).join('')}…` : all.join('');
}

/** One challenge with its original, for the secretariat only; null for a number that the question does not have. */
export async function findChallenge(
  db: Reader,
  seminarId: string,
  { question, number }: { question: string; number: number },
): Promise<OpenChallenge | null> {
  const row = await db
    .selectFrom('challenge')
    .innerJoin('received_text', 'received_text.id', 'challenge.text_id')
    .leftJoin('survey_question', 'survey_question.id', 'challenge.question_id')
    .leftJoin('person', 'person.id', 'challenge.redacted_by')
    .leftJoin('text_link', 'text_link.text_id', 'challenge.text_id')
    .leftJoin('answer', 'answer.id', 'text_link.answer_id')
    .leftJoin('challenge as reworded', 'reworded.id', 'challenge.rewords')
    .selectAll('challenge')
    .select(['received_text.text', 'received_text.from_question_id', 'received_text.received_at'])
    .select(['person.name as redactor', 'answer.text as said', 'answer.response_id as response'])
    .select('reworded.public_text as reworded')
    .where('challenge.seminar_id', '=', seminarId)
    .where('challenge.number', '=', number)
    .where('challenge.origin', 'in', deskOrigins)
    .where((one) => {
      const asked = one('survey_question.code', '=', question);
      return question === challengesCode ? one.or([asked, one('challenge.question_id', 'is', null)]) : asked;
    })
    .executeTakeFirst();
  if (!row) return null;
  const fragments = readFragments(row.fragments);
  return {
    id: row.id,
    number: row.number,
    state: row.state,
    version: row.version,
    original: wordsOf(row.text, fragments),
    pieces: fragments.map(([from, to]) => ({ from, words: row.text.slice(from, to) })),
    sentences: sentencesOf(row.text, fragments).map(([from, to]) => ({ from, words: row.text.slice(from, to) })),
    publicText: row.public_text,
    categoryId: row.category_id,
    categories: await listCategories(db, row.question_id),
    source: sourceOf(row),
    rewords: row.reworded,
    redactedBy: row.redacted_by === null ? null : { id: row.redacted_by, name: row.redactor ?? '' },
    withheldRule: row.withheld_rule,
    withheldReason: row.withheld_reason,
    receivedAt: row.received_at,
    // What an answer to chairs says is not what the survey's answer says.
    ...(await revisionsOf(db, row.origin === 'received' ? row : { ...row, response: null })),
    ...(await relativesOf(db, row)),
    undoable: await findUndoable(db, row.step_id),
  };
}

function sourceOf(row: { origin: string; from_question_id: string | null }): OpenChallenge['source'] {
  if (row.origin === 'reply' || row.origin === 'rewording') return row.origin;
  return row.from_question_id === null ? 'answer' : 'board';
}

type Row = { response: string | null; said: string | null; text: string };

async function revisionsOf(db: Reader, { response, said, text }: Row) {
  if (response === null) return { revisions: 0, changedTo: null };
  const { count } = await db
    .selectFrom('response_revision')
    .select((row) => row.fn.countAll().as('count'))
    .where('response_id', '=', response)
    .executeTakeFirstOrThrow();
  const revisions = Number(count);
  return { revisions, changedTo: revisions === 0 || said === text ? null : (said ?? '') };
}

type Related = { id: string; text_id: string; merged_into: string | null };

/** The other parts of the same text, those that it speaks for, and the one that speaks for it. */
async function relativesOf(db: Reader, { id, text_id: textId, merged_into: mergedInto }: Related) {
  const rows = await db
    .selectFrom('challenge')
    .innerJoin('received_text', 'received_text.id', 'challenge.text_id')
    .select(['challenge.id', 'challenge.number', 'challenge.text_id', 'challenge.merged_into'])
    .select(['challenge.fragments', 'received_text.text'])
    .where('challenge.id', '!=', id)
    .where('challenge.origin', 'in', deskOrigins)
    .where((one) =>
      one.or([
        one('challenge.text_id', '=', textId),
        one('challenge.merged_into', '=', id),
        one('challenge.id', '=', mergedInto ?? ''),
      ]),
    )
    .orderBy('challenge.number')
    .execute();
  return {
    parts: rows.filter((row) => row.text_id === textId).map(({ number }) => number),
    speaksFor: rows
      .filter((row) => row.merged_into === id)
      .map(({ number, text, fragments }) => ({ number, original: wordsOf(text, readFragments(fragments)) })),
    mergedInto: rows.find((row) => row.id === mergedInto)?.number ?? null,
  };
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
