import { listReleasedTexts } from '~/features/challenges/released-texts.server';
import type { SeminarRow } from '~/features/seminars/seminar-pages.server';
import { fullTitle, takesWords } from '~/features/survey/survey';
import { findSurvey } from '~/features/survey/surveys.server';
import type { Locale } from '~/i18n/texts';
import type { Reader } from '~db/open';
import { countOf, textsOf, type QuestionTexts } from './question-texts';
import type { Audience } from './shared-result';

type Reading = { seminar: Pick<SeminarRow, 'id' | 'state'>; locale: Locale };

/**
 * The texts of the questions that the secretariat shares, for the attendees alone: their authors agreed to be quoted on
 * the day. Once it is over, only what may be kept stays.
 */
export async function listHandout(
  db: Reader,
  { seminar, locale, audience }: Reading & { audience: Audience },
): Promise<QuestionTexts[]> {
  if (audience !== 'attendees') return [];
  const shared = await listSharedCodes(db, seminar.id);
  if (shared.size === 0) return [];
  return (await listTexts(db, { seminar, locale })).filter(({ code }) => shared.has(code));
}

/** A question in words, and whether its released texts are shown. */
export type ShareableTexts = { code: string; title: string; count: number; isShared: boolean };

/** Every question that is answered in words, for who may edit the seminar. */
export async function listShareableTexts(db: Reader, { seminar, locale }: Reading): Promise<ShareableTexts[]> {
  const shared = await listSharedCodes(db, seminar.id);
  const texts = await listTexts(db, { seminar, locale });
  const survey = await findSurvey(db, seminar.id);
  return survey.questions.filter(takesWords).map((question) => ({
    code: question.code,
    title: fullTitle(question, locale),
    count: countOf(texts.find(({ code }) => code === question.code)?.groups ?? []),
    isShared: shared.has(question.code),
  }));
}

async function listTexts(db: Reader, { seminar, locale }: Reading): Promise<QuestionTexts[]> {
  const isOver = seminar.state === 'ended' || seminar.state === 'archived';
  const released = await listReleasedTexts(db, seminar.id, isOver ? 'archive' : 'show');
  return textsOf(await findSurvey(db, seminar.id), released, locale);
}

async function listSharedCodes(db: Reader, seminarId: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('text_share')
    .innerJoin('survey_question', 'survey_question.id', 'text_share.question_id')
    .select('survey_question.code')
    .where('text_share.seminar_id', '=', seminarId)
    .execute();
  return new Set(rows.map(({ code }) => code));
}
