import type { App } from '~/app';
import { MailRefused, MailServerAway, type Mailer, type OutgoingMail } from './mail';

/** At the mail server's slowest a batch is sent within the lease. */
const batch = 10;
const mostAttempts = 8;
const minute = 60_000;
/** A row that is `sending` for longer was left by a process that died. */
const lease = 10 * minute;

/**
 * Sends what is due in the outbox; gives how many mails were taken by the mail server. A process that dies between the
 * server's yes and the row's `sent` leaves a mail that is sent again after the lease, with the same Message-ID: no
 * protocol lets both happen at once, and a mail twice is better than none.
 */
export async function sendDueMails(app: App, mailer: Mailer): Promise<number> {
  await requeueAbandoned(app);
  let sent = 0;
  for (let mails = await claimDue(app); mails.length > 0; mails = await claimDue(app)) {
    for (const [place, mail] of mails.entries()) {
      const outcome = await sendOne(app, mailer, mail);
      if (outcome === 'sent') sent += 1;
      if (outcome !== 'away') continue;
      await release(app, mails.slice(place + 1));
      return sent;
    }
  }
  return sent;
}

type ClaimedMail = OutgoingMail & { attempts: number };

/** Rows that are claimed are `sending` with the end of the lease in `next_at`; no other process takes them. */
async function claimDue(app: App): Promise<ClaimedMail[]> {
  return app.write(async ({ tx, at }) => {
    const due = await tx
      .selectFrom('outbox')
      .select(['id', 'recipient', 'subject', 'text', 'html', 'attachments', 'unsubscribe_url', 'attempts'])
      .where('state', '=', 'queued')
      .where('next_at', '<=', at)
      .orderBy('created_at')
      .orderBy('id')
      .limit(batch)
      .execute();
    const claimed: ClaimedMail[] = [];
    for (const mail of due) {
      const { numUpdatedRows } = await tx
        .updateTable('outbox')
        .set({ state: 'sending', attempts: mail.attempts + 1, next_at: after(at, lease) })
        .where('id', '=', mail.id)
        .where('state', '=', 'queued')
        .executeTakeFirst();
      if (numUpdatedRows > 0n) claimed.push({ ...mail, attempts: mail.attempts + 1 });
    }
    return claimed;
  });
}

async function sendOne(app: App, mailer: Mailer, mail: ClaimedMail): Promise<'sent' | 'failed' | 'away'> {
  try {
    await mailer.send(mail);
  } catch (reason) {
    await putBack(app, mail, reason);
    return reason instanceof MailServerAway ? 'away' : 'failed';
  }
  await app.write(async ({ tx, at }) => {
    await tx.updateTable('outbox').set({ state: 'sent', sent_at: at, error: '' }).where('id', '=', mail.id).execute();
    await tx.deleteFrom('outbox').where('id', '=', mail.id).where('sealed', '=', 1).execute();
  });
  return 'sent';
}

/** What was claimed and not tried costs no attempt; the mail server gets a minute to come back. */
async function release(app: App, mails: readonly ClaimedMail[]): Promise<void> {
  await app.write(async ({ tx, at }) => {
    for (const { id, attempts } of mails)
      await tx
        .updateTable('outbox')
        .set({ state: 'queued', attempts: attempts - 1, next_at: after(at, minute) })
        .where('id', '=', id)
        .execute();
  });
}

/** Later again, twice as long each time, from one minute to two hours; after the last attempt somebody has to look. */
async function putBack(app: App, mail: ClaimedMail, reason: unknown): Promise<void> {
  const final = reason instanceof MailRefused || mail.attempts >= mostAttempts;
  const wait = Math.min(minute * 2 ** (mail.attempts - 1), 120 * minute);
  app.log.error(reason, final ? 'A mail could not be sent.' : 'A mail waits for another attempt.');
  await app.write(async ({ tx, at }) => {
    await tx
      .updateTable('outbox')
      .set({ state: final ? 'failed' : 'queued', next_at: after(at, wait), error: wordsOf(reason) })
      .where('id', '=', mail.id)
      .execute();
  });
}

async function requeueAbandoned(app: App): Promise<void> {
  await app.write(async ({ tx, at }) => {
    await tx
      .updateTable('outbox')
      .set({ state: 'queued', next_at: at })
      .where('state', '=', 'sending')
      .where('next_at', '<=', at)
      .execute();
  });
}

function after(at: string, milliseconds: number): string {
  return new Date(Date.parse(at) + milliseconds).toISOString();
}

/** What the mail server answered, for the secretariat who looks at the row. */
function wordsOf(reason: unknown): string {
  const told = reason instanceof MailRefused || reason instanceof MailServerAway ? reason.cause : reason;
  return (told instanceof Error ? told.message : 'unknown').slice(0, 500);
}
