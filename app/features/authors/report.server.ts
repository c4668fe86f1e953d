import { challengesCode } from '~/features/survey/survey';
import type { Reader } from '~db/open';
import { reportOf, type Report } from './report';

/** What became of the challenges of a seminar, in numbers; answers to other questions are not counted here. */
export async function findReport(db: Reader, seminarId: string): Promise<Report> {
  const rows = await db
    .selectFrom('challenge')
    .leftJoin('survey_question', 'survey_question.id', 'challenge.question_id')
    .select(['challenge.state', 'challenge.text_id as textId', 'challenge.withheld_rule as rule'])
    .where('challenge.seminar_id', '=', seminarId)
    .where('challenge.origin', '=', 'received')
    .where((row) =>
      row.or([row('challenge.question_id', 'is', null), row('survey_question.code', '=', challengesCode)]),
    )
    .execute();
  return reportOf(rows);
}
