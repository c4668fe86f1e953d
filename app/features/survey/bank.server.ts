import type { App } from '~/app';
import type { Actor } from '~/features/accounts/actor';
import { missing, Refusal } from '~/shared/refusal';
import type { Reader } from '~db/open';
import { changeSurvey, type Seen } from './survey-changes.server';
import { entriesOf, shownIn, type Bilingual, type QuestionKind, type SurveyEntry } from './survey';
import { addCopyWithin, findSurvey, listCodesWithin } from './surveys.server';

/** A question of an earlier seminar, in its latest wording. */
export type BankEntry = {
  id: string;
  code: string;
  kind: QuestionKind | 'matrix';
  title: Bilingual;
  /** The number of the seminar that asked it last, and how many did. */
  lastNumber: number;
  seminars: number;
};

/**
 * The questions of all other seminars that were published, one for each code, the latest first; without those that this
 * survey has, or had. What was published everybody could read, so there is nothing in it to keep from an editor.
 */
export async function listBank(db: Reader, seminarId: string): Promise<BankEntry[]> {
  const rows = await published(db, seminarId)
    .orderBy('seminar.number', 'desc')
    .orderBy('survey_question.position')
    .execute();
  const own = await db.selectFrom('survey_question').select('code').where('seminar_id', '=', seminarId).execute();
  const known = new Set(own.map(({ code }) => code));
  const bank = new Map<string, BankEntry>();
  for (const { id, code, kind, number, title_ja, title_en } of rows) {
    if (kind === 'section' || known.has(code)) continue;
    const found = bank.get(code);
    if (found) found.seminars += 1;
    else bank.set(code, { id, code, kind, title: { ja: title_ja, en: title_en }, lastNumber: number, seminars: 1 });
  }
  return [...bank.values()];
}

function published(db: Reader, exceptId: string) {
  return db
    .selectFrom('survey_question')
    .innerJoin('seminar', 'seminar.id', 'survey_question.seminar_id')
    .select(['survey_question.id', 'survey_question.code', 'survey_question.kind', 'seminar.number'])
    .select(['survey_question.title_ja', 'survey_question.title_en', 'seminar.id as seminarId'])
    .where('seminar.id', '!=', exceptId)
    .where('seminar.state', '!=', 'draft')
    .where('survey_question.matrix_id', 'is', null)
    .where('survey_question.removed_at', 'is', null);
}

/**
 * Adds a question of an earlier seminar at the end, with its code, so that answers line up over the years. A rule that
 * looks at a question which is not here is left behind.
 * @throws Refusal as `changeSurvey`, 404 for a question that is not in the bank, `survey.codeTaken` (409).
 */
export async function addFromBank(app: App, actor: Actor, seen: Seen, id: string) {
  return changeSurvey(app, actor, seen, async (work, survey) => {
    const row = await published(work.tx, seen.seminarId).where('survey_question.id', '=', id).executeTakeFirst();
    const source = row && entriesOf(await findSurvey(work.tx, row.seminarId)).find((entry) => shownIn(entry).id === id);
    if (!source || source.is === 'heading') throw missing();
    const { codes, next } = await listCodesWithin(work, seen.seminarId);
    if (codesOf(source).some((code) => codes.includes(code))) throw new Refusal('survey.codeTaken', 409);
    const here = new Set(survey.questions.map(({ code }) => code));
    const subject = await addCopyWithin(work, seen.seminarId, next, withRulesFor(source, here));
    return { action: 'add survey question', subject, asks: true };
  });
}

type Asked = Exclude<SurveyEntry, { is: 'heading' }>;

function codesOf(entry: Asked): string[] {
  if (entry.is === 'question') return [entry.question.code];
  return [entry.matrix.code, ...entry.rows.map(({ code }) => code)];
}

function withRulesFor(entry: Asked, here: ReadonlySet<string>): Asked {
  const [first] = entry.is === 'question' ? [entry.question] : entry.rows;
  const keeps = first?.rules?.conditions.every(({ source }) => here.has(source)) ?? false;
  if (keeps) return entry;
  if (entry.is === 'question') return { ...entry, question: { ...entry.question, rules: null } };
  return { ...entry, rows: entry.rows.map((row) => ({ ...row, rules: null })) };
}
