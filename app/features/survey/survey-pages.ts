import { answerField, otherField } from './answers';
import { entriesOf, questionsIn, type Survey, type SurveyEntry } from './survey';

/** Names the page of the form, from 1: the one that was posted, and in an address the one to show. */
export const pageField = 'page';

/** Headings and questions by the page of the form that they stand on; one page at least, and the first may be empty. */
export function pagesOf(survey: Pick<Survey, 'questions' | 'headings'>): SurveyEntry[][] {
  const pages: SurveyEntry[][] = [[]];
  for (const entry of entriesOf(survey)) {
    if (entry.is === 'heading' && entry.heading.opensPage) pages.push([]);
    pages.at(-1)?.push(entry);
  }
  return pages;
}

/** The page that is named, from 0; what names none means the first. */
export function readPage(written: unknown, count: number): number {
  const page = typeof written === 'string' && /^\d{1,2}$/.test(written) ? Number(written) - 1 : 0;
  return page >= 0 && page < count ? page : 0;
}

const onFirst = [
  'company',
  'department',
  'position',
  'familyName',
  'givenName',
  'familyKana',
  'givenKana',
  'email',
  'phone',
  'venue',
  'kind',
  'parts',
] as const;

/** The names of a page's fields, in its order: person and place stand on the first, the consents on the last. */
export function pageFields(pages: readonly SurveyEntry[][], page: number): string[] {
  return [
    ...(page === 0 ? onFirst : []),
    ...(pages[page] ?? []).flatMap(entryFields),
    ...(page === pages.length - 1 ? ['consents'] : []),
  ];
}

function entryFields(entry: SurveyEntry): string[] {
  return questionsIn(entry).flatMap((question) =>
    question.other ? [answerField(question), otherField(question)] : [answerField(question)],
  );
}

/**
 * The page that comes after one, or before it: pages none of whose questions the answers call for are passed over. The
 * first has the person, the last the consents, so both always stand.
 */
export function pageBeside(
  pages: readonly SurveyEntry[][],
  asked: ReadonlySet<string>,
  { from, by }: { from: number; by: 1 | -1 },
): number {
  const last = pages.length - 1;
  let page = from + by;
  while (page > 0 && page < last && !isCalledFor(pages[page] ?? [], asked)) page += by;
  return Math.min(Math.max(page, 0), last);
}

function isCalledFor(entries: readonly SurveyEntry[], asked: ReadonlySet<string>): boolean {
  return entries.flatMap(questionsIn).some(({ code }) => asked.has(code));
}
