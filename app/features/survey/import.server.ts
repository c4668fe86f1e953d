import type { App, Work } from '~/app';
import { recordAct } from '~/audit.server';
import { fullAccount, type Actor } from '~/features/accounts/actor';
import { mayEditSeminar } from '~/features/seminars/roles';
import { rolesIn } from '~/features/seminars/roles.server';
import { seminarTopic } from '~/features/seminars/seminar';
import { missing, Refusal } from '~/shared/refusal';
import { othersTurn } from '~/shared/turn.server';
import type { Reader } from '~db/open';
import type { AfterAnswers } from './entries.server';
import { categoryNamed, type ImportLine } from './import';
import { fingerprint, readTextsCsv, type ImportedRow, type ImportProblem, type TextsFile } from './import-csv.server';
import { storeResponsesWithin } from './responses.server';
import { findQuestion, isFreeText, type SurveyQuestion } from './survey';
import { findSurvey } from './surveys.server';

/** A file, and the question whose answers its texts are. */
export type ImportFile = { seminarId: string; questionCode: string; bytes: Uint8Array };

export type PreviewProblem = ImportProblem | { line: number; code: 'unknownCategory'; detail: string };

export type ImportPreview = {
  question: SurveyQuestion;
  encoding: TextsFile['encoding'];
  columns: TextsFile['columns'];
  lines: readonly ImportLine[];
  /** By line. As long as there is one, nothing can be imported. */
  problems: readonly PreviewProblem[];
};

/** So many lines are looked at, or stored, before others have their turn; the change is one for all that. */
const linesAtOnce = 100;

/** The person who imports, or the operator of the server at its command line. */
export type Importer = Actor | { kind: 'operator' };

/**
 * What an import of this file would do; writes nothing. Whoever shows it has checked that they may edit the seminar.
 * @throws Refusal `survey.noQuestion` (422) where the seminar has no question for texts of that code.
 */
export async function previewImport(db: Reader, file: ImportFile): Promise<ImportPreview> {
  return previewOf(db, file, await readTextsCsv(file.bytes));
}

async function previewOf(
  db: Reader,
  file: ImportFile,
  { encoding, columns, rows, problems }: TextsFile,
): Promise<ImportPreview> {
  const question = findQuestion(await findSurvey(db, file.seminarId), file.questionCode);
  if (!question || !isFreeText(question.kind)) throw new Refusal('survey.noQuestion', 422);
  const known = await listFingerprints(db, question.id);
  const lines: ImportLine[] = [];
  for (const [index, row] of rows.entries()) {
    lines.push(lineOf(row, { question, known }));
    if (index % linesAtOnce === linesAtOnce - 1) await othersTurn();
  }
  const all = [...problems, ...rows.flatMap((row) => categoryProblem(row, question))];
  return { question, encoding, columns, lines, problems: all.sort((a, b) => a.line - b.line) };
}

/**
 * Adds the texts of a file that are not there yet, all of them or none, each as a response of nobody.
 * @throws Refusal 404 to who may not edit the seminar, `survey.noQuestion`, `survey.importProblems` (422).
 */
export async function importTexts(
  app: App,
  importer: Importer,
  file: ImportFile,
  { afterAnswers }: { afterAnswers: AfterAnswers },
): Promise<{ added: number; known: number }> {
  // Before the transaction, not in it: reading a large file takes seconds, and everybody's changes would wait for it.
  const read = await readTextsCsv(file.bytes);
  return app.write(async (work) => {
    const personId = await mustBeAllowed(work, importer, file.seminarId);
    await queueUpForQuestions(work, file.seminarId);
    const { question, lines, problems } = await previewOf(work.tx, file, read);
    if (problems.length > 0) throw new Refusal('survey.importProblems', 422);
    const fresh = lines.filter((line) => line.standing === 'new');
    await storeLines(work, { seminarId: file.seminarId, question, lines: fresh, afterAnswers });
    const note = `${question.code} ${String(fresh.length)}`;
    await recordAct(work, { personId, seminarId: file.seminarId, action: 'import texts', subject: question.id, note });
    return { added: fresh.length, known: lines.length - fresh.length };
  });
}

/** The id that the audit names; null for the operator. */
export async function mustBeAllowed(work: Work, importer: Importer, seminarId: string): Promise<string | null> {
  if (importer.kind === 'operator') return null;
  const account = fullAccount(importer);
  if (!account || !mayEditSeminar(await rolesIn(work.tx, importer, seminarId))) throw missing();
  return account.id;
}

/** Two imports at once would both find a text new; PostgreSQL makes the second wait for these rows. */
async function queueUpForQuestions(work: Work, seminarId: string): Promise<void> {
  await work.tx
    .updateTable('survey_question')
    .set((question) => ({ position: question.ref('position') }))
    .where('seminar_id', '=', seminarId)
    .execute();
}

async function listFingerprints(db: Reader, questionId: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('imported_text')
    .select('fingerprint')
    .where('question_id', '=', questionId)
    .execute();
  return new Set(rows.map((row) => row.fingerprint));
}

function lineOf(row: ImportedRow, { question, known }: { question: SurveyQuestion; known: Set<string> }): ImportLine {
  const print = fingerprint(row);
  const standing = known.has(print) ? 'known' : 'new';
  known.add(print);
  const category = row.category === null ? null : (categoryNamed(question, row.category) ?? null);
  return { line: row.line, number: row.number, text: row.text, fingerprint: print, category, standing };
}

function categoryProblem({ line, category }: ImportedRow, question: SurveyQuestion): PreviewProblem[] {
  if (category === null || categoryNamed(question, category)) return [];
  return [{ line, code: 'unknownCategory', detail: category }];
}

type Storing = {
  seminarId: string;
  question: SurveyQuestion;
  lines: readonly ImportLine[];
  afterAnswers: AfterAnswers;
};

async function storeLines(work: Work, { seminarId, question, lines, afterAnswers }: Storing): Promise<void> {
  for (let from = 0; from < lines.length; from += linesAtOnce) {
    const some = lines.slice(from, from + linesAtOnce);
    const received = await storeSome(work, { seminarId, question, lines: some });
    await afterAnswers(work, { seminarId, answers: received });
    await othersTurn();
  }
  if (lines.length > 0) work.nudge(seminarTopic(seminarId));
}

async function storeSome(work: Work, { seminarId, question, lines }: Omit<Storing, 'afterAnswers'>) {
  const responses = lines.map(({ text }) => ({
    registrationId: null,
    answers: [{ questionId: question.id, optionCode: null, text }],
  }));
  const stored = await storeResponsesWithin(work, { seminarId, responses });
  const pairs = lines.flatMap((line, index) => {
    const answer = stored[index];
    return answer ? [{ line, answerId: answer.id }] : [];
  });
  if (pairs.length < lines.length) throw new Error('an answer was not stored');
  const rows = pairs.map(({ line, answerId }) => {
    return { question_id: question.id, fingerprint: line.fingerprint, answer_id: answerId };
  });
  await work.tx.insertInto('imported_text').values(rows).execute();
  return pairs.map(({ line, answerId }) => ({
    ...{ answerId, questionId: question.id, text: line.text },
    categoryId: line.category?.id ?? null,
  }));
}
