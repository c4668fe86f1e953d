import { sent, type Sent } from '~/features/board/steps';
import { linesOf } from './poll-form';
import type { Poll, PollOption } from './poll';

export type PollStep = {
  /** Names the button and what is said when it is done. */
  word: 'open' | 'close' | 'reopen' | 'show' | 'conceal' | 'again' | 'wall' | 'off' | 'discard';
  command: string;
  input: Record<string, string>;
  back: Sent;
};

type Aimed = Pick<Poll, 'id' | 'version'>;

const step = (word: PollStep['word'], command: string, back: Sent, input = {}): PollStep => ({
  word,
  command,
  back,
  input,
});

/** What takes a step on a poll back: its version is one more by then. */
function back({ id: pollId, version }: Aimed, name: string, input: object = {}): Sent {
  return sent(name, { pollId, version: version + 1, ...input });
}

/** What may follow on a poll, the likeliest first. */
export function stepsOf(poll: Poll, partId: string): PollStep[] {
  const takenBack = back(poll, 'polls.takeBack');
  const show = step('show', 'polls.show', back(poll, 'polls.show', { to: 'closed' }), { to: 'shown' });
  const again = poll.round === 1 ? [step('again', 'polls.again', takenBack)] : [];
  if (poll.state === 'draft')
    return [step('open', 'polls.open', takenBack), step('discard', 'polls.discard', savingOf(partId, poll, 'new'))];
  if (poll.state === 'open') return [step('close', 'polls.close', back(poll, 'polls.open'))];
  if (poll.state === 'closed') return [show, step('reopen', 'polls.open', back(poll, 'polls.close')), ...again];
  return [step('conceal', 'polls.show', back(poll, 'polls.show', { to: 'shown' }), { to: 'closed' }), ...again];
}

/** Puts a poll before the room, or takes it off. */
export function wallStep(poll: Aimed, isOnWall: boolean): PollStep {
  const [to, from] = isOnWall ? ['off', 'wall'] : ['wall', 'off'];
  return step(isOnWall ? 'off' : 'wall', 'polls.project', back(poll, 'polls.project', { to: from }), { to });
}

/** What makes a draft again of what a poll says now. */
export function savingOf(partId: string, poll: Poll, as: 'new' | 'same'): Sent {
  const { kind, question, showsVoters, options } = poll;
  const words = { partId, kind, question, showsVoters, lines: linesOf(kind, options) };
  return sent('polls.save', as === 'same' ? { ...words, pollId: poll.id } : words);
}

/** What has a word count again as it does now. */
export function wordBack(poll: Poll, code: string, before: PollOption | undefined): Sent {
  return back(poll, 'polls.mergeWord', { word: code, into: before ? before.label : code });
}

/** The poll that the keys act on: what goes on, else what waits to be shown, else the first that is prepared. */
export function atHand(polls: readonly Poll[]): Poll | null {
  for (const state of ['open', 'closed', 'draft'] as const) {
    const poll = polls.find((one) => one.state === state);
    if (poll) return poll;
  }
  return polls.at(-1) ?? null;
}
