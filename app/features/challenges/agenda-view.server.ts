import type { Reader } from '~db/open';
import { challengesCode, findQuestion } from '~/features/survey/survey';
import { findSurvey } from '~/features/survey/surveys.server';
import { mayReadOriginals } from '~/features/seminars/roles';
import {
  coverageOf,
  timeOf,
  type CardNote,
  type Carryable,
  type Coverage,
  type PlacedCard,
  type Time,
  type WaitingCard,
} from './agenda';
import { listCarryable } from './carried-cards.server';
import { listCardNotes } from './card-notes.server';
import { listPlaced, listWaitingForAgenda } from './agenda.server';
import type { Seat } from './desk.server';

export type AgendaView = {
  seminar: Seat['seminar'];
  me: string;
  topic: string;
  /** Whether the reader may go on to the originals; chairs may not. */
  mayCurate: boolean;
  /** Null where the seminar has no discussion. */
  time: Time | null;
  placed: readonly PlacedCard[];
  waiting: readonly WaitingCard[];
  coverage: readonly Coverage[];
  /** What earlier seminars left for this one. */
  carryable: readonly Carryable[];
  /** By public id. */
  notes: Readonly<Record<string, CardNote>>;
  /** The part has begun, and the order holds. */
  isFrozen: boolean;
};

/** All that the agenda's desk shows; public texts only. */
export async function findAgendaView(db: Reader, seat: Seat): Promise<AgendaView> {
  const part = await db
    .selectFrom('part')
    .select(['id', 'starts_at', 'ends_at', 'state'])
    .where('seminar_id', '=', seat.seminarId)
    .where('kind', '=', 'discussion')
    .orderBy('position')
    .executeTakeFirst();
  const placed = part ? await listPlaced(db, part.id) : [];
  const waiting = await listWaitingForAgenda(db, seat.seminarId);
  const survey = await findSurvey(db, seat.seminarId);
  const categories = findQuestion(survey, challengesCode)?.categories ?? [];
  return {
    seminar: seat.seminar,
    me: seat.me,
    topic: seat.topic,
    mayCurate: mayReadOriginals(seat.roles),
    time: part ? timeOf(placed, { startsAt: part.starts_at, endsAt: part.ends_at }) : null,
    placed,
    waiting,
    coverage: coverageOf(categories, { placed, waiting }),
    carryable: await listCarryable(db, seat.seminarId),
    notes: await listCardNotes(db, seat.seminarId),
    isFrozen: part !== undefined && part.state !== 'planned',
  };
}
