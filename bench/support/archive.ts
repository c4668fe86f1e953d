import { indexThreadWithin } from '~/features/archive/thread-index.server';
import { bodyOf } from '~/features/archive/thread-body';
import { openStore, type Transaction } from '../../db/open';
import { randomFrom, type Random } from './random';
import { answerText, categories, questionText, sectionText } from './sentences';

const rowsAtOnce = 2000;
const day = 24 * 60 * 60_000;
const begin = Date.parse('2019-04-01T03:00:00.000Z');
/** Of a hundred threads. */
const publicOnes = 30;
const answered = 80;
const withRooms = 25;

/** Fills the archive of a migrated database with plausible threads, the same in every run, indexed as the product does. */
export async function fillArchive(databaseUrl: string, seminarId: string, threads: number): Promise<void> {
  const store = openStore(databaseUrl);
  await store.migrate();
  const random = randomFrom(14);
  for (let from = 0; from < threads; from += rowsAtOnce) {
    const rows = Array.from({ length: Math.min(rowsAtOnce, threads - from) }, (_, index) =>
      threadRow(random, seminarId, from + index, threads),
    );
    await store.writer.write((tx) => insertAll(tx, rows));
  }
  await store.close();
}

type Row = ReturnType<typeof threadRow>;

async function insertAll(tx: Transaction, rows: readonly Row[]): Promise<void> {
  for (const row of rows) {
    const { no } = await tx.insertInto('thread').values(row).returning('no').executeTakeFirstOrThrow();
    await indexThreadWithin(tx, { ...row, no: Number(no) });
  }
}

function threadRow(random: Random, seminarId: string, index: number, all: number) {
  const category = random.oneOf(categories);
  const hasAnswer = random.below(100) < answered;
  const publishedAt = new Date(begin + Math.floor((index / all) * 7 * 365) * day);
  return {
    id: `bench-thread-${String(index)}`,
    seminar_id: seminarId,
    source: 'question' as const,
    source_id: `bench-source-${String(index)}`,
    title: questionText(random),
    body: bodyOf(random.below(100) < withRooms ? [sectionText(random)] : []),
    answer: hasAnswer ? answerText(random) : '',
    category_code: category.code,
    category_ja: category.ja,
    category_en: category.en,
    year: publishedAt.getUTCMonth() >= 3 ? publishedAt.getUTCFullYear() : publishedAt.getUTCFullYear() - 1,
    state: hasAnswer ? ('answered' as const) : ('published' as const),
    visibility: random.below(100) < publicOnes ? ('public' as const) : ('members' as const),
    votes: random.below(60),
    version: 1,
    published_at: publishedAt.toISOString(),
  };
}
