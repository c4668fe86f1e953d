import type { App } from '~/app';
import { MailRefused, type Mailer, type OutgoingMail } from './mail';

const batch = 20;
const mostAttempts = 8;
const minute = 60_000;
/** A row that is `sending` for longer was left by a process that died. */
const lease = 10 * minute;

/** Sends what is due in the outbox; gives how many mails were taken by the mail server. */
export async function sendDueMails(app: App, mailer: Mailer): Promise<number> {
  await requeueAbandoned(app);
  let sent = 0;
  for (let mails = await claimDue(app); mails.length > 0; mails = await claimDue(app)) {
    for (const mail of mails) sent += await sendOne(app, mailer, mail);
  }
  return sent;
}

type ClaimedMail = OutgoingMail & { attempts: number };

/** Rows that are claimed are `sending` with the end of the lease in `next_at`; no other process takes them. */
async function claimDue(app: App): Promise<ClaimedMail[]> {
  return app.write(async ({ tx, at }) => {
    const due = await tx
      .selectFrom('outbox')
      .select(['id', 'recipient', 'subject', 'text', 'html', 'attachments', 'attempts'])
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

async function sendOne(app: App, mailer: Mailer, mail: ClaimedMail): Promise<0 | 1> {
  try {
    await mailer.send(mail);
  } catch (reason) {
    await putBack(app, mail, reason);
    return 0;
  }
  await app.write(async ({ tx, at }) => {
    await tx.updateTable('outbox').set({ state: 'sent', sent_at: at, error: '' }).where('id', '=', mail.id).execute();
  });
  return 1;
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
  const told = reason instanceof MailRefused ? reason.cause : reason;
  return (told instanceof Error ? told.message : 'unknown').slice(0, 500);
}
