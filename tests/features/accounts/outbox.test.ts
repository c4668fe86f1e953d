import { expect, it } from 'vitest';
import { guest } from '~/features/accounts/actor';
import { retryMail } from '~/features/accounts/retry-mail.server';
import { listRegistrations } from '~/features/registration/registration-list.server';
import { countMails, listMails } from '~/mail/mails.server';
import { queueMail } from '~/mail/outbox.server';
import { castOf } from '../../support/cast';
import { onBothEngines, type World } from '../../support/world';

async function withMails(open: () => Promise<World>) {
  const world = await open();
  const cast = await castOf(world);
  const queue = (purposeKey: string, to: string, registrationId?: string) =>
    world.app.write((work) =>
      queueMail(work, {
        purposeKey,
        to,
        subject: 's',
        text: 't',
        html: 'h',
        ...(registrationId && { registrationId }),
      }),
    );
  await queue('one', cast.aki.email, cast.registrations.aki);
  world.clock.forward(1000);
  await queue('two', cast.ben.email, cast.registrations.ben);
  await world.app.write(({ tx }) =>
    tx
      .updateTable('outbox')
      .set({ state: 'failed', attempts: 8, error: '550 no such box' })
      .where('purpose_key', '=', 'one')
      .execute(),
  );
  const [failed] = await listMails(world.app.db, { limit: 9, state: 'failed' });
  return { world, cast, queue, failed };
}

onBothEngines('the outbox', (open) => {
  it('counts and narrows by state, and says what the mail server said', async () => {
    const { world, cast, failed } = await withMails(open);
    expect(await countMails(world.app.db)).toEqual({ queued: 1, sending: 0, sent: 0, failed: 1 });
    expect(failed).toMatchObject({ to: cast.aki.email, attempts: 8, error: '550 no such box', nextAt: null });
    expect(await listMails(world.app.db, { limit: 9, state: null })).toHaveLength(2);
  });

  it('sends a mail again by hand, with all its attempts before it', async () => {
    const { world, cast, failed } = await withMails(open);
    await retryMail(world.app, cast.administrator, failed?.id ?? '');
    const [again] = await listMails(world.app.db, { limit: 9, state: 'queued' });
    expect(await countMails(world.app.db)).toMatchObject({ queued: 2, failed: 0 });
    expect(again).toMatchObject({ attempts: 0, error: '' });
    await expect(retryMail(world.app, cast.administrator, failed?.id ?? '')).rejects.toMatchObject({
      code: 'mail.underWay',
    });
    await expect(retryMail(world.app, cast.administrator, 'nothing')).rejects.toMatchObject({ status: 404 });
  });

  it('does not exist for anybody but administrators', async () => {
    const { world, cast, failed } = await withMails(open);
    for (const actor of [guest, cast.aki, cast.mio, cast.hanako, cast.tokyoChair]) {
      await expect(retryMail(world.app, actor, failed?.id ?? '')).rejects.toMatchObject({ status: 404 });
    }
  });

  it('tells the secretariat whom the last mail did not reach', async () => {
    const { world, cast, queue } = await withMails(open);
    const unreached = async () =>
      (await listRegistrations(world.app.db, cast.seminarId)).filter((row) => row.unreached).map(({ id }) => id);
    expect(await unreached()).toEqual([cast.registrations.aki]);
    world.clock.forward(1000);
    await queue('three', cast.aki.email, cast.registrations.aki);
    await world.app.write(({ tx }) =>
      tx.updateTable('outbox').set({ state: 'sent' }).where('purpose_key', '=', 'three').execute(),
    );
    expect(await unreached()).toEqual([]);
  });
});
