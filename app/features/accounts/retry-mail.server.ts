import type { App } from '~/app';
import { mayRetry } from '~/mail/shown-mail';
import { missing, Refusal } from '~/shared/refusal';
import type { Actor } from './actor';
import { recordStaffAct } from './staff-acts.server';
import { mustReadOutbox } from './outbox-access';

/**
 * Queues a mail that failed, or waits for its next attempt, to be sent now, with all its attempts before it.
 * @throws Refusal 404 to who may not read the outbox, `mail.underWay` (409) for one that is being sent or was.
 */
export async function retryMail(app: App, actor: Actor, id: string): Promise<void> {
  mustReadOutbox(app, actor);
  await app.write(async (work) => {
    const mail = await work.tx
      .selectFrom('outbox')
      .select(['state', 'attempts'])
      .where('id', '=', id)
      .executeTakeFirst();
    if (!mail) throw missing();
    if (!mayRetry(mail)) throw new Refusal('mail.underWay', 409);
    await work.tx
      .updateTable('outbox')
      .set({ state: 'queued', attempts: 0, next_at: work.at, error: '' })
      .where('id', '=', id)
      .execute();
    await recordStaffAct(work, actor, { seminarId: null, action: 'retry mail', subject: id });
  });
}
