import type { Seat } from '~/features/challenges/desk.server';
import type { Reader } from '~db/open';
import type { KeepPart, KeepView, KeptThread } from './keep-view';
import { listKeepable, type Keepable } from './keepable.server';
import { wordsOfSection } from './thread';

/** What of a seminar is in the archive, and what its parts would add. For the secretariat. */
export async function findKeepView(db: Reader, seat: Seat): Promise<KeepView> {
  const threads = await listKept(db, seat.seminarId);
  const rows = await db
    .selectFrom('part')
    .select(['id', 'position', 'kind', 'state'])
    .where('seminar_id', '=', seat.seminarId)
    .orderBy('position')
    .execute();
  const left = new Map(threads);
  const parts: KeepPart[] = [];
  for (const row of rows) {
    const keepable = (await listKeepable(db, row.id)).reverse();
    parts.push({ ...row, ...sorted(keepable, threads) });
    for (const one of keepable) left.delete(keyOf(one.source, one.sourceId));
  }
  return { seminar: seat.seminar, parts, others: [...left.values()] };
}

type Threads = ReadonlyMap<string, KeptThread>;

/** By where they come from, newest first. */
async function listKept(db: Reader, seminarId: string): Promise<Threads> {
  const rows = await db
    .selectFrom('thread')
    .select(['id', 'title', 'source', 'source_id', 'state', 'visibility'])
    .where('seminar_id', '=', seminarId)
    .orderBy('no', 'desc')
    .execute();
  return new Map(rows.map(({ source_id: sourceId, ...thread }) => [keyOf(thread.source, sourceId), thread]));
}

function sorted(keepable: readonly Keepable[], threads: Threads): Pick<KeepPart, 'fresh' | 'kept'> {
  const threadOf = (one: Keepable) => threads.get(keyOf(one.source, one.sourceId));
  return {
    fresh: keepable.filter((one) => !threadOf(one)).map(freshOf),
    kept: keepable.flatMap((one) => threadOf(one) ?? []),
  };
}

function freshOf({ source, sourceId, title, answer, sections }: Keepable): KeepPart['fresh'][number] {
  const rooms = sections.filter((section) => wordsOfSection(section) !== '').length;
  return { source, sourceId, title, hasAnswer: answer !== '', rooms };
}

function keyOf(source: string, sourceId: string): string {
  return `${source} ${sourceId}`;
}
