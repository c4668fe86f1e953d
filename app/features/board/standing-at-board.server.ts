import type { Actor, SignedIn } from '~/features/accounts/actor';
import { standingIn, type Standing } from '~/features/registration/standing.server';
import { isStaff, mayModerate } from '~/features/seminars/roles';
import type { BoardRules } from '~/features/seminars/board-streams';
import type { PartStateName } from '~/features/seminars/seminar';
import { missing, Refusal } from '~/shared/refusal';
import type { Reader } from '~db/open';
import { prepared } from '~db/prepared';
import { isOpen, isRunning } from './board';
import { takesQuestions } from './gate';
import { findQuestion, type QuestionRow } from './question-rows.server';

/** A board and what the actor is at it. */
export type Place = {
  partId: string;
  seminarId: string;
  kind: 'lecture' | 'discussion' | 'roundtable';
  state: PartStateName;
  rules: BoardRules;
  /** What the segment of the run of show that is on lets people do; null where none is. */
  segment: { asks: boolean } | null;
  standing: Standing;
};

/** The board, for those who may watch it; null for all others, and where there is none. */
export async function findPlace(db: Reader, actor: Actor, partId: string): Promise<Place | null> {
  if (actor.kind === 'guest') return null;
  const [part] = await findPart(db, { partId });
  if (!part) return null;
  const standing = await standingIn(db, actor, part.seminar_id);
  const isLetIn = standing.attends === 'yes' || (standing.attends === 'vendor' && part.admits_vendors === 1);
  const watches = isStaff(standing.roles) || (isLetIn && part.seminar_state !== 'draft');
  if (!watches) return null;
  return {
    partId: part.id,
    seminarId: part.seminar_id,
    kind: part.kind,
    state: part.state,
    rules: rulesOf(part),
    segment: segmentOf(part),
    standing,
  };
}

function rulesOf({ gate, moderation, pace }: BoardRules): BoardRules {
  return { gate, moderation, pace };
}

function segmentOf({ asks }: { asks: 0 | 1 | null }): Place['segment'] {
  return asks === null ? null : { asks: asks === 1 };
}

const findPart = prepared((db, { partId }: { partId: string }) =>
  db
    .selectFrom('part')
    .innerJoin('seminar', 'seminar.id', 'part.seminar_id')
    .select(['part.id', 'part.seminar_id', 'part.kind', 'part.state', 'part.admits_vendors'])
    .leftJoin('segment', 'segment.id', 'part.segment_id')
    .select(['part.gate', 'part.moderation', 'part.pace', 'segment.asks'])
    .select('seminar.state as seminar_state')
    .where('part.id', '=', partId),
);

/** For asking and voting: 404 for who is not there, `board.closed` outside of the part. */
export async function takingPart(db: Reader, actor: Actor, partId: string): Promise<Place> {
  const place = await findPlace(db, actor, partId);
  if (!place) throw missing();
  if (!isOpen(place.state)) throw new Refusal('board.closed', 409);
  return place;
}

/** `board.closed` or `board.gateShut`, as it is at this instant of the transaction. */
export async function mustTakeQuestions(db: Reader, partId: string): Promise<void> {
  const [part] = await findPart(db, { partId });
  if (!part || !isOpen(part.state)) throw new Refusal('board.closed', 409);
  if (!takesQuestions({ state: part.state, rules: rulesOf(part), segment: segmentOf(part) }))
    throw new Refusal('board.gateShut', 409);
}

/** For steering a part: 404 for who is not there, 403 for who is but does not steer. */
export async function steering(db: Reader, actor: Actor, partId: string): Promise<Place> {
  const place = await findPlace(db, actor, partId);
  if (!place) throw missing();
  if (!mayModerate(place.standing.roles)) throw new Refusal('common.forbidden', 403);
  return place;
}

/** For steering by what only those who steer may know of: to all others there is no such thing, 404. */
export async function steeringUnseen(db: Reader, actor: Actor, partId: string): Promise<Place> {
  const place = await findPlace(db, actor, partId);
  if (!place || !mayModerate(place.standing.roles)) throw missing();
  return place;
}

/** For steering while the part goes on. */
export async function steeringRunning(db: Reader, actor: Actor, partId: string): Promise<Place> {
  const place = await steering(db, actor, partId);
  if (!isRunning(place.state)) throw new Refusal('board.closed', 409);
  return place;
}

/** For bringing something onto the stage: not at the bell any more. */
export async function steeringOpen(db: Reader, actor: Actor, partId: string): Promise<Place> {
  const place = await steering(db, actor, partId);
  if (!isOpen(place.state)) throw new Refusal('board.closed', 409);
  return place;
}

type Sight = { place: Place; question: QuestionRow };

/** A question and its board, for who steers it. To all others there is no such id: 404, whatever they are there. */
export async function steeringQuestion(
  db: Reader,
  actor: SignedIn,
  asked: { questionId: string; version?: number | undefined },
): Promise<Sight> {
  const sight = await steeringPrepared(db, actor, asked);
  if (!isRunning(sight.place.state)) throw new Refusal('board.closed', 409);
  return sight;
}

/** The same whether its part goes on or not: for what may be prepared before. */
export async function steeringPrepared(
  db: Reader,
  actor: SignedIn,
  asked: { questionId: string; version?: number | undefined },
): Promise<Sight> {
  const question = await findQuestion(db, asked.questionId);
  const place = await steeringUnseen(db, actor, question.part_id);
  // What its author took back is gone for staff too.
  if (question.state === 'withdrawn') throw missing();
  if (asked.version !== undefined && asked.version !== question.version) throw new Refusal('common.stale', 409);
  return { place, question };
}
