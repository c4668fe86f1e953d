import type { Audience } from '~/features/seminars/board-streams';
import type { Counts, LoggedFrame } from '~/live/protocol';

/** In graphemes. */
export const longestPoll = 200;
export const longestOption = 60;
export const fewestOptions = 2;
export const mostOptions = 10;
/** Of one part. */
export const mostPolls = 40;

/** Steps of a scale; its two ends have words, the steps between them numbers. */
export const scaleSteps = 5;

export const pollKinds = ['single', 'several', 'scale', 'words'] as const;
export type PollKind = (typeof pollKinds)[number];

/**
 * draft → open ⇄ closed ⇄ shown; from closed or shown a second round opens. An opening that nobody voted in is taken back. Closed: the chairs see the numbers and nobody
 * else does, shown: everybody.
 */
export type PollState = 'draft' | 'open' | 'closed' | 'shown';

export type PollOption = { code: string; label: string };

/** The numbers of one round, by the code of an answer; of words by the word itself. */
export type Round = { round: number; voters: number; chosen: Readonly<Record<string, number>> };

/** A poll as everybody at the board sees it. Who chose what is in no type of polls. */
export type Poll = {
  id: string;
  position: number;
  kind: PollKind;
  question: string;
  options: PollOption[];
  state: PollState;
  round: number;
  showsVoters: boolean;
  wallSince: string | null;
  version: number;
  /** Of the rounds that are over, once they may be seen; for chairs always. */
  rounds: Round[];
};

/** Drafts are there for those who steer alone. */
export type PollsState = { polls: Poll[] };
export type PollsChange = { polls?: Poll[]; gone?: string[] };

/** What the reader chose last, and in which round, by poll. */
export type OwnChoices = Readonly<Record<string, { round: number; choices: readonly string[] }>>;

/** What the reader chose in the round that goes on: a page learns of a new one before it asks for its own again. */
export function ownIn(poll: Pick<Poll, 'id' | 'round'>, own: OwnChoices): readonly string[] {
  const last = own[poll.id];
  return last?.round === poll.round ? last.choices : [];
}

/** A part's polls as a page is rendered with them. */
export type OpenedPolls = { epoch: string; seq: number; state: PollsState; counts: Counts; mine: OwnChoices };

/** `polls/<part>` for everybody at the board, `polls/<part>/mod` for those who steer. */
export function pollsStream(partId: string, audience: Audience): string {
  return audience === 'mod' ? `polls/${partId}/mod` : `polls/${partId}`;
}

/** Applies an event's change; applying it twice changes nothing. */
export function applyPollsChange({ polls }: PollsState, { polls: fresh = [], gone = [] }: PollsChange): PollsState {
  const left = new Set([...fresh.map(({ id }) => id), ...gone]);
  const all = [...polls.filter(({ id }) => !left.has(id)), ...fresh];
  return { polls: all.sort((one, other) => one.position - other.position) };
}

/** Applies a line of the stream. */
export function reducePolls(state: PollsState, event: LoggedFrame): PollsState {
  // Our own server wrote the line as the change of this very stream.
  return applyPollsChange(state, event.b as PollsChange);
}

/** Under this a stream counts who voted, under `choiceKey` who chose one of the options. */
export function choiceKey(pollId: string, code: string): string {
  return `${pollId}/${code}`;
}

/** The present round from the counts of a stream; null where they are not told. */
export function countedRound(poll: Poll, counts: Counts): Round | null {
  // Words are looked at by the chairs before they are counted for anybody.
  if (poll.kind === 'words') return null;
  const keys = poll.options.map(({ code }) => [code, counts[choiceKey(poll.id, code)]] as const);
  if (keys.some(([, count]) => count === undefined)) return null;
  const chosen = Object.fromEntries(keys.map(([code, count]) => [code, count ?? 0]));
  return { round: poll.round, voters: counts[poll.id] ?? 0, chosen };
}

const following: Record<PollState, readonly PollState[]> = {
  draft: ['open'],
  open: ['closed'],
  closed: ['open', 'shown'],
  shown: ['closed', 'open'],
};

export function mayBecome(from: PollState, to: PollState): boolean {
  return following[from].includes(to);
}

/** The mean of a scale, its first step as 1; null without voters. */
export function meanOf(poll: Pick<Poll, 'options'>, { chosen }: Round): number | null {
  const steps = poll.options.map(({ code }, at) => ({ value: at + 1, count: chosen[code] ?? 0 }));
  const all = steps.reduce((sum, { count }) => sum + count, 0);
  return all === 0 ? null : steps.reduce((sum, { value, count }) => sum + value * count, 0) / all;
}

/** What is before the room: the newest that was put there, unless the stage was taken `since`. */
export function onWall(polls: readonly Poll[], since: string | null): Poll | null {
  const shown = polls.filter(({ wallSince }) => wallSince !== null && (since === null || wallSince >= since));
  return shown.sort((one, other) => ((one.wallSince ?? '') < (other.wallSince ?? '') ? 1 : -1))[0] ?? null;
}
