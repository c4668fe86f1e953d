import type { App } from '~/app';
import { answerFromOf } from '~/features/board/answer-from';
import type { Seat } from '~/features/challenges/desk.server';
import { askHints } from '~/features/redaction/asked-hints.server';
import type { Reader } from '~db/open';
import type { AnswersView, TypedAnswer } from './answer';

/** The answers of a seminar's boards with what may tell of somebody in them; who asks has shown a seat at the desk. */
export async function findAnswersView(app: App, seat: Seat): Promise<AnswersView> {
  const { seminarId, seminar } = seat;
  const answers = await listTypedAnswers(app.db, { seminarId, me: seat.me });
  const hints = await askHints(app, { seminarId, texts: answers.map(({ answer }) => answer) });
  const hinted = answers.map((answer, at) => ({ ...answer, hints: hints[at] ?? [] }));
  return { seminar: { slug: seminar.slug, title: seminar.title }, answers: hinted };
}

/** What was answered before all, in the order of the seminar; not what is out of sight. */
async function listTypedAnswers(db: Reader, of: { seminarId: string; me: string }): Promise<TypedAnswer[]> {
  const rows = await db
    .selectFrom('question')
    .innerJoin('part', 'part.id', 'question.part_id')
    .leftJoin('answer_wording', 'answer_wording.question_id', 'question.id')
    .select(['question.id', 'question.version', 'question.text', 'answer', 'answer_from', 'answer_checked'])
    .select(['part.position', 'answer_wording.text as wording', 'redacted_by'])
    .where('part.seminar_id', '=', of.seminarId)
    .where('question.state', 'in', ['answered', 'deferred'])
    .where('answer', '!=', '')
    .orderBy('part.position')
    .orderBy('answered_at')
    .orderBy('question.id')
    .execute();
  return rows.map((row) => ({
    questionId: row.id,
    version: row.version,
    part: row.position,
    question: row.text,
    answer: row.answer,
    answerFrom: answerFromOf(row.answer_from),
    state: row.wording !== null ? 'redacted' : row.answer_checked === 1 ? 'checked' : 'raw',
    wording: row.wording ?? '',
    isOwn: row.redacted_by === of.me,
  }));
}
