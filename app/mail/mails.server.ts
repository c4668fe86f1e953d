import type { Selectable } from 'kysely';
import type { Reader } from '~db/open';
import type { Schema } from '~db/schema';
import type { MailStateName, ShownMail } from './shown-mail';

/** The newest mails first; `limit` of them, of one state or of all. */
export async function listMails(
  db: Reader,
  { limit, state }: { limit: number; state: MailStateName | null },
): Promise<ShownMail[]> {
  let mails = db.selectFrom('outbox').select(columns);
  if (state !== null) mails = mails.where('state', '=', state);
  return (await mails.orderBy('created_at', 'desc').orderBy('id').limit(limit).execute()).map(shown);
}

export async function countMails(db: Reader): Promise<Record<MailStateName, number>> {
  const rows = await db
    .selectFrom('outbox')
    .select(['state', (row) => row.fn.countAll().as('count')])
    .groupBy('state')
    .execute();
  const counts = { queued: 0, sending: 0, sent: 0, failed: 0 };
  for (const { state, count } of rows) counts[state] = Number(count);
  return counts;
}

export async function findMail(db: Reader, id: string): Promise<(ShownMail & { text: string }) | null> {
  const row = await db
    .selectFrom('outbox')
    .select([...columns, 'text'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? { ...shown(row), text: row.sealed === 1 ? '' : row.text } : null;
}

const columns = [
  'id',
  'recipient',
  'subject',
  'state',
  'attempts',
  'error',
  'next_at',
  'created_at',
  'sealed',
] as const;
type Row = Pick<Selectable<Schema['outbox']>, (typeof columns)[number]>;

function shown(row: Row): ShownMail {
  const { id, state, attempts } = row;
  const sealed = row.sealed === 1;
  // What a mail server says of a mail names its address, too.
  const [to, subject, error] = sealed ? ['', '', ''] : [row.recipient, row.subject, row.error];
  const triesAgain = state === 'queued' && attempts > 0;
  return {
    id,
    to,
    subject,
    state,
    attempts,
    error,
    nextAt: triesAgain ? row.next_at : null,
    createdAt: row.created_at,
    sealed,
  };
}
