import type { Work } from '~/app';
import { fiscalYear } from '~/shared/dates';
import { indexThreadWithin } from './thread-index.server';
import { stateAfterAnswer, type Section, type ThreadSource, type ThreadVisibility } from './thread';
import { bodyOf } from './thread-body';

export type NewThread = {
  seminarId: string;
  source: ThreadSource;
  /** The challenge, question or room it comes from: each makes one thread. */
  sourceId: string;
  title: string;
  answer: string;
  sections: readonly Section[];
  category: { code: string; ja: string; en: string } | null;
  votes: number;
  visibility: ThreadVisibility;
  /** When the part was held, ISO: decides the fiscal year. */
  heldAt: string;
};

/** Makes and indexes a thread; null when its source has one already, which stays as it is. */
export async function createThreadWithin(work: Work, fresh: NewThread): Promise<{ no: number; id: string } | null> {
  const row = {
    id: work.newId(),
    seminar_id: fresh.seminarId,
    source: fresh.source,
    source_id: fresh.sourceId,
    title: fresh.title,
    body: bodyOf(fresh.sections),
    answer: fresh.answer,
    category_code: fresh.category?.code ?? null,
    category_ja: fresh.category?.ja ?? '',
    category_en: fresh.category?.en ?? '',
    year: fiscalYear(fresh.heldAt),
    state: stateAfterAnswer('published', fresh),
    visibility: fresh.visibility,
    votes: fresh.votes,
    version: 1,
    published_at: work.at,
  };
  const made = await work.tx
    .insertInto('thread')
    .values(row)
    .onConflict((conflict) => conflict.columns(['source', 'source_id']).doNothing())
    .returning('no')
    .executeTakeFirst();
  if (!made) return null;
  const no = Number(made.no);
  await indexThreadWithin(work.tx, { ...row, no });
  return { no, id: row.id };
}
