import type { Work } from '~/app';

export type Mail = {
  /** One mail for each person and purpose: `confirmed/<registration>`; queued twice it is sent once. */
  purposeKey: string;
  to: string;
  /** Begins with the state in 【】 where the product says so. */
  subject: string;
  text: string;
  html: string;
  /** Whose registration it is about. */
  registrationId?: string;
  /** Of advertising: where it can be ended by one press of the mail program. */
  unsubscribeUrl?: string;
  /** Tells who wrote something: no page shows it, and nothing of it is kept once it was sent. */
  sealed?: boolean;
  attachments?: readonly { filename: string; contentType: string; content: string }[];
};

/** Puts a mail into the outbox in the transaction of what it tells of; server/jobs.ts sends it later. */
export async function queueMail(work: Work, mail: Mail): Promise<void> {
  await work.tx
    .insertInto('outbox')
    .values({
      id: work.newId(),
      purpose_key: mail.purposeKey,
      state: 'queued',
      recipient: mail.to,
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      attachments: JSON.stringify(mail.attachments ?? []),
      attempts: 0,
      next_at: work.at,
      sent_at: null,
      error: '',
      created_at: work.at,
      registration_id: mail.registrationId ?? null,
      unsubscribe_url: mail.unsubscribeUrl ?? '',
      sealed: mail.sealed ? 1 : 0,
    })
    .onConflict((row) => row.column('purpose_key').doNothing())
    .execute();
}
