import type { Reader, Transaction } from '~db/open';
import { prepared } from '~db/prepared';

/** One line of a stream's log, as it goes over the wire. `seq` is dense within its stream. */
export type LoggedEvent = { seq: number; name: string; body: unknown; at: string };

/**
 * Appends to a stream, within the transaction of the change it tells of. The row of the stream is the lock that keeps
 * the numbers dense, on PostgreSQL too.
 */
export async function appendEvent(
  tx: Transaction,
  streamId: string,
  event: { name: string; body: unknown; at: string },
): Promise<number> {
  const [stream] = await raiseHead(tx, { id: streamId });
  if (!stream) throw new Error('a stream was raised and has no head');
  const { name, at } = event;
  await insertEvent(tx, { streamId, seq: stream.head, name, body: JSON.stringify(event.body), at });
  return stream.head;
}

const raiseHead = prepared((db, { id }: { id: string }) =>
  db
    .insertInto('stream')
    .values({ id, head: 1 })
    .onConflict((row) => row.column('id').doUpdateSet((eb) => ({ head: eb('stream.head', '+', 1) })))
    .returning('head'),
);

const insertEvent = prepared(
  (db, { streamId, seq, name, body, at }: { streamId: string; seq: number; name: string; body: string; at: string }) =>
    db.insertInto('event').values({ stream_id: streamId, seq, name, body, at }),
);

/** The number of the last event of a stream; 0 where nothing happened yet. */
export async function headOf(db: Reader, streamId: string): Promise<number> {
  const row = await db.selectFrom('stream').select('head').where('id', '=', streamId).executeTakeFirst();
  return row?.head ?? 0;
}

/** The events after `seq`, oldest first, at most `limit`. */
export async function eventsAfter(db: Reader, streamId: string, seq: number, limit: number): Promise<LoggedEvent[]> {
  const rows = await db
    .selectFrom('event')
    .select(['seq', 'name', 'body', 'at'])
    .where('stream_id', '=', streamId)
    .where('seq', '>', seq)
    .orderBy('seq')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, body: parsed(row.body) }));
}

function parsed(body: string): unknown {
  return JSON.parse(body);
}
