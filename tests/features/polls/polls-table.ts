import type { SignedIn } from '~/features/accounts/actor';
import {
  applyPollsChange,
  pollsStream,
  type OwnChoices,
  type PollsChange,
  type PollsState,
} from '~/features/polls/poll';
import type { Audience } from '~/features/seminars/board-streams';
import { catalogue } from '~/catalogue.server';
import { openStream } from '~/live/following.server';
import { eventsAfter, type LoggedEvent } from '~/live/log.server';
import type { Counts } from '~/live/protocol';
import { tableOf, type Table } from '../board/board-table';
import type { World } from '../../support/world';

type Opened = { seq: number; state: PollsState; counts: Counts; mine: OwnChoices };

/** The polls of the lecture, which is live. */
export type Polling = Table & {
  partId: string;
  chair: SignedIn;
  polls: (audience?: Audience, who?: SignedIn) => Promise<Opened>;
  told: (audience: Audience, after?: number) => Promise<LoggedEvent[]>;
  /** What a form beside a poll would send. */
  aim: (pollId: string) => Promise<{ pollId: string; version: number }>;
};

export async function pollingOf(world: World): Promise<Polling> {
  const table = await tableOf(world);
  const { cast } = table;
  const partId = cast.parts.lecture;
  const chair = cast.tokyoChair;
  const polls: Polling['polls'] = (audience = 'pub', who = audience === 'mod' ? chair : cast.aki) =>
    // The kind of the stream made the state.
    openStream(world.app, catalogue, who, pollsStream(partId, audience)) as unknown as Promise<Opened>;
  const aim = async (pollId: string) => {
    const { state } = await polls('mod');
    return { pollId, version: state.polls.find(({ id }) => id === pollId)?.version ?? 0 };
  };
  const told: Polling['told'] = (audience, after = 0) =>
    eventsAfter(world.app.db, pollsStream(partId, audience), after, 10_000);
  return { ...table, partId, chair, polls, told, aim };
}

export const words = {
  kind: 'single',
  question: '復元の訓練をしていますか。',
  lines: 'はい\nいいえ\nこれから',
} as const;

/** A draft. */
export async function drafted(table: Polling, other: object = {}): Promise<string> {
  const { id } = await table.does(table.chair, 'polls.save', { partId: table.partId, ...words, ...other });
  return id ?? '';
}

/** One that people vote in. */
export async function openedPoll(table: Polling, other: object = {}): Promise<string> {
  const pollId = await drafted(table, other);
  await table.does(table.chair, 'polls.open', await table.aim(pollId));
  return pollId;
}

export const replayPolls = (state: PollsState, events: readonly LoggedEvent[]): PollsState =>
  events.reduce((now, event) => applyPollsChange(now, event.body as PollsChange), state);
