import type { Work } from '~/app';
import { agendaOf } from '~/features/challenges/agenda.server';
import { boardStream } from '~/features/seminars/board-streams';
import { findPartClock } from '~/features/seminars/part-news.server';
import { mineTopic } from '~/live/protocol';
import type { Reader } from '~db/open';
import { prepared } from '~db/prepared';
import type { BoardChange, BoardEventName, OnStage } from './board';
import type { DeskChange } from './desk';
import { deskQuestionOf, findQuestionRow, openQuestionOf, type QuestionRow } from './question-rows.server';

/** What one change touched; each is read again, so that events carry what a snapshot would. */
export type Touched = {
  questions?: readonly string[];
  /** Public ids. */
  cards?: readonly string[];
  stage?: true;
  part?: true;
};

/** One event for each audience that has something to see; authors hear that something of theirs changed. */
export async function tellBoard(work: Work, partId: string, news: { name: BoardEventName } & Touched): Promise<void> {
  const rows = await rowsOf(work.tx, news.questions ?? []);
  const shared = await sharedChange(work.tx, partId, news);
  const forDesk: DeskChange = { ...shared, ...deskQuestions(rows) };
  const forAll: BoardChange = { ...shared, ...openQuestions(rows) };
  await work.append(boardStream(partId, 'mod'), { name: news.name, body: forDesk });
  if (Object.keys(forAll).length > 0) await work.append(boardStream(partId, 'pub'), { name: news.name, body: forAll });
  await nudgeAuthors(work, news.questions ?? []);
}

/** What is on stage, by public id. */
export async function findOnStage(db: Reader, partId: string): Promise<OnStage | null> {
  const stage = await db.selectFrom('stage').selectAll().where('part_id', '=', partId).executeTakeFirst();
  if (!stage) return null;
  const table = stage.card_kind === 'question' ? 'question' : 'challenge';
  const card = await db.selectFrom(table).select('public_id').where('id', '=', stage.card_id).executeTakeFirst();
  if (!card?.public_id) return null;
  return { kind: stage.card_kind, publicId: card.public_id, since: stage.since };
}

async function rowsOf(db: Reader, questionIds: readonly string[]): Promise<QuestionRow[]> {
  const found = await Promise.all([...questionIds].sort().map((questionId) => findQuestionRow(db, { questionId })));
  return found.flat();
}

async function sharedChange(
  db: Reader,
  partId: string,
  touched: Touched,
): Promise<Omit<BoardChange, 'questions' | 'gone'>> {
  return {
    ...(touched.stage && { onStage: await findOnStage(db, partId) }),
    ...(touched.part && { part: await findPartClock(db, partId) }),
    ...(touched.cards?.length && { cards: await cardsOf(db, partId, touched.cards) }),
  };
}

async function cardsOf(db: Reader, partId: string, publicIds: readonly string[]) {
  const agenda = await agendaOf(db, partId);
  return agenda.filter((card) => publicIds.includes(card.publicId));
}

function deskQuestions(rows: readonly QuestionRow[]): DeskChange {
  const questions = rows.flatMap((row) => deskQuestionOf(row) ?? []);
  const gone = rows.filter((row) => deskQuestionOf(row) === null).map((row) => row.id);
  return { ...(questions.length > 0 && { questions }), ...(gone.length > 0 && { gone }) };
}

/** A question that was never public has no public id: nothing of it is said. */
function openQuestions(rows: readonly QuestionRow[]): BoardChange {
  const questions = rows.flatMap((row) => openQuestionOf(row) ?? []);
  const gone = rows.flatMap((row) => (openQuestionOf(row) === null ? (row.public_id ?? []) : []));
  return { ...(questions.length > 0 && { questions }), ...(gone.length > 0 && { gone }) };
}

/** The only way from a question to its author: into the name of a topic, to nobody's eyes. */
async function nudgeAuthors(work: Work, questionIds: readonly string[]): Promise<void> {
  for (const id of questionIds) {
    for (const author of await findAuthor(work.tx, { id })) work.nudge(mineTopic(author.person_id));
  }
}

const findAuthor = prepared((db, { id }: { id: string }) =>
  db.selectFrom('author').select('person_id').where('subject', '=', 'question').where('subject_id', '=', id),
);
