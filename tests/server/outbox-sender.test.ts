import { SMTPServer } from 'smtp-server';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { queueMail } from '~/mail/outbox.server';
import { openMailer, type Mailer } from '../../server/mail';
import { sendDueMails } from '../../server/outbox-sender';
import { onBothEngines, type World } from '../support/world';

/** A real mail server that takes mail, or answers with the codes it was given first. */
type Post = { mailer: Mailer; received: string[]; recipients: string[]; answers: number[]; close: () => Promise<void> };
const posts: Post[] = [];

async function openPost(answers: number[] = []): Promise<Post> {
  const [received, recipients]: [string[], string[]] = [[], []];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: ({ address }, _session, done) => {
      recipients.push(address);
      done();
    },
    onData: (stream, _session, done) => {
      let text = '';
      stream.on('data', (words: Buffer) => (text += words.toString('utf8')));
      stream.on('end', () => {
        const code = answers.shift();
        if (code !== undefined) return done(Object.assign(new Error('not now'), { responseCode: code }));
        received.push(text);
        done();
      });
    },
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', () => listening()));
  // A server that listens on a port has an AddressInfo.
  const { port } = server.server.address() as AddressInfo;
  const mailer = openMailer(`smtp://127.0.0.1:${String(port)}`, '座談会 <office@zadankai.example>');
  const close = () => new Promise<void>((closed) => (mailer.close(), server.close(() => closed())));
  const post = { mailer, received, recipients, answers, close };
  posts.push(post);
  return post;
}

afterEach(async () => {
  for (const post of posts.splice(0)) await post.close();
});

async function queueOne(world: World): Promise<void> {
  await world.app.write((work) =>
    queueMail(work, {
      purposeKey: 'confirmed/1',
      to: 'aki@example.jp',
      subject: '【受付完了】第14回',
      text: '受け付けました。',
      html: '<p>受け付けました。</p>',
      attachments: [{ filename: 'seminar.ics', contentType: 'text/calendar', content: 'BEGIN:VCALENDAR' }],
    }),
  );
}

const row = (world: World) => world.app.db.selectFrom('outbox').selectAll().executeTakeFirstOrThrow();
/** Failures are told in the log on purpose here. */
const quietly = (world: World) => ({ ...world.app, log: { info: () => undefined, error: () => undefined } });
const minute = 60_000;

onBothEngines('the sender of the outbox', (open) => {
  it('sends a mail once, however often it runs', async () => {
    const [world, post] = [await open(), await openPost()];
    await queueOne(world);
    expect(await sendDueMails(world.app, post.mailer)).toBe(1);
    expect(await sendDueMails(world.app, post.mailer)).toBe(0);
    expect(post.received).toHaveLength(1);
    expect(post.received[0]).toContain('seminar.ics');
    expect(post.received[0]).toContain(`Message-ID: <${(await row(world)).id}@zadankai.example>`);
    expect(await row(world)).toMatchObject({ state: 'sent', attempts: 1, error: '' });
  });

  it('sends a mail once when two processes look at the same time', async () => {
    const [world, post] = [await open(), await openPost()];
    await queueOne(world);
    await Promise.all([sendDueMails(world.app, post.mailer), sendDueMails(world.app, post.mailer)]);
    expect(post.received).toHaveLength(1);
  });

  it('tries again later what the mail server put off', async () => {
    const [world, post] = [await open(), await openPost([451])];
    await queueOne(world);
    expect(await sendDueMails(quietly(world), post.mailer)).toBe(0);
    expect(await row(world)).toMatchObject({ state: 'queued', attempts: 1 });
    expect(await sendDueMails(world.app, post.mailer)).toBe(0);
    world.clock.forward(2 * minute);
    expect(await sendDueMails(world.app, post.mailer)).toBe(1);
    expect(post.received).toHaveLength(1);
  });

  it('gives up what the mail server refuses for good, and keeps its words', async () => {
    const [world, post] = [await open(), await openPost([550])];
    await queueOne(world);
    await sendDueMails(quietly(world), post.mailer);
    const given = await row(world);
    expect(given.state).toBe('failed');
    expect(given.error).toContain('550');
    world.clock.forward(600 * minute);
    expect(await sendDueMails(world.app, post.mailer)).toBe(0);
  });

  it('takes up again what a process that died was sending', async () => {
    const [world, post] = [await open(), await openPost()];
    await queueOne(world);
    const leftBehind = new Date(world.clock.now.getTime() + 10 * minute).toISOString();
    await world.app.write(({ tx }) =>
      tx.updateTable('outbox').set({ state: 'sending', next_at: leftBehind }).execute(),
    );
    expect(await sendDueMails(world.app, post.mailer)).toBe(0);
    world.clock.forward(11 * minute);
    expect(await sendDueMails(world.app, post.mailer)).toBe(1);
  });

  it('lets no text of ours add a header or a recipient', async () => {
    const world = await open();
    const post = await openPost();
    const evil = '\r\nBcc: eve@elsewhere.example\r\n\r\nother body';
    await queueOne(world);
    await world.app.write(({ tx }) =>
      tx
        .updateTable('outbox')
        .set({ subject: `【受付完了】${evil}`, recipient: `aki@example.jp${evil}, eve@elsewhere.example` })
        .execute(),
    );
    await sendDueMails(quietly(world), post.mailer);
    for (const text of post.received) {
      const [headers = ''] = text.split('\r\n\r\n', 1);
      expect(headers).not.toMatch(/^bcc:/im);
    }
    expect(post.recipients.filter((address) => address === 'eve@elsewhere.example')).toEqual([]);
  });
});
