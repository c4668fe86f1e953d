import type { Reader } from '~db/open';

/** A mail as the outbox shows it. */
export type ShownMail = {
  id: string;
  to: string;
  subject: string;
  state: 'queued' | 'sending' | 'sent' | 'failed';
  createdAt: string;
};

/** The newest mails first; `limit` of them. */
export async function listMails(db: Reader, limit: number): Promise<ShownMail[]> {
  const rows = await db
    .selectFrom('outbox')
    .select(['id', 'recipient', 'subject', 'state', 'created_at'])
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(shown);
}

export async function findMail(db: Reader, id: string): Promise<(ShownMail & { text: string }) | null> {
  const row = await db.selectFrom('outbox').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? { ...shown(row), text: row.text } : null;
}

type Row = { id: string; recipient: string; subject: string; state: ShownMail['state']; created_at: string };

function shown(row: Row): ShownMail {
  return { id: row.id, to: row.recipient, subject: row.subject, state: row.state, createdAt: row.created_at };
}
