import { useState } from 'react';
import type { Counts } from '~/live/protocol';
import type { SharedBand } from './answer-from';
import { isOpen, isRunning, isWaiting, mayBecome } from './board';
import type { DeskQuestion, DeskState } from './desk';
import { cardAt, lanesOf, moved, type Cursor, type Lane, type LaneCard } from './lanes';
import { checking, claiming } from './noting-steps';
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
import { useSteady } from '~/ui/use-steady';
import { usePageKeys } from '~/ui/use-page-keys';
import { boardKeys, type BoardAct } from './desk-keys';
import { useHeld } from './use-held';
import type { Steering } from './use-steering';

/** What lies over the console. */
export type Overlay =
  | { kind: 'edit' | 'reject' | 'merge' | 'note'; question: DeskQuestion }
  | { kind: 'help' }
  | { kind: 'rules' }
  | { kind: 'prepare' }
  | { kind: 'announce' }
  | null;

export type Desking = {
  lanes: Lane[];
  chosen: LaneCard | null;
  choose: (card: LaneCard) => void;
  /** The same function at every render, by the key of a card. */
  chooseKey: (key: string) => void;
  steer: (step: Step) => void;
  /** Several steps that are taken back together. */
  steerAll: (steps: readonly Step[]) => void;
  /** From which bands of PCs an answer may come. */
  bands: readonly SharedBand[];
  /** Who sits at this console, by id. */
  reader: string;
  /** Ids of the questions that were selected, to do something with all of them. */
  marked: ReadonlySet<string>;
  mark: (question: DeskQuestion) => void;
  clearMarks: () => void;
  edit: (question: DeskQuestion) => void;
  reject: (question: DeskQuestion) => void;
  /** Chooses the question that speaks for this one. */
  merge: (question: DeskQuestion) => void;
  overlay: Overlay;
  show: (overlay: Overlay) => void;
  /** Keeps the order of cards while a pointer is on them. */
  hold: (pointed: 'held' | 'free') => void;
};

type DeskingParts = {
  desk: DeskState;
  counts: Counts;
  steering: Steering;
  reader: string;
  bands: readonly SharedBand[];
  /** Whether the cards are in sight: keys act on nothing that is not. */
  sight: 'cards' | 'other';
};

/** What the keys do whether the cards are in sight or not. */
const everywhere: ReadonlySet<BoardAct> = new Set(['next', 'undo', 'prepare', 'rules', 'announce', 'help']);

/** The console's cards, the one under the cursor, and the keys that act on it. */
export function useDesking({ desk, counts, steering, reader, bands, sight }: DeskingParts): Desking {
  const [cursor, setCursor] = useState<Cursor>({ lane: 'pending', at: 0, key: null });
  const [overlay, show] = useState<Overlay>(null);
  const [pointed, hold] = useState<'held' | 'free'>('free');
  const lanes = useSteadyLanes(lanesOf(desk, counts), pointed);
  const chosen = cardAt(lanes, cursor);
  const chooseKey = useSteady((key: string) => {
    const lane = lanes.find((one) => one.cards.some((other) => other.key === key));
    if (lane) setCursor({ lane: lane.key, at: lane.cards.findIndex((other) => other.key === key), key });
  });
  const choose = (card: LaneCard) => chooseKey(card.key);
  const edit = (question: DeskQuestion) => show({ kind: 'edit', question });
  const reject = (question: DeskQuestion) => show({ kind: 'reject', question });
  const merge = (question: DeskQuestion) => show({ kind: 'merge', question });
  const marks = useMarks(desk);
  const { steer } = steering;
  const act = stepsFor(desk, chosen);
  const take = (step: Step | null) => () => void (step && steer(step));
  const go = (step: 'up' | 'down' | 'left' | 'right') => () => {
    const next = moved(lanes, { ...cursor, key: chosen?.key ?? null }, step);
    setCursor(next);
  };
  const question = chosen?.kind === 'question' ? chosen.question : null;
  const running = isRunning(desk.part.state);
  const waits = question && isWaiting(question.state) ? question : null;
  const mergeable = question && mayBecome(question.state, 'merged') ? question : null;
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
    check: take(running && waits ? checking(waits) : null),
    claim: take(running && question ? claiming(question, reader) : null),
    note: () => void (running && question && show({ kind: 'note', question })),
    mark: () => void (running && question && marks.mark(question)),
    prepare: () => show({ kind: 'prepare' }),
    rules: () => show({ kind: 'rules' }),
    announce: () => show({ kind: 'announce' }),
    next: take(isOpen(desk.part.state) ? goingOn(desk) : null),
    undo: steering.undoLast,
    help: () => show({ kind: 'help' }),
  };
  usePageKeys(boardKeys, (key) => {
    if (sight === 'other' && !everywhere.has(key)) return false;
    pressed[key]();
    return true;
  });
  const steerAll = (steps: readonly Step[]) => void steering.steerAll(steps);
  return {
    lanes,
    chosen,
    choose,
    chooseKey,
    steer,
    steerAll,
    reader,
    bands,
    ...marks,
    edit,
    reject,
    merge,
    overlay,
    show,
    hold,
  };
}

/** The selected questions; what has left the board is no longer one of them. */
function useMarks(desk: DeskState): Pick<Desking, 'marked' | 'mark' | 'clearMarks'> {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const marked = new Set(desk.questions.map(({ id }) => id).filter((id) => ids.has(id)));
  const mark = ({ id }: DeskQuestion) => setIds(marked.has(id) ? minus(marked, id) : new Set([...marked, id]));
  return { marked, mark, clearMarks: () => setIds(new Set()) };
}

function minus(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return new Set([...ids].filter((one) => one !== id));
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
  if (isWaiting(state)) return { ...none, approve: approving(question) };
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
