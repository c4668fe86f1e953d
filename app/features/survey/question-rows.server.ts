import type { Work } from '~/app';
import { Refusal } from '~/shared/refusal';
import type { Bilingual } from './survey';
import { addMatrixRowsWithin, addOptionsWithin } from './surveys.server';
import type { NewMatrix } from './new-question';

type Coded = { code: string; label: Bilingual };

/** Brings a question's options to what they shall be; they are known by their codes, and answers keep theirs. */
export async function syncOptionsWithin(
  work: Work,
  questionId: string,
  options: readonly (Coded & { exclusive: boolean })[],
): Promise<void> {
  await work.tx.deleteFrom('survey_option').where('question_id', '=', questionId).execute();
  await addOptionsWithin(work, questionId, options);
}

/**
 * The same for categories, whose rows stay: challenges point at them.
 * @throws Refusal `survey.categoryUsed` (409) where one that shall go is in use.
 */
export async function syncCategoriesWithin(
  work: Work,
  questionId: string,
  categories: readonly Coded[],
): Promise<void> {
  const known = await work.tx
    .selectFrom('category')
    .select(['id', 'code'])
    .where('question_id', '=', questionId)
    .execute();
  const gone = known.filter(({ code }) => !categories.some((category) => category.code === code)).map(({ id }) => id);
  if (gone.length > 0) await removeCategories(work, gone);
  for (const [position, category] of categories.entries()) {
    const { id, ...row } = rowOf(work, questionId, category, position);
    const kept = known.find(({ code }) => code === category.code);
    if (kept) await work.tx.updateTable('category').set(row).where('id', '=', kept.id).execute();
    else
      await work.tx
        .insertInto('category')
        .values({ id, ...row })
        .execute();
  }
}

/** The challenges' own table is asked, as a foreign key would: what they hold must not go. */
async function removeCategories(work: Work, ids: readonly string[]): Promise<void> {
  const used = await work.tx
    .selectFrom('challenge')
    .select('id')
    .where('category_id', 'in', ids)
    .limit(1)
    .executeTakeFirst();
  if (used) throw new Refusal('survey.categoryUsed', 409);
  await work.tx.deleteFrom('category').where('id', 'in', ids).execute();
}

function rowOf(work: Work, questionId: string, { code, label }: Coded, position: number) {
  return { id: work.newId(), question_id: questionId, code, position, label_ja: label.ja, label_en: label.en };
}

/**
 * The same for the rows of a matrix, whose answers keep them: one that is gone is only taken out.
 * @throws Refusal `survey.codeTaken` (409) where another question has the code of a row.
 */
export async function syncMatrixRowsWithin(
  work: Work,
  { id, seminarId, rows }: { id: string; seminarId: string; rows: NewMatrix['rows'] },
): Promise<void> {
  const all = await work.tx
    .selectFrom('survey_question')
    .select(['id', 'code', 'matrix_id'])
    .where('seminar_id', '=', seminarId)
    .execute();
  const isWanted = ({ code }: { code: string }) => rows.some((row) => row.code === code);
  if (all.some((row) => row.matrix_id !== id && isWanted(row))) throw new Refusal('survey.codeTaken', 409);
  const known = all.filter(({ matrix_id }) => matrix_id === id);
  const gone = known.filter((row) => !isWanted(row)).map((row) => row.id);
  if (gone.length > 0)
    await work.tx.updateTable('survey_question').set({ removed_at: work.at }).where('id', 'in', gone).execute();
  for (const [position, { code, title }] of rows.entries()) {
    const kept = known.find((row) => row.code === code);
    const words = { position, title_ja: title.ja, title_en: title.en, removed_at: null };
    if (kept) await work.tx.updateTable('survey_question').set(words).where('id', '=', kept.id).execute();
    else await addMatrixRowsWithin(work, { id, seminarId, from: position, rows: [{ code, title }] });
  }
}
