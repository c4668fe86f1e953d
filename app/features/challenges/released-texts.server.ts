import { challengesCode } from '~/features/survey/survey';
import type { Reader } from '~db/open';
import { listWithout } from './archive-consent.server';
import type { ReleasedText } from './released-text';

/** What a reader is shown texts for: the day itself, or what stays of it. Each is a consent of its author. */
export type TextUse = 'show' | 'archive';

/**
 * All released texts of a seminar whose authors agree to the use, those on the agenda first in its order, the others in
 * an order that says nothing of who came first.
 */
export async function listReleasedTexts(db: Reader, seminarId: string, use: TextUse = 'show'): Promise<ReleasedText[]> {
  // A card that was on stage keeps its state when its author takes the consent back.
  const without = await listWithout(db, seminarId, use);
  const rows = await db
    .selectFrom('challenge')
    .leftJoin('survey_question', 'survey_question.id', 'challenge.question_id')
    .leftJoin('category', 'category.id', 'challenge.category_id')
    .select(['survey_question.code as question', 'category.code as category', 'public_text', 'public_id'])
    .select(['challenge.id', 'agenda_position'])
    .where('challenge.seminar_id', '=', seminarId)
    .where('public_id', 'is not', null)
    .where('challenge.origin', '=', 'received')
    .execute();
  const place = ({ agenda_position: position }: { agenda_position: number | null }) => position ?? Infinity;
  return rows
    .filter(({ id }) => !without.has(id))
    .sort((a, b) => place(a) - place(b) || ((a.public_id ?? '') < (b.public_id ?? '') ? -1 : 1))
    .map(({ question, category, public_text: text }) => ({ question: question ?? challengesCode, category, text }));
}
