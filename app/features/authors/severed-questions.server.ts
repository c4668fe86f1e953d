import type { Work } from '~/app';
import { usualK } from '~/features/results/small-numbers';
import type { Reader } from '~db/open';

const day = 24 * 3600 * 1000;

/** A command is sent again within the day or never; its row tells by a hash who sent what became a question. */
const commandDays = 2;

type Due = { seminarId: string; before: string };

/**
 * The parts of a seminar that is over since before this instant, and where k questions and notes have an author still; of
 * an archived one however few. Else none.
 */
export async function listDueBoards(db: Reader, { seminarId, before }: Due): Promise<string[]> {
  const parts = await db
    .selectFrom('part')
    .innerJoin('seminar', 'seminar.id', 'part.seminar_id')
    .select(['part.id', 'part.ends_at', 'seminar.state'])
    .where('seminar.id', '=', seminarId)
    .where('seminar.state', 'in', ['ended', 'archived'])
    .execute();
  if (parts.length === 0 || parts.some(({ ends_at: end }) => end > before)) return [];
  const partIds = parts.map(({ id }) => id);
  const authored = (await listAuthored(db, partIds)).length;
  const isEnough = authored >= usualK || (authored > 0 && parts[0]?.state === 'archived');
  return isEnough ? partIds : [];
}

/** Destroys who wrote the questions and notes of these parts, for good: what was asked on the day stays without anybody. */
export async function severBoards(work: Work, partIds: readonly string[]): Promise<void> {
  for (const { subject, id } of await listAuthored(work.tx, partIds))
    await work.tx.deleteFrom('author').where('subject', '=', subject).where('subject_id', '=', id).execute();
  const old = new Date(Date.parse(work.at) - commandDays * day).toISOString();
  await work.tx.deleteFrom('command').where('at', '<', old).execute();
}

async function listAuthored(db: Reader, partIds: readonly string[]) {
  const questions = await db
    .selectFrom('author')
    .innerJoin('question', 'question.id', 'author.subject_id')
    .select('question.id')
    .where('author.subject', '=', 'question')
    .where('question.part_id', 'in', partIds)
    .execute();
  const notes = await db
    .selectFrom('author')
    .innerJoin('note', 'note.id', 'author.subject_id')
    .innerJoin('room', 'room.id', 'note.room_id')
    .select('note.id')
    .where('author.subject', '=', 'note')
    .where('room.part_id', 'in', partIds)
    .execute();
  return [
    ...questions.map(({ id }) => ({ subject: 'question' as const, id })),
    ...notes.map(({ id }) => ({ subject: 'note' as const, id })),
  ];
}
