import type { Actor, SignedIn } from '~/features/accounts/actor';
import { seminarsWithStanding, standingOf, type Standing } from '~/features/registration/standing.server';
import { isStaff, mayModerate } from '~/features/seminars/roles';
import type { BoardRules } from '~/features/seminars/board-streams';
import type { PartStateName } from '~/features/seminars/seminar';
import { missing, Refusal } from '~/shared/refusal';
import type { Reader } from '~db/open';
import { prepared } from '~db/prepared';
import { isOpen, isPublic, isRunning, type QuestionState } from './board';
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
  return placeOf(actor, await findPart(db, { partId, personId: actor.id }));
}

/** A question that is or was before all and its board, for those who may watch it; null for all others. */
export async function findVotable(db: Reader, actor: SignedIn, publicId: string): Promise<Votable | null> {
  const rows = await findPartOf(db, { publicId, personId: actor.id });
  const place = placeOf(actor, rows);
  const [row] = rows;
  return row && place && isPublic(row.question_state)
    ? { place, question: { id: row.question_id, state: row.question_state } }
    : null;
}

type Votable = { place: Place; question: { id: string; state: QuestionState } };

/** The rows are of one part, each with one of the actor's roles. */
function placeOf(actor: SignedIn, rows: readonly PartRow[]): Place | null {
  const [part] = rows;
  if (!part) return null;
  const standing = standingOf(actor, rows);
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

type PartRow = Awaited<ReturnType<typeof findPart>>[number];

const findPart = prepared((db, { partId, personId }: { partId: string; personId: string }) =>
  parts(db, personId).where('part.id', '=', partId),
);

const findPartOf = prepared((db, { publicId, personId }: { publicId: string; personId: string }) =>
  parts(db, personId)
    .innerJoin('question', 'question.part_id', 'part.id')
    .select(['question.id as question_id', 'question.state as question_state'])
    .where('question.public_id', '=', publicId),
);

function parts(db: Reader, personId: string) {
  return seminarsWithStanding(db, personId)
    .innerJoin('part', 'part.seminar_id', 'seminar.id')
    .select(['part.id', 'part.seminar_id', 'part.kind', 'part.state', 'part.admits_vendors'])
    .leftJoin('segment', 'segment.id', 'part.segment_id')
    .select(['part.gate', 'part.moderation', 'part.pace', 'segment.asks'])
    .select('seminar.state as seminar_state');
}

/** For asking and voting: 404 for who is not there, `board.closed` outside of the part. */
export async function takingPart(db: Reader, actor: Actor, partId: string): Promise<Place> {
  const place = await findPlace(db, actor, partId);
  if (!place) throw missing();
  if (!isOpen(place.state)) throw new Refusal('board.closed', 409);
  return place;
}

/** `board.closed` or `board.gateShut`, as it is at this instant of the transaction. */
export async function mustTakeQuestions(db: Reader, partId: string): Promise<void> {
  const [part] = await findGate(db, { partId });
  if (!part || !isOpen(part.state)) throw new Refusal('board.closed', 409);
  if (!takesQuestions({ state: part.state, rules: rulesOf(part), segment: segmentOf(part) }))
    throw new Refusal('board.gateShut', 409);
}

const findGate = prepared((db, { partId }: { partId: string }) =>
  db
    .selectFrom('part')
    .leftJoin('segment', 'segment.id', 'part.segment_id')
    .select(['part.state', 'part.gate', 'part.moderation', 'part.pace', 'segment.asks'])
    .where('part.id', '=', partId),
);

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
