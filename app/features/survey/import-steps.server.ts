import type { App } from '~/app';
import type { Actor } from '~/features/accounts/actor';
import { carry, readCarried, readUpload, textOf, type CarriedFile } from './carried-file.server';
import type { AfterAnswers } from './entries.server';
import { countByCategory, type ImportLine } from './import';
import { importTexts, previewImport, type ImportPreview } from './import.server';
import type { SurveyCategory } from './survey';

type Carried = CarriedFile & { questionCode: string };

/** What the page shows of a file: its figures and its beginning. A page of megabytes would hold up everybody else. */
export type ShownImport = Pick<ImportPreview, 'encoding' | 'columns'> & {
  rows: number;
  fresh: number;
  byCategory: { category: SurveyCategory | null; count: number }[];
  first: ImportLine[];
  problems: ImportPreview['problems'];
  /** How many there are, of which the first are shown. */
  allProblems: number;
};

export type ImportStep =
  | { step: 'choose'; missing: true }
  /** Nothing is carried of a file that cannot be imported. */
  | { step: 'check'; preview: ShownImport; carried: Carried | null }
  | { step: 'done'; added: number; known: number };

type Surroundings = { seminarId: string; afterAnswers: AfterAnswers };

/**
 * Takes the step that the posted form asks for: a file is looked at, a carried one is imported.
 * @throws Refusal `survey.changed` (422) for a carried file that was not looked at; else as the import's commands.
 */
export async function takeImportStep(
  app: App,
  actor: Actor,
  form: FormData,
  { seminarId, afterAnswers }: Surroundings,
): Promise<ImportStep> {
  const questionCode = textOf(form, 'question');
  if (form.get('step') === 'import') {
    const bytes = await readCarried(app, [seminarId, questionCode], form);
    const done = await importTexts(app, actor, { seminarId, questionCode, bytes }, { afterAnswers });
    return { step: 'done', ...done };
  }
  const bytes = await readUpload(form);
  if (!bytes) return { step: 'choose', missing: true };
  const preview = await previewImport(app.db, { seminarId, questionCode, bytes });
  const importable = preview.problems.length === 0;
  const carried = importable ? { questionCode, ...(await carry(app, [seminarId, questionCode], bytes)) } : null;
  return { step: 'check', preview: shownOf(preview), carried };
}

const [shownRows, shownProblems] = [5, 50];

function shownOf({ question, encoding, columns, lines, problems }: ImportPreview): ShownImport {
  return {
    encoding,
    columns,
    rows: lines.length,
    fresh: lines.filter(({ standing }) => standing === 'new').length,
    byCategory: lines.length > 0 ? countByCategory(question, lines) : [],
    first: lines.slice(0, shownRows),
    problems: problems.slice(0, shownProblems),
    allProblems: problems.length,
  };
}
