import type { Coverage } from '~/features/challenges/agenda';
import { challengesCode, findQuestion, type Bilingual } from '~/features/survey/survey';
import { findSurvey } from '~/features/survey/surveys.server';
import type { Reader } from '~db/open';
import { labelsOf, listTraits, type Trait } from './traits.server';

const bandsCode = 'pcs';

/**
 * For each band of PCs how many of the released challenges that came from it have a place on an agenda, those that speak
 * for several in each of their bands. Bands that fewer than k registrants share are left out, as beside a text.
 */
export async function listBandCoverage(db: Reader, seminarId: string): Promise<Coverage[]> {
  const question = findQuestion(await findSurvey(db, seminarId), bandsCode);
  if (!question) return [];
  const bandOf = await bandsOfTexts(db, seminarId, question.id);
  const cards = await listCards(db, seminarId);
  const within = (code: string) => cards.filter(({ texts }) => texts.some((text) => bandOf.get(text) === code));
  return question.options.flatMap(({ code, label }) => {
    const own = within(code);
    const placed = own.filter(({ isPlaced }) => isPlaced).length;
    return own.length === 0 ? [] : [{ code, label, placed, released: own.length }];
  });
}

async function bandsOfTexts(db: Reader, seminarId: string, questionId: string): Promise<Map<string, string>> {
  const traits = await traitsOfTexts(db, seminarId);
  return new Map(
    [...traits].flatMap(([textId, own]) => {
      const trait = own.find((one) => one.questionId === questionId);
      return trait ? [[textId, trait.optionCode]] : [];
    }),
  );
}

/** What may stand beside each text: of a linked one by its response, of a severed one as it was kept. */
async function traitsOfTexts(db: Reader, seminarId: string): Promise<Map<string, readonly Trait[]>> {
  const safe = await listTraits(db, seminarId);
  const linked = await db
    .selectFrom('text_link')
    .innerJoin('answer', 'answer.id', 'text_link.answer_id')
    .innerJoin('response', 'response.id', 'answer.response_id')
    .select(['text_link.text_id', 'response.id'])
    .where('response.seminar_id', '=', seminarId)
    .where('response.registration_id', 'is not', null)
    .execute();
  const severed = await db
    .selectFrom('severed_trait')
    .innerJoin('survey_question', 'survey_question.id', 'severed_trait.question_id')
    .select(['text_id', 'question_id', 'option_code'])
    .where('survey_question.seminar_id', '=', seminarId)
    .execute();
  const all = new Map<string, readonly Trait[]>(linked.map((row) => [row.text_id, safe.get(row.id) ?? []]));
  for (const { text_id: textId, question_id: questionId, option_code: optionCode } of severed)
    all.set(textId, [...(all.get(textId) ?? []), { questionId, optionCode }]);
  return all;
}

/** What at least k have in common with the author of a card, by public id; nothing beside one that speaks for several. */
export async function listCardTraits(db: Reader, seminarId: string): Promise<Record<string, Bilingual[]>> {
  const survey = await findSurvey(db, seminarId);
  const traits = await traitsOfTexts(db, seminarId);
  const single = (await listCards(db, seminarId)).filter(({ texts }) => texts.length === 1);
  return Object.fromEntries(
    single.map(({ publicId, texts }) => [publicId, labelsOf(traits.get(texts[0] ?? '') ?? [], survey)]),
  );
}

type Card = { publicId: string; texts: string[]; isPlaced: boolean };

/** Released answers to the question for challenges, each with the texts that it speaks for. */
async function listCards(db: Reader, seminarId: string): Promise<Card[]> {
  const rows = await db
    .selectFrom('challenge')
    .innerJoin('survey_question', 'survey_question.id', 'challenge.question_id')
    .select(['challenge.id', 'challenge.text_id', 'challenge.merged_into', 'challenge.public_id', 'challenge.part_id'])
    .where('challenge.seminar_id', '=', seminarId)
    .where('challenge.origin', '=', 'received')
    .where('survey_question.code', '=', challengesCode)
    .execute();
  return rows
    .filter((row) => row.public_id !== null)
    .map((row) => ({
      publicId: row.public_id ?? '',
      texts: rows.filter((one) => one.id === row.id || one.merged_into === row.id).map((one) => one.text_id),
      isPlaced: row.part_id !== null,
    }));
}
