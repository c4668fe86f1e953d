import type { Reader } from '~db/open';
import { listUnkeepable, listWithout } from '~/features/challenges/archive-consent.server';
import { countVoters } from '~/features/board/joined-votes.server';
import type { NewThread } from './new-threads.server';
import type { Section } from './thread';

/** What becomes a thread when its part is kept, in the order of the part. */
export type Keepable = Pick<
  NewThread,
  'source' | 'sourceId' | 'title' | 'answer' | 'sections' | 'category' | 'votes'
> & {
  /** Holds the words of somebody who agrees to members alone. */
  isForMembers: boolean;
};

/**
 * Of a part: the challenges that were talked about or sent to the archive, with what their rooms brought home; the
 * questions that were answered or sent to the archive; harvests of rooms whose card goes elsewhere or that had none.
 * Everything else stays out: what was not approved, was merged, hidden or withdrawn, or is carried to the next seminar,
 * and the words of those who did not agree to the archive.
 */
export async function listKeepable(db: Reader, partId: string): Promise<Keepable[]> {
  const part = await db.selectFrom('part').select('seminar_id').where('id', '=', partId).executeTakeFirstOrThrow();
  const unkeepable = await listUnkeepable(db, part.seminar_id);
  const harvests = await listHarvests(db, partId, unkeepable);
  const challenges = (await listChallenges(db, partId, harvests)).filter((one) => !unkeepable.has(one.sourceId));
  const questions = await listQuestions(db, partId);
  const taken = new Set(challenges.map((challenge) => challenge.sourceId));
  const alone = harvests
    .filter((harvest) => harvest.partId === partId && !taken.has(harvest.challengeId ?? ''))
    .map(aloneOf);
  const forMembers = await listWithout(db, part.seminar_id, 'public');
  const cardOf = new Map(harvests.map((harvest) => [harvest.roomId, harvest.challengeId]));
  const isForMembers = ({ source, sourceId }: Untold) =>
    source !== 'question' && forMembers.has(source === 'harvest' ? (cardOf.get(sourceId) ?? '') : sourceId);
  // The newest stands first in the list, so the last of the part is kept first.
  return [...challenges, ...questions, ...alone].reverse().map((one) => ({ ...one, isForMembers: isForMembers(one) }));
}

type Untold = Omit<Keepable, 'isForMembers'>;

type Harvest = Awaited<ReturnType<typeof listHarvests>>[number];

/** Harvests of the part's rooms, and of rooms elsewhere in the seminar that talked about a card of the part. */
async function listHarvests(db: Reader, partId: string, unkeepable: ReadonlySet<string>) {
  const rows = await db
    .selectFrom('harvest')
    .innerJoin('room', 'room.id', 'harvest.room_id')
    .innerJoin('part', 'part.id', 'room.part_id')
    .leftJoin('challenge', 'challenge.id', 'room.challenge_id')
    .leftJoin('category', 'category.id', 'challenge.category_id')
    .select(['room.id', 'room.name', 'room.part_id', 'room.challenge_id', 'part.position as part'])
    .select(['challenge.public_text', 'category.code', 'category.label_ja', 'category.label_en'])
    .select(['views', 'agreements', 'open_questions'])
    .where((row) => row.or([row('room.part_id', '=', partId), row('challenge.part_id', '=', partId)]))
    .orderBy('part.position')
    .orderBy('room.position')
    .execute();
  return rows
    .map((row) => ({
      roomId: row.id,
      partId: row.part_id,
      challengeId: row.challenge_id,
      title: unkeepable.has(row.challenge_id ?? '') ? row.name : row.public_text || row.name,
      category: categoryOf(row),
      section: sectionOf(row),
    }))
    .filter(({ section }) => section.views + section.agreements + section.openQuestions !== '');
}

function sectionOf(row: {
  name: string;
  part: number;
  views: string;
  agreements: string;
  open_questions: string;
}): Section {
  return {
    room: row.name,
    part: row.part,
    views: row.views.trim(),
    agreements: row.agreements.trim(),
    openQuestions: row.open_questions.trim(),
  };
}

async function listChallenges(db: Reader, partId: string, harvests: Harvest[]): Promise<Untold[]> {
  const rows = await db
    .selectFrom('challenge')
    .innerJoin('received_text', 'received_text.id', 'challenge.text_id')
    .leftJoin('category', 'category.id', 'challenge.category_id')
    .select(['challenge.id', 'public_text', 'from_question_id', 'code', 'label_ja', 'label_en'])
    .where('part_id', '=', partId)
    .where('state', 'in', ['answered', 'partly', 'to-archive'])
    .where('public_id', 'is not', null)
    .orderBy('agenda_position')
    .orderBy('challenge.number')
    .execute();
  const votes = await countVotes(
    db,
    rows.flatMap((row) => row.from_question_id ?? []),
  );
  return rows.map((row) => ({
    source: 'challenge',
    sourceId: row.id,
    title: row.public_text,
    answer: '',
    sections: harvests.filter((harvest) => harvest.challengeId === row.id).map((harvest) => harvest.section),
    category: categoryOf(row),
    votes: votes.get(row.from_question_id ?? '') ?? 0,
  }));
}

async function listQuestions(db: Reader, partId: string): Promise<Untold[]> {
  const rows = await db
    .selectFrom('question')
    .select(['id', 'text', 'answer'])
    .where('part_id', '=', partId)
    .where('public_id', 'is not', null)
    .where((row) =>
      row.or([row('state', '=', 'answered'), row.and([row('state', '=', 'deferred'), row('fate', '=', 'to-archive')])]),
    )
    .orderBy('opened_at')
    .orderBy('id')
    .execute();
  const votes = await countVotes(
    db,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({
    source: 'question',
    sourceId: row.id,
    title: row.text,
    answer: row.answer,
    sections: [],
    category: null,
    votes: votes.get(row.id) ?? 0,
  }));
}

async function countVotes(db: Reader, questionIds: string[]): Promise<Map<string, number>> {
  if (questionIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('vote')
    .select((row) => ['question_id', row.fn.countAll<number>().as('votes')])
    .where('question_id', 'in', questionIds)
    .groupBy('question_id')
    .execute();
  const votes = new Map(rows.map((row) => [row.question_id, Number(row.votes)]));
  const joined = await db
    .selectFrom('question')
    .select('merged_into')
    .distinct()
    .where('merged_into', 'in', questionIds)
    .execute();
  for (const { merged_into: id } of joined) if (id !== null) votes.set(id, await countVoters(db, id));
  return votes;
}

function aloneOf({ roomId, title, category, section }: Harvest): Untold {
  return { source: 'harvest', sourceId: roomId, title, answer: '', sections: [section], category, votes: 0 };
}

type CategoryColumns = { code: string | null; label_ja: string | null; label_en: string | null };

function categoryOf({ code, label_ja: ja, label_en: en }: CategoryColumns): NewThread['category'] {
  return code === null ? null : { code, ja: ja ?? '', en: en ?? '' };
}
