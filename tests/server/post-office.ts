import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { openMailer, type Mailer } from '../../server/mail';

/** What a mail server says to the next question of its kind: a code, or that it hangs up, or nothing at all. */
export type Reply = number | 'take' | 'hang up' | 'silence';

export type Post = {
  mailer: Mailer;
  /** Whole mails as they came, headers first. */
  received: string[];
  /** Addresses that were named for them. */
  recipients: string[];
  /** Replies to RCPT and to the end of DATA, taken in turn; after the last it takes everything. */
  atRecipient: Reply[];
  atEnd: Reply[];
  close: () => Promise<void>;
};

const opened: Post[] = [];

/** A real mail server on a free port, and the product's mailer for it. */
export async function openPost(
  replies: { atRecipient?: Reply[]; atEnd?: Reply[]; login?: 'refused' } = {},
): Promise<Post> {
  const [received, recipients]: [string[], string[]] = [[], []];
  const { atRecipient = [], atEnd = [], login } = replies;
  const sockets = new Set<Socket>();
  const answer = (reply: Reply | undefined, done: (error?: Error | null) => void, taken: () => void): void => {
    if (reply === 'silence') return;
    if (reply === 'hang up') return sockets.forEach((socket) => socket.destroy());
    if (reply !== undefined && reply !== 'take')
      return done(Object.assign(new Error('not now'), { responseCode: reply }));
    taken();
    done();
  };
  const server = new SMTPServer({
    authOptional: login === undefined,
    allowInsecureAuth: true,
    disabledCommands: login === undefined ? ['STARTTLS', 'AUTH'] : ['STARTTLS'],
    onAuth: (_auth, _session, done) => done(Object.assign(new Error('no'), { responseCode: 535 })),
    onRcptTo: ({ address }, _session, done) => answer(atRecipient.shift(), done, () => recipients.push(address)),
    onData: (stream, _session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => answer(atEnd.shift(), done, () => received.push(Buffer.concat(chunks).toString('utf8'))));
    },
  });
  // Who is hung up on finds a broken socket; that is what the test wants.
  server.on('error', () => undefined);
  server.server.on('connection', (socket: Socket) => sockets.add(socket));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', () => listening()));
  // A server that listens on a port has an AddressInfo.
  const { port } = server.server.address() as AddressInfo;
  const account = login === undefined ? '' : 'office:wrong@';
  const patience = { connect: 2000, silence: 300 };
  const mailer = openMailer(`smtp://${account}127.0.0.1:${String(port)}`, '座談会 <office@zadankai.example>', patience);
  const close = () =>
    new Promise<void>((closed) => {
      mailer.close();
      for (const socket of sockets) socket.destroy();
      server.close(() => closed());
    });
  const post = { mailer, received, recipients, atRecipient, atEnd, close };
  opened.push(post);
  return post;
}

export async function closePosts(): Promise<void> {
  for (const post of opened.splice(0)) await post.close();
}

/** A header of a mail, unfolded and with its encoded words read (RFC 2047); empty where there is none. */
export function headerOf(mail: string, name: string): string {
  const head = (mail.split('\r\n\r\n')[0] ?? '').replace(/\r\n[ \t]+/g, ' ');
  const line = head.split('\r\n').find((one) => one.toLowerCase().startsWith(`${name.toLowerCase()}:`)) ?? '';
  return line
    .slice(name.length + 1)
    .trim()
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind: string, words: string) =>
      decoded(kind, words).toString('latin1'),
    )
    .replace(/[\x80-\xff]+/g, (bytes) => Buffer.from(bytes, 'latin1').toString('utf8'));
}

function decoded(kind: string, words: string): Buffer {
  if (kind.toLowerCase() === 'b') return Buffer.from(words, 'base64');
  const bytes = words
    .replaceAll('_', ' ')
    .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1');
}
