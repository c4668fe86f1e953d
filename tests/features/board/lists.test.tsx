import { describe, expect, it } from 'vitest';
import { renderHook, act } from '@testing-library/react';
import type { OpenQuestion } from '~/features/board/board';
import type { DeskQuestion, DeskState } from '~/features/board/desk';
import { cardAt, lanesOf, moved, nextOf } from '~/features/board/lanes';
import { formCommandId } from '~/features/board/command-form';
import { lengthClass } from '~/features/board/length-class';
import { inListOrder } from '~/features/board/question-order';
import { usualRules } from '~/features/seminars/board-streams';
import { useHeld } from '~/features/board/use-held';
import { commandIdPattern } from '~/live/protocol';

const question = (publicId: string, other: Partial<OpenQuestion> = {}): OpenQuestion => ({
  publicId,
  text: publicId,
  state: 'open',
  fate: null,
  namedAs: null,
  namedHow: 'name',
  origin: 'asked',
  labels: [],
  traits: [],
  answerFrom: null,
  follows: null,
  openedAt: `2026-12-04T07:0${publicId}:00.000Z`,
  answer: '',
  queuePosition: null,
  cmdId: publicId,
  ...other,
});

describe('The list that attendees read', () => {
  const questions = [
    question('1'),
    question('2'),
    question('3', { state: 'answered' }),
    question('4', { state: 'live' }),
  ];
  const order = (by: 'want' | 'new') =>
    inListOrder(questions, { 1: 9, 2: 3, 3: 30, 4: 50 }, by).map((one) => one.publicId);

  it('goes by votes or by time; what is settled comes last, what is on stage is not in it', () => {
    expect(order('want')).toEqual(['1', '2', '3']);
    expect(order('new')).toEqual(['2', '1', '3']);
  });
});

describe('A held list', () => {
  it('keeps its places while it is held and says how much is new', () => {
    const { result, rerender } = renderHook(
      (props: { ids: string[]; hold: 'held' | 'free' }) => useHeld(props.ids, props.hold, 'want'),
      {
        initialProps: { ids: ['a', 'b'], hold: 'free' },
      },
    );
    rerender({ ids: ['a', 'b'], hold: 'held' });
    rerender({ ids: ['c', 'b', 'a'], hold: 'held' });
    expect(result.current).toMatchObject({ shown: ['a', 'b'], fresh: 1 });
    act(() => result.current.refresh());
    expect(result.current).toMatchObject({ shown: ['c', 'b', 'a'], fresh: 0 });
    rerender({ ids: ['d', 'c'], hold: 'free' });
    expect(result.current).toMatchObject({ shown: ['d', 'c'], fresh: 0 });
  });
});

const onDesk = (id: string, other: Partial<DeskQuestion> = {}): DeskQuestion => ({
  id,
  publicId: id,
  text: id,
  state: 'open',
  fate: null,
  namedAs: null,
  namedHow: 'name',
  origin: 'asked',
  labels: [],
  traits: [],
  answerFrom: null,
  follows: null,
  assignedTo: null,
  mutes: false,
  askedAt: '',
  stagedAt: null,
  answeredAt: null,
  answer: '',
  reason: '',
  original: '',
  mergedInto: null,
  queuePosition: null,
  version: 1,
  ...other,
});

describe('The console’s cursor', () => {
  const desk: DeskState = {
    part: { id: 'part', state: 'live', startsAt: '', endsAt: '', rules: usualRules, segment: null, announcement: null },
    onStage: null,
    agenda: [],
    questions: [
      onDesk('p', { state: 'pending' }),
      onDesk('o'),
      onDesk('u'),
      onDesk('q', { state: 'queued', queuePosition: 1 }),
    ],
  };
  const lanes = lanesOf(desk, { u: 2 });

  it('sorts what is open by votes and has no lane for an agenda that there is not', () => {
    expect(lanes.map((lane) => [lane.key, lane.cards.map((card) => card.key)])).toEqual([
      ['pending', ['q p']],
      ['checked', []],
      ['open', ['q u', 'q o']],
      ['queued', ['q q']],
      ['live', []],
      ['settled', []],
    ]);
    expect(nextOf(desk)).toMatchObject({ key: 'q q' });
  });

  it('moves within its lane and over empty ones, and stays at its place when its card has gone', () => {
    const start = { lane: 'pending', at: 0, key: 'q p' } as const;
    const open = moved(lanes, start, 'right');
    expect(cardAt(lanes, open)?.key).toBe('q u');
    const below = moved(lanes, open, 'down');
    expect(cardAt(lanes, below)?.key).toBe('q o');
    expect(moved(lanes, below, 'down')).toEqual(below);
    const queued = moved(lanes, below, 'right');
    expect(moved(lanes, queued, 'right')).toEqual(queued);
    const without = lanesOf({ ...desk, questions: desk.questions.filter((one) => one.id !== 'o') }, {});
    expect(cardAt(without, below)?.key).toBe('q u');
    expect(cardAt(lanesOf({ ...desk, questions: [] }, {}), below)).toBeNull();
  });
});

describe('Small things of a board', () => {
  it('a text is set by its length: 60, 120, longer', () => {
    expect(['あ'.repeat(60), 'あ'.repeat(61), 'あ'.repeat(120), 'あ'.repeat(121)].map(lengthClass)).toEqual([
      'short',
      'long',
      'long',
      'longest',
    ]);
  });

  it('each form of a page has a cmd_id of its own', () => {
    const ids = Array.from({ length: 5000 }, (_, number) => formCommandId('abcdefghijklmnopqrstuv', number));
    expect(new Set(ids).size).toBe(5000);
    expect(ids.every((id) => commandIdPattern.test(id))).toBe(true);
  });
});
