import type { Selectable } from 'kysely';
import { createTransport } from 'nodemailer';
import { z } from 'zod';
import type { Schema } from '../db/schema';

type OutboxRow = Selectable<Schema['outbox']>;
export type OutgoingMail = Pick<
  OutboxRow,
  'id' | 'recipient' | 'subject' | 'text' | 'html' | 'attachments' | 'unsubscribe_url'
>;

export type Mailer = {
  /** Resolves when the mail server took the mail; throws MailRefused for ever, MailServerAway or another error for now. */
  send: (mail: OutgoingMail) => Promise<void>;
  close: () => void;
};

/** The mail server will not take this mail, now or later (a reply of 5xx). */
export class MailRefused extends Error {
  override readonly name = 'MailRefused';
}

/** Not this mail's fault: the mail server is not there, breaks off, or takes nothing from us. Others would fare no better. */
export class MailServerAway extends Error {
  override readonly name = 'MailServerAway';
}

/** In milliseconds: until the server answers at all, and between two of its words. */
type Patience = { connect: number; silence: number };
const usualPatience: Patience = { connect: 10_000, silence: 30_000 };

const attachmentsSchema = z.array(z.object({ filename: z.string(), contentType: z.string(), content: z.string() }));

/** The one door of nodemailer. `smtpUrl` like `smtps://name:password@host:465`. */
export function openMailer(smtpUrl: string, from: string, patience = usualPatience): Mailer {
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 2,
    // The outbox tries again, with its own patience and its own book of attempts.
    maxRequeues: 0,
    connectionTimeout: patience.connect,
    greetingTimeout: patience.connect,
    socketTimeout: patience.silence,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    close: () => transport.close(),
    send: async (mail) => {
      try {
        await transport.sendMail(messageOf(mail, from));
      } catch (reason) {
        throw namedReason(reason);
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
    headers: { 'Auto-Submitted': 'auto-generated', ...unsubscribing(mail.unsubscribe_url) },
  };
}

/** One press in the mail program ends advertising (RFC 2369, RFC 8058). */
function unsubscribing(url: string): Record<string, string> {
  return url === '' ? {} : { 'List-Unsubscribe': `<${url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
}

/** What nodemailer says of a failure; a reply has a code, and belongs to this mail where it answers to these two. */
const failure = z.object({
  code: z.string().default(''),
  command: z.string().default(''),
  responseCode: z.number().optional(),
});
const ofThisMail = ['RCPT TO', 'DATA'];

/** A wrong password or an unknown sender is a 5xx too, but no reason to give up every mail that waits. */
function namedReason(reason: unknown): unknown {
  const told = failure.safeParse(reason);
  if (!told.success) return reason;
  const { code, command, responseCode } = told.data;
  const replied = responseCode !== undefined && ofThisMail.includes(command);
  if (replied) return responseCode >= 500 ? new MailRefused('the mail server refused', { cause: reason }) : reason;
  // The address or the message itself, found wanting before anything was sent.
  if (command === 'API' && (code === 'EENVELOPE' || code === 'EMESSAGE')) return reason;
  return new MailServerAway('the mail server is away', { cause: reason });
}
