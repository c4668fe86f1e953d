import { afterEach, expect, it } from 'vitest';
import { queueMail, type Mail } from '~/mail/outbox.server';
import { sendDueMails } from '../../server/outbox-sender';
import { onBothEngines, type World } from '../support/world';
import { closePosts, headerOf, openPost, type Reply } from './post-office';

afterEach(closePosts);

async function queueOne(world: World, other: Partial<Mail> = {}): Promise<void> {
  await world.app.write((work) =>
    queueMail(work, {
      purposeKey: 'confirmed/1',
      to: 'aki@example.jp',
      subject: '【受付完了】第14回',
      text: '受け付けました。',
      html: '<p>受け付けました。</p>',
      attachments: [{ filename: 'seminar.ics', contentType: 'text/calendar', content: 'BEGIN:VCALENDAR' }],
      ...other,
    }),
  );
}

const row = (world: World) => world.app.db.selectFrom('outbox').selectAll().executeTakeFirstOrThrow();
/** Failures are told in the log on purpose here. */
const quietly = (world: World) => ({ ...world.app, log: { info: () => undefined, error: () => undefined } });
const minute = 60_000;

async function statesOf(world: World): Promise<string[]> {
  const rows = await world.app.db.selectFrom('outbox').selectAll().orderBy('recipient').execute();
  return rows.map(({ recipient, state, attempts }) => `${recipient} ${state} ${String(attempts)}`);
}

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
    const [world, post] = [await open(), await openPost({ atEnd: [451] })];
    await queueOne(world);
    expect(await sendDueMails(quietly(world), post.mailer)).toBe(0);
    expect(await row(world)).toMatchObject({ state: 'queued', attempts: 1 });
    expect(await sendDueMails(world.app, post.mailer)).toBe(0);
    world.clock.forward(2 * minute);
    expect(await sendDueMails(world.app, post.mailer)).toBe(1);
    expect(post.received).toHaveLength(1);
  });

  it('gives up what the mail server refuses for good, and keeps its words', async () => {
    const [world, post] = [await open(), await openPost({ atEnd: [550] })];
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

  it('gives up an address that the mail server does not know, and sends the others', async () => {
    const [world, post] = [await open(), await openPost({ atRecipient: [550] })];
    await queueOne(world);
    world.clock.forward(1);
    await queueOne(world, { purposeKey: 'confirmed/2', to: 'ben@example.jp' });
    expect(await sendDueMails(quietly(world), post.mailer)).toBe(1);
    expect(await statesOf(world)).toEqual(['aki@example.jp failed 1', 'ben@example.jp sent 1']);
  });

  it('comes again where it is put off at the door', async () => {
    const [world, post] = [await open(), await openPost({ atRecipient: [450, 450] })];
    await queueOne(world);
    for (const [wait, sent] of [
      [0, 0],
      [1, 0],
      [1, 0],
      [1, 1],
    ] as const) {
      world.clock.forward(wait * minute);
      expect(await sendDueMails(quietly(world), post.mailer)).toBe(sent);
    }
    expect(await row(world)).toMatchObject({ state: 'sent', attempts: 3 });
  });

  it.each(['hang up', 'silence'] as const)(
    'keeps all that waits when the mail server answers with %s',
    async (fault) => {
      const [world, post] = [await open(), await openPost({ atEnd: [fault] })];
      await queueOne(world);
      world.clock.forward(1);
      await queueOne(world, { purposeKey: 'confirmed/2', to: 'ben@example.jp' });
      expect(await sendDueMails(quietly(world), post.mailer)).toBe(0);
      expect(await statesOf(world)).toEqual(['aki@example.jp queued 1', 'ben@example.jp queued 0']);
      world.clock.forward(minute);
      expect(await sendDueMails(world.app, post.mailer)).toBe(2);
      expect(post.received).toHaveLength(2);
    },
  );

  it('gives up nothing for a wrong password', async () => {
    const [world, post] = [await open(), await openPost({ login: 'refused' })];
    await queueOne(world);
    expect(await sendDueMails(quietly(world), post.mailer)).toBe(0);
    expect(await row(world)).toMatchObject({ state: 'queued', attempts: 1 });
    expect((await row(world)).error).toContain('535');
  });

  it('sends again under the same Message-ID what it may have sent before it died', async () => {
    const [world, post] = [await open(), await openPost()];
    await queueOne(world);
    const died = new Error('died');
    const dying = {
      ...world.app,
      write: (run: Parameters<typeof world.app.write>[0]) =>
        post.received.length > 0 ? Promise.reject(died) : world.app.write(run),
    };
    // The same function but for one call: TypeScript cannot carry its type parameter through.
    await expect(sendDueMails(dying as typeof world.app, post.mailer)).rejects.toBe(died);
    expect(await row(world)).toMatchObject({ state: 'sending' });
    world.clock.forward(11 * minute);
    expect(await sendDueMails(world.app, post.mailer)).toBe(1);
    const ids = post.received.map((mail) => headerOf(mail, 'Message-ID'));
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });

  it('lets no subject and no address add a header or a recipient', async () => {
    const [world, post] = [await open(), await openPost()];
    await queueOne(world, { subject: '【受付完了】題\r\nBcc: all@evil.example\r\n\r\nbody' });
    await queueOne(world, { purposeKey: 'confirmed/2', to: 'aki@example.jp\r\nBcc: all@evil.example' });
    await sendDueMails(quietly(world), post.mailer);
    expect(post.received.length).toBeGreaterThan(0);
    for (const mail of post.received) {
      const head = mail.split('\r\n\r\n')[0] ?? '';
      expect(head).not.toMatch(/^Bcc:/im);
      expect(head).toMatch(/^MIME-Version:/m);
    }
  });

  it('carries long Japanese subjects whole', async () => {
    const [world, post] = [await open(), await openPost()];
    const subject = `【開催方法変更】${'情報システム担当者の座談会・第十四回「そのバックアップ、戻せますか」'.repeat(3)}`;
    await queueOne(world, { subject });
    await sendDueMails(world.app, post.mailer);
    const [mail = ''] = post.received;
    expect(headerOf(mail, 'Subject')).toBe(subject);
    expect(headerOf(mail, 'From')).toBe('座談会 <office@zadankai.example>');
    expect(mail.split('\r\n').every((line) => line.length <= 998)).toBe(true);
  });

  it('gets 200 mails through a server that puts off every third, each once, with two senders at work', async () => {
    const atEnd = Array.from({ length: 200 }, (_, place): Reply => (place % 3 === 0 ? 451 : 'take'));
    const [world, post] = [await open(), await openPost({ atEnd })];
    for (let count = 0; count < 200; count += 1)
      await queueOne(world, {
        purposeKey: `confirmed/${String(count)}`,
        to: `person${String(count)}@example.jp`,
        attachments: [],
      });
    let runs = 0;
    for (let left = 200; left > 0 && runs < 12; runs += 1) {
      const sent = await Promise.all([1, 2].map(() => sendDueMails(quietly(world), post.mailer)));
      left -= sent.reduce((sum, one) => sum + one);
      world.clock.forward(121 * minute);
    }
    const recipients = post.received.map((mail) => headerOf(mail, 'To'));
    expect(recipients).toHaveLength(200);
    expect(new Set(recipients).size).toBe(200);
    expect(runs).toBeLessThanOrEqual(3);
  }, 60_000);
});
