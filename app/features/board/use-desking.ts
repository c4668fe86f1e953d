import { useState } from 'react';
import type { Counts } from '~/live/protocol';
import { isOpen, isRunning, mayBecome } from './board';
import type { DeskQuestion, DeskState } from './desk';
import { cardAt, lanesOf, moved, type Cursor, type Lane, type LaneCard } from './lanes';
import {
  approving,
  givingCardFate,
  givingFate,
  goingOn,
  hiding,
  queueing,
  staging,
  unqueueing,
  type Step,
} from './steps';
import { usePageKeys } from '~/ui/use-page-keys';
import { boardKeys, type BoardAct } from './desk-keys';
import { useHeld } from './use-held';
import type { Steering } from './use-steering';

/** What lies over the console. */
export type Overlay = { kind: 'edit' | 'reject' | 'merge'; question: DeskQuestion } | { kind: 'help' } | null;

export type Desking = {
  lanes: Lane[];
  chosen: LaneCard | null;
  choose: (card: LaneCard) => void;
  steer: (step: Step) => void;
  edit: (question: DeskQuestion) => void;
  reject: (question: DeskQuestion) => void;
  /** Chooses the question that speaks for this one. */
  merge: (question: DeskQuestion) => void;
  overlay: Overlay;
  show: (overlay: Overlay) => void;
  /** Keeps the order of cards while a pointer is on them. */
  hold: (pointed: 'held' | 'free') => void;
};

/** The console's cards, the one under the cursor, and the keys that act on it. */
export function useDesking(desk: DeskState, counts: Counts, steering: Steering): Desking {
  const [cursor, setCursor] = useState<Cursor>({ lane: 'pending', at: 0, key: null });
  const [overlay, show] = useState<Overlay>(null);
  const [pointed, hold] = useState<'held' | 'free'>('free');
  const lanes = useSteadyLanes(lanesOf(desk, counts), pointed);
  const chosen = cardAt(lanes, cursor);
  const choose = (card: LaneCard) => {
    const lane = lanes.find((one) => one.cards.some((other) => other.key === card.key));
    if (lane) setCursor({ lane: lane.key, at: lane.cards.findIndex((other) => other.key === card.key), key: card.key });
  };
  const edit = (question: DeskQuestion) => show({ kind: 'edit', question });
  const reject = (question: DeskQuestion) => show({ kind: 'reject', question });
  const merge = (question: DeskQuestion) => show({ kind: 'merge', question });
  const { steer } = steering;
  const act = stepsFor(desk, chosen);
  const take = (step: Step | null) => () => void (step && steer(step));
  const go = (step: 'up' | 'down' | 'left' | 'right') => () => {
    const next = moved(lanes, { ...cursor, key: chosen?.key ?? null }, step);
    setCursor(next);
  };
  const waits = chosen?.kind === 'question' && chosen.question.state === 'pending' ? chosen.question : null;
  const mergeable = chosen?.kind === 'question' && mayBecome(chosen.question.state, 'merged') ? chosen.question : null;
  const pressed: Record<BoardAct, () => void> = {
    down: go('down'),
    up: go('up'),
    left: go('left'),
    right: go('right'),
    approve: take(act.approve),
    edit: () => void (waits && edit(waits)),
    reject: () => void (waits && reject(waits)),
    queue: take(act.queue),
    stage: take(act.stage),
    defer: take(act.defer),
    hide: take(act.hide),
    merge: () => void (mergeable && merge(mergeable)),
    next: take(isOpen(desk.part.state) ? goingOn(desk) : null),
    undo: steering.undoLast,
    help: () => show({ kind: 'help' }),
  };
  usePageKeys(boardKeys, (key) => void pressed[key]());
  return { lanes, chosen, choose, steer, edit, reject, merge, overlay, show, hold };
}

/** What each key would do to the chosen card; null where it does nothing. */
function stepsFor(desk: DeskState, chosen: LaneCard | null) {
  const none = { approve: null, queue: null, stage: null, defer: null, hide: null };
  if (!chosen || !isRunning(desk.part.state)) return none;
  const open = isOpen(desk.part.state);
  if (chosen.kind === 'challenge') {
    const live = chosen.card.state === 'live';
    return {
      ...none,
      stage: open && !live ? staging(desk, chosen) : null,
      defer: givingCardFate(desk, chosen, 'to-next'),
    };
  }
  const { question } = chosen;
  const { state } = question;
  if (state === 'pending') return { ...none, approve: approving(question) };
  if (state === 'rejected' || state === 'hidden') return none;
  return {
    approve: null,
    queue: state === 'queued' ? unqueueing(question) : state === 'live' ? null : queueing(question),
    stage: open && state !== 'live' ? staging(desk, chosen) : null,
    defer: givingFate(question, 'to-next'),
    hide: hiding(question),
  };
}

/** While a pointer is on the cards, votes do not sort the open ones anew; what comes goes to the end. */
function useSteadyLanes(lanes: Lane[], pointed: 'held' | 'free'): Lane[] {
  const open = lanes.find((lane) => lane.key === 'open');
  const held = useHeld(open?.cards.map((card) => card.key) ?? [], pointed, 'open');
  const place = new Map(held.shown.map((key, at) => [key, at]));
  const steady = (cards: LaneCard[]) =>
    [...cards].sort((one, other) => (place.get(one.key) ?? Infinity) - (place.get(other.key) ?? Infinity) || 0);
  return lanes.map((lane) => (lane.key === 'open' ? { ...lane, cards: steady(lane.cards) } : lane));
}
