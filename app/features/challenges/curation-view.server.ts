import type { App } from '~/app';
import { askHints } from '~/features/redaction/asked-hints.server';
import type { Hints } from '~/features/redaction/telltale';
import type { Reader } from '~db/open';
import { challengesCode, findQuestion, fullTitle, inLocale, type SurveyCategory } from '~/features/survey/survey';
import { findSurvey } from '~/features/survey/surveys.server';
import { missing } from '~/shared/refusal';
import { listUnkeepable } from './archive-consent.server';
import { viewAuthors, type AuthorsView } from './author-checks.server';
import type { Suggestion } from './category-suggestion';
import { listSuggestions } from './category-suggestions.server';
import { mayBecome, standsAlone } from './challenge';
import { findChallenge, listChallenges, listSteps } from './challenges.server';
import {
  asksForMore,
  countsByCategory,
  deskQuestions,
  neighboursOf,
  type DeskQuestion,
  type ListedChallenge,
  type MergeChoice,
  type OpenChallenge,
  type Shown,
  type Step,
} from './curation';
import type { Locale } from '~/i18n/texts';
import type { Seat } from './desk.server';
import { listLateProposals } from './late-proposals.server';
import type { Waiver } from './waiver';
import { listWaivers } from './waivers.server';
import { listMergeChoices } from './merge-choices.server';
import { runningAccount, type RunningAccount } from './running-account';

export type OnDesk = {
  challenge: OpenChallenge;
  /** Likely categories, by id, while it has none. */
  suggestions: readonly Suggestion[];
  /** Whether all its authors agree to the archive now; texts that no registrant wrote have nobody to ask. */
  mayKeep: boolean;
  /** Of the original. */
  hints: Hints;
  /** Of the public text as it is stored, and what was let stand. */
  wording: { hints: Hints; waivers: readonly Waiver[] };
  /** What its authors said of the wording. */
  authors: AuthorsView;
  /** What they propose of it since it was released. */
  proposals: readonly string[];
  steps: readonly Step[];
  /** Who could speak for it; none where it cannot be merged. */
  choices: readonly MergeChoice[];
  previous: number | null;
  next: number | null;
};

export type CurationView = {
  seminar: Seat['seminar'];
  me: string;
  topic: string;
  /** Where there is more than one to curate. */
  questions: readonly DeskQuestion[];
  /** The one whose texts are listed. */
  question: string;
  account: RunningAccount;
  counts: { unfinished: number; all: number };
  shown: Shown;
  suggests: boolean;
  list: readonly ListedChallenge[];
  categories: readonly SurveyCategory[];
  byCategory: Readonly<Record<string, number>>;
  open: OnDesk | null;
  /** The reader chose it; else it is the first of the list, which a phone does not open by itself. */
  isPicked: boolean;
};

/** All that the secretariat's desk shows, originals too. 404 for a number that the seminar does not have. */
export async function findCurationView(
  app: App,
  seat: Seat,
  place: { number: number | null; question: string; shown: Shown; suggests: boolean; locale: Locale },
): Promise<CurationView> {
  const { db } = app;
  const everything = await listChallenges(db, seat.seminarId);
  const isThere = everything.some(({ question }) => question === place.question);
  const question = isThere ? place.question : challengesCode;
  const all = everything.filter((challenge) => challenge.question === question);
  const unfinished = all.filter(asksForMore);
  const list = place.shown === 'all' ? all : withOpen(all, place.number);
  const number = place.number ?? list[0]?.number ?? null;
  const survey = await findSurvey(db, seat.seminarId);
  const titled = survey.questions.map((one) => ({ code: one.code, title: fullTitle(one, place.locale) }));
  const removed = await listRemoved(db, seat.seminarId, place.locale);
  return {
    questions: deskQuestions([...titled, ...removed], everything),
    question,
    seminar: seat.seminar,
    me: seat.me,
    topic: seat.topic,
    // An answer to a chair is nothing that the survey received.
    account: runningAccount(all.filter(({ isLater }) => !isLater)),
    counts: { unfinished: unfinished.length, all: all.length },
    shown: place.shown,
    suggests: place.suggests,
    list,
    categories: findQuestion(survey, question)?.categories ?? [],
    byCategory: Object.fromEntries(countsByCategory(all)),
    open: number === null ? null : await findOnDesk(app, seat, { question, number, list, suggests: place.suggests }),
    isPicked: place.number !== null,
  };
}

/** What was answered before a question was taken out of the survey is still to be curated. */
async function listRemoved(db: Reader, seminarId: string, locale: Locale): Promise<{ code: string; title: string }[]> {
  const rows = await db
    .selectFrom('survey_question')
    .select(['code', 'title_ja', 'title_en'])
    .where('seminar_id', '=', seminarId)
    .where('removed_at', 'is not', null)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({ code: row.code, title: inLocale({ ja: row.title_ja, en: row.title_en }, locale) }));
}

/** The unfinished ones, and the one at work: it does not slip from the list under the hand that finished it. */
function withOpen(all: readonly ListedChallenge[], number: number | null): ListedChallenge[] {
  return all.filter((challenge) => asksForMore(challenge) || challenge.number === number);
}

async function findOnDesk(
  app: App,
  seat: Seat,
  {
    question,
    number,
    list,
    suggests,
  }: { question: string; number: number; list: readonly ListedChallenge[]; suggests: boolean },
): Promise<OnDesk> {
  const { db } = app;
  const challenge = await findChallenge(db, seat.seminarId, { question, number });
  if (!challenge) throw missing();
  const steps = await listSteps(db, { seminarId: seat.seminarId, id: challenge.id });
  const joins = standsAlone(challenge.source) && mayBecome(challenge.state, 'merged');
  const choices = joins ? await listMergeChoices(db, challenge) : [];
  const texts = [challenge.original, challenge.publicText];
  const [hints = [], open = []] = await askHints(app, { seminarId: seat.seminarId, texts });
  const wording = { hints: open, waivers: await listWaivers(db, challenge.id) };
  const asks = suggests && challenge.categoryId === null;
  const suggestions = asks ? await listSuggestions(db, { seminarId: seat.seminarId, question, open: challenge }) : [];
  const mayKeep = !(await listUnkeepable(db, seat.seminarId)).has(challenge.id);
  const of = { id: challenge.id, seminar_id: seat.seminarId, public_text: challenge.publicText };
  const authors = await viewAuthors(db, of, app.now().toISOString());
  const proposals = (await listLateProposals(db, seat.seminarId)).get(challenge.id) ?? [];
  return {
    challenge,
    suggestions,
    mayKeep,
    hints,
    wording,
    authors,
    proposals,
    steps,
    choices,
    ...neighboursOf(list, number),
  };
}
