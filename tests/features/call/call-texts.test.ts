import { describe, expect, it } from 'vitest';
import type { OpenQuestion } from '~/features/board/board';
import { callTexts, type CallNow } from '~/features/call/call-texts';
import { currentPart } from '~/features/call/current-part';
import { usualRules } from '~/features/seminars/board-streams';
import type { PartStateName } from '~/features/seminars/seminar';

const addresses = {
  live: 'https://a.example/live/1',
  rooms: 'https://a.example/live/1?tab=rooms',
  seminar: 'https://a.example/s',
};
const question = {
  publicId: 'p',
  text: '訓練は年に何回ですか。',
  state: 'live',
  namedAs: null,
  namedHow: 'name',
  origin: 'asked',
} as OpenQuestion;

function now(state: PartStateName, more: Partial<CallNow> = {}): CallNow {
  const part = { id: '1', state, startsAt: '', endsAt: '', rules: usualRules, segment: null, announcement: null };
  return {
    ...{ board: { part, onStage: null, agenda: [], questions: [question] }, polls: [], rooms: null },
    ...{ next: { name: '第二部', time: '16:40' }, addresses, ...more },
  };
}
const keys = (seen: CallNow) => callTexts(seen).map(({ key }) => key);

describe('What is worth a line in the chat of the call', () => {
  it('is how to ask while the part takes questions, and what is on stage above it', () => {
    expect(keys(now('planned'))).toEqual([]);
    expect(keys(now('live'))).toEqual(['ask']);
    const { board } = now('live');
    const staged = now('live', { board: { ...board, onStage: { kind: 'question', publicId: 'p', since: '' } } });
    expect(callTexts(staged)).toMatchObject([
      { key: 'stage', values: { text: '訓練は年に何回ですか。' } },
      { key: 'ask', values: { url: addresses.live } },
    ]);
    const shut = { ...board, part: { ...board.part, rules: { ...usualRules, gate: 'closed' as const } } };
    expect(keys(now('live', { board: shut }))).toEqual([]);
  });

  it('is the vote that is open, and the rooms that can be entered', () => {
    const polls = [
      { state: 'shown', question: '前の投票' },
      { state: 'open', question: '訓練をしますか。' },
    ] as const;
    expect(callTexts(now('live', { polls, rooms: 'open' })).slice(0, 2)).toMatchObject([
      { key: 'poll', values: { question: '訓練をしますか。' } },
      { key: 'rooms', values: { url: addresses.rooms } },
    ]);
    expect(keys(now('live', { polls: [{ state: 'draft', question: 'まだ' }], rooms: 'planned' }))).toEqual(['ask']);
  });

  it('is what comes next once the bell has rung, and thanks at the end', () => {
    expect(keys(now('wrapping'))).toEqual(['next']);
    expect(keys(now('done', { next: null }))).toEqual(['thanks']);
  });
});

describe('The part that a seminar is at', () => {
  const at = (...states: PartStateName[]) =>
    states.indexOf(currentPart(states.map((state) => ({ state })))?.state ?? 'done');

  it('is the one that goes on, else the next, else the last', () => {
    expect(at('done', 'paused', 'planned')).toBe(1);
    expect(at('done', 'planned')).toBe(1);
    expect(
      currentPart([
        { state: 'done', n: 1 },
        { state: 'done', n: 2 },
      ]),
    ).toMatchObject({ n: 2 });
    expect(currentPart([])).toBeUndefined();
  });
});
