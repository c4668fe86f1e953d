import { createTransport } from 'nodemailer';
import { z } from 'zod';
import type { Schema } from '../db/schema';

type OutboxRow = Schema['outbox'];
export type OutgoingMail = Pick<OutboxRow, 'id' | 'recipient' | 'subject' | 'text' | 'html' | 'attachments'>;

export type Mailer = {
  /** Resolves when the mail server took the mail; throws MailRefused for ever, any other error for now. */
  send: (mail: OutgoingMail) => Promise<void>;
  close: () => void;
};

/** The mail server will not take this mail, now or later (a reply of 5xx). */
export class MailRefused extends Error {
  override readonly name = 'MailRefused';
}

const attachmentsSchema = z.array(z.object({ filename: z.string(), contentType: z.string(), content: z.string() }));

/** The one door of nodemailer. `smtpUrl` like `smtps://name:password@host:465`. */
export function openMailer(smtpUrl: string, from: string): Mailer {
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 2,
    connectionTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    close: () => transport.close(),
    send: async (mail) => {
      try {
        await transport.sendMail(messageOf(mail, from));
      } catch (reason) {
        throw isFinal(reason) ? new MailRefused('the mail server refused', { cause: reason }) : reason;
      }
    },
  };
}

/** The same row always has the same Message-ID: should a crash send it twice, mail programs show it once. */
function messageOf(mail: OutgoingMail, from: string) {
  const domain = /@([\w.-]+)/.exec(from)?.[1] ?? 'localhost';
  return {
    from,
    // Taken as it is, and not read as a list of addresses with names.
    to: { name: '', address: mail.recipient },
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    attachments: attachmentsSchema.parse(JSON.parse(mail.attachments)),
    messageId: `<${mail.id}@${domain}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
  };
}

function isFinal(reason: unknown): boolean {
  return (
    reason instanceof Error &&
    'responseCode' in reason &&
    typeof reason.responseCode === 'number' &&
    reason.responseCode >= 500
  );
}
