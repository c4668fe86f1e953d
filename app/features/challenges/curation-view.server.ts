import type { Reader } from '~db/open';
import { challengesCode, findQuestion, type SurveyCategory } from '~/features/survey/survey';
import { findSurvey } from '~/features/survey/surveys.server';
import { missing } from '~/shared/refusal';
import { isUnfinished } from './challenge';
import { findChallenge, listChallenges, listSteps } from './challenges.server';
import {
  countsByCategory,
  neighboursOf,
  type ListedChallenge,
  type OpenChallenge,
  type Shown,
  type Step,
} from './curation';
import type { Seat } from './desk.server';
import { runningAccount, type RunningAccount } from './running-account';

export type OnDesk = {
  challenge: OpenChallenge;
  steps: readonly Step[];
  previous: number | null;
  next: number | null;
};

export type CurationView = {
  seminar: Seat['seminar'];
  me: string;
  topic: string;
  account: RunningAccount;
  counts: { unfinished: number; all: number };
  shown: Shown;
  list: readonly ListedChallenge[];
  categories: readonly SurveyCategory[];
  byCategory: Readonly<Record<string, number>>;
  open: OnDesk | null;
  /** The reader chose it; else it is the first of the list, which a phone does not open by itself. */
  isPicked: boolean;
};

/** All that the secretariat's desk shows, originals too. 404 for a number that the seminar does not have. */
export async function findCurationView(
  db: Reader,
  seat: Seat,
  place: { number: number | null; shown: Shown },
): Promise<CurationView> {
  const all = await listChallenges(db, seat.seminarId);
  const unfinished = all.filter(({ state }) => isUnfinished(state));
  const list = place.shown === 'all' ? all : withOpen(all, place.number);
  const number = place.number ?? list[0]?.number ?? null;
  const survey = await findSurvey(db, seat.seminarId);
  return {
    seminar: seat.seminar,
    me: seat.me,
    topic: seat.topic,
    account: runningAccount(all.map(({ state }) => state)),
    counts: { unfinished: unfinished.length, all: all.length },
    shown: place.shown,
    list,
    categories: findQuestion(survey, challengesCode)?.categories ?? [],
    byCategory: Object.fromEntries(countsByCategory(all)),
    open: number === null ? null : await findOnDesk(db, seat, { number, list }),
    isPicked: place.number !== null,
  };
}

/** The unfinished ones, and the one at work: it does not slip from the list under the hand that finished it. */
function withOpen(all: readonly ListedChallenge[], number: number | null): ListedChallenge[] {
  return all.filter((challenge) => isUnfinished(challenge.state) || challenge.number === number);
}

async function findOnDesk(
  db: Reader,
  seat: Seat,
  { number, list }: { number: number; list: readonly ListedChallenge[] },
): Promise<OnDesk> {
  const challenge = await findChallenge(db, seat.seminarId, number);
  if (!challenge) throw missing();
  const steps = await listSteps(db, { seminarId: seat.seminarId, id: challenge.id });
  return { challenge, steps, ...neighboursOf(list, number) };
}
