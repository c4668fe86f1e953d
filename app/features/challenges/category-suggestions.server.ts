import type { Reader } from '~db/open';
import { suggestCategories, type Coded, type Suggestion } from './category-suggestion';
import type { OpenChallenge } from './curation';
import { readFragments, wordsOf } from './fragments';

/** More says nothing new, and every page reads them. */
const mostCoded = 2000;
const shown = 2;

/**
 * The likeliest categories of a challenge, by what this seminar's secretariat has put where, and by what earlier ones
 * released; by id. Only categories that its question has.
 */
export async function listSuggestions(
  db: Reader,
  { seminarId, question, open }: { seminarId: string; question: string; open: OpenChallenge },
): Promise<Suggestion[]> {
  if (open.categories.length === 0) return [];
  const coded = await listCoded(db, { seminarId, question, but: open.id });
  const idOf = new Map(open.categories.map(({ id, code }) => [code, id]));
  return suggestCategories(open.original, coded)
    .flatMap(({ category, words }) => {
      const id = idOf.get(category);
      return id === undefined || words.length === 0 ? [] : [{ category: id, words }];
    })
    .slice(0, shown);
}

async function listCoded(
  db: Reader,
  { seminarId, question, but }: { seminarId: string; question: string; but: string },
): Promise<Coded[]> {
  const rows = await db
    .selectFrom('challenge')
    .innerJoin('received_text', 'received_text.id', 'challenge.text_id')
    .innerJoin('survey_question', 'survey_question.id', 'challenge.question_id')
    .innerJoin('category', 'category.id', 'challenge.category_id')
    .select([
      'challenge.seminar_id',
      'challenge.public_text',
      'challenge.fragments',
      'received_text.text',
      'category.code',
    ])
    .where('survey_question.code', '=', question)
    .where('challenge.id', '!=', but)
    .where('challenge.origin', '=', 'received')
    // Of other seminars what people were shown, and nothing that only their secretariat has read.
    .where((row) => row.or([row('challenge.seminar_id', '=', seminarId), row('challenge.public_id', 'is not', null)]))
    .orderBy('challenge.changed_at', 'desc')
    .limit(mostCoded)
    .execute();
  return rows.map((row) => {
    const isOwn = row.seminar_id === seminarId;
    return { category: row.code, text: isOwn ? wordsOf(row.text, readFragments(row.fragments)) : row.public_text };
  });
}
