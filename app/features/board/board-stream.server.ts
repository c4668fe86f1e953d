import type { Actor } from '~/features/accounts/actor';
import { agendaOf } from '~/features/challenges/agenda.server';
import { mayModerate } from '~/features/seminars/roles';
import { findPartClock } from '~/features/seminars/part-news.server';
import type { StreamKind } from '~/live/catalogue.server';
import type { Counts } from '~/live/protocol';
import type { Reader } from '~db/open';
import { inOrder, publicStates, type BoardEventName, type BoardState } from './board';
import { deskOrder, type DeskState } from './desk';
import { findOnStage } from './news.server';
import { countJoinedVotes } from './joined-votes.server';
import { findOwn } from './own.server';
import { reactions } from './reaction';
import { countReactions, keepReactions } from './reactions.server';
import { deskQuestionOf, listQuestionRows, openQuestionOf } from './question-rows.server';
import { findPlace } from './standing-at-board.server';

/** `board/<part>/pub` for everybody who is there, `board/<part>/mod` for those who steer. */
export const boardStreams: StreamKind = {
  family: 'board',
  mayFollow,
  takesBack: ({ name }) => rewording.has(name),
  snapshot: async (db, streamId) => {
    const { partId, audience } = partsOf(streamId);
    return audience === 'mod' ? deskSnapshot(db, partId) : boardSnapshot(db, partId);
  },
  counts: async (db, streamId, ids) => {
    const { partId } = partsOf(streamId);
    return { ...(await countVotes(db, partId, ids)), ...(await countReactions(db, partId, ids)) };
  },
  taps: {
    kinds: reactions,
    keep: (work, streamId, taps) => keepReactions(work, partsOf(streamId).partId, taps),
  },
  mine: (db, actor, streamId) => {
    const { partId, audience } = partsOf(streamId);
    return audience === 'mod' ? Promise.resolve(null) : findOwn(db, actor, partId);
  },
};

/** A question gone from sight, an answer put right, a card or an announcement taken down: earlier events hold the old words. */
const rewording: ReadonlySet<string> = new Set<BoardEventName>([
  'question_removed',
  'question_changed',
  'agenda_changed',
  'announced',
]);

async function mayFollow(db: Reader, actor: Actor, streamId: string): Promise<boolean> {
  const { partId, audience } = partsOf(streamId);
  if (audience !== 'pub' && audience !== 'mod') return false;
  const place = await findPlace(db, actor, partId);
  if (!place) return false;
  return audience === 'pub' || mayModerate(place.standing.roles);
}

function partsOf(streamId: string): { partId: string; audience: string } {
  const [, partId = '', audience = '', ...more] = streamId.split('/');
  return { partId, audience: more.length > 0 ? '' : audience };
}

async function boardSnapshot(db: Reader, partId: string): Promise<BoardState> {
  const rows = await listQuestionRows(db, partId);
  const questions = rows.flatMap((row) => openQuestionOf(row) ?? []);
  return {
    ...(await shared(db, partId)),
    questions: inOrder(questions, { keyOf: (one) => one.publicId, timeOf: (one) => one.openedAt }),
  };
}

async function deskSnapshot(db: Reader, partId: string): Promise<DeskState> {
  const rows = await listQuestionRows(db, partId);
  const questions = rows.flatMap((row) => deskQuestionOf(row) ?? []);
  return { ...(await shared(db, partId)), questions: inOrder(questions, deskOrder) };
}

async function shared(db: Reader, partId: string) {
  return {
    part: await findPartClock(db, partId),
    onStage: await findOnStage(db, partId),
    agenda: await agendaOf(db, partId),
  };
}

/**
 * Voters by public id, each once who voted for several that one speaks for; of the ids asked for also the zeros, since a
 * count that fell to none must be said.
 */
async function countVotes(db: Reader, partId: string, ids?: ReadonlySet<string>): Promise<Counts> {
  if (ids?.size === 0) return {};
  let votes = db
    .selectFrom('question')
    .leftJoin('vote', 'vote.question_id', 'question.id')
    .select((row) => ['question.public_id', row.fn.count('vote.person_id').as('voters')])
    .where('question.part_id', '=', partId)
    .where('question.state', 'in', publicStates)
    .groupBy('question.public_id');
  if (ids) votes = votes.where('question.public_id', 'in', [...ids]);
  const rows = await votes.execute();
  const alone = rows.flatMap((row) => (row.public_id ? [[row.public_id, Number(row.voters)] as const] : []));
  const joined = await countJoinedVotes(db, partId, ids);
  return Object.fromEntries([...alone, ...joined]);
}
