import type { AgendaCard } from '~/features/challenges/agenda';
import type { Counts } from '~/live/protocol';
import { cardFates, isPublic, queueOf } from './board';
import type { DeskQuestion, DeskState } from './desk';

export const laneKeys = ['pending', 'checked', 'open', 'agenda', 'queued', 'live', 'settled'] as const;
export type LaneKey = (typeof laneKeys)[number];

/** What lies in a lane: a question, or a challenge of the agenda. */
export type LaneCard =
  { kind: 'question'; key: string; question: DeskQuestion } | { kind: 'challenge'; key: string; card: AgendaCard };

export type Lane = { key: LaneKey; cards: LaneCard[] };

/** The console's columns. `agenda` is left out where there is none. */
export function lanesOf(desk: DeskState, counts: Counts): Lane[] {
  const of = (...states: DeskQuestion['state'][]) => desk.questions.filter((one) => states.includes(one.state));
  const votes = (question: DeskQuestion) => counts[question.publicId ?? ''] ?? 0;
  const cards = (keep: (card: AgendaCard) => boolean) => desk.agenda.filter(keep).map(asCard);
  const settled = of('answered', 'deferred').sort(newestFirst);
  const lanes: Lane[] = [
    { key: 'pending', cards: of('pending').map(asQuestion) },
    { key: 'checked', cards: of('checked').map(asQuestion) },
    {
      key: 'open',
      cards: of('open')
        .sort((one, other) => votes(other) - votes(one))
        .map(asQuestion),
    },
    { key: 'agenda', cards: cards((card) => card.state === 'scheduled') },
    { key: 'queued', cards: queueOf(desk.questions).map(asQuestion) },
    { key: 'live', cards: [...of('live').map(asQuestion), ...cards((card) => card.state === 'live')] },
    {
      key: 'settled',
      cards: [
        ...settled.map(asQuestion),
        ...cards(hasFate),
        ...of('rejected', 'hidden', 'merged').sort(newestFirst).map(asQuestion),
      ],
    },
  ];
  // Seven columns are too narrow: beside an agenda what was checked has one only while there is some.
  return lanes.filter(({ key, cards: own }) =>
    desk.agenda.length > 0 ? key !== 'checked' || own.length > 0 : key !== 'agenda',
  );
}

function asQuestion(question: DeskQuestion): LaneCard {
  return { kind: 'question', key: `q ${question.id}`, question };
}

function asCard(card: AgendaCard): LaneCard {
  return { kind: 'challenge', key: `c ${card.publicId}`, card };
}

function hasFate(card: AgendaCard): boolean {
  return cardFates.some((fate) => fate === card.state);
}

function newestFirst(one: DeskQuestion, other: DeskQuestion): number {
  return (one.answeredAt ?? one.askedAt) < (other.answeredAt ?? other.askedAt) ? 1 : -1;
}

/** Where the console's cursor is: a card by its key, or the place where it was when it has left the lane. */
export type Cursor = { lane: LaneKey; at: number; key: string | null };

/** The card under the cursor. */
export function cardAt(lanes: readonly Lane[], cursor: Cursor): LaneCard | null {
  const cards = lanes.find((lane) => lane.key === cursor.lane)?.cards ?? [];
  return cards.find((card) => card.key === cursor.key) ?? cards[Math.min(cursor.at, cards.length - 1)] ?? null;
}

/** Moves the cursor within its lane, or to the next lane that has a card. */
export function moved(lanes: readonly Lane[], cursor: Cursor, step: 'up' | 'down' | 'left' | 'right'): Cursor {
  if (step === 'left' || step === 'right') return sideways(lanes, cursor, step === 'left' ? -1 : 1);
  const cards = lanes.find((lane) => lane.key === cursor.lane)?.cards ?? [];
  const now = cardAt(lanes, cursor);
  const from = cards.findIndex((card) => card.key === now?.key);
  const at = Math.max(0, Math.min(cards.length - 1, from + (step === 'up' ? -1 : 1)));
  return { lane: cursor.lane, at, key: cards[at]?.key ?? null };
}

function sideways(lanes: readonly Lane[], cursor: Cursor, by: 1 | -1): Cursor {
  for (let at = lanes.findIndex((lane) => lane.key === cursor.lane) + by; lanes[at]; at += by) {
    const lane = lanes[at];
    const [first] = lane?.cards ?? [];
    if (lane && first) return { lane: lane.key, at: 0, key: first.key };
  }
  return cursor;
}

/** What follows on stage: the first of the queue, or else the next card of the agenda. */
export function nextOf(desk: DeskState): LaneCard | null {
  const [queued] = queueOf(desk.questions);
  if (queued) return asQuestion(queued);
  const card = desk.agenda.find((one) => one.state === 'scheduled');
  return card ? asCard(card) : null;
}

/** What lies on stage, as a card. */
export function liveOf(desk: DeskState): LaneCard | null {
  const question = desk.questions.find((one) => one.publicId !== null && one.publicId === desk.onStage?.publicId);
  if (question && isPublic(question.state)) return asQuestion(question);
  const card = desk.agenda.find((one) => one.publicId === desk.onStage?.publicId);
  return card ? asCard(card) : null;
}
