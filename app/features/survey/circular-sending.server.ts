import type { App, Work } from '~/app';
import { circularMail } from '~/features/registration/circular-mail.server';
import { queueMail } from '~/mail/outbox.server';
import type { Circular } from './circular';
import { listRecipients } from './circular-recipients.server';
import { circularOf, purposeOf } from './circulars.server';

/** So many mails in one transaction: whoever registers meanwhile waits for no more than that. */
const batch = 25;

/**
 * Queues the circulars whose time has come, each mail once: a run after a restart, or on another node at the same time,
 * goes on where the last one stopped. Gives how many mails were queued.
 */
export async function queueDueCirculars(app: App): Promise<number> {
  const due = await app.db
    .selectFrom('circular')
    .select('id')
    .where('state', '=', 'scheduled')
    .where('send_at', '<=', app.now().toISOString())
    .execute();
  let queued = 0;
  for (const { id } of due)
    for (let last = batch; last === batch; queued += last) last = await app.write((work) => queueSome(app, work, id));
  return queued;
}

/** Fewer than a batch: it is done, or was stopped meanwhile. */
async function queueSome(app: App, work: Work, id: string): Promise<number> {
  const row = await work.tx
    .selectFrom('circular')
    .selectAll()
    .where('id', '=', id)
    .where('state', '=', 'scheduled')
    .executeTakeFirst();
  if (!row) return 0;
  const circular = circularOf(row);
  const waiting = await listUnwritten(work, circular, row.seminar_id);
  const some = waiting.slice(0, batch);
  for (const registrationId of some) {
    const purposeKey = `${purposeOf(id)}${registrationId}`;
    await queueMail(work, { ...(await circularMail(app, work.tx, { registrationId, ...circular })), purposeKey });
  }
  const isDone = some.length < batch;
  await work.tx
    .updateTable('circular')
    .set((of) => ({
      sent_count: of('sent_count', '+', some.length),
      ...(isDone ? { state: 'sent' as const, version: of('version', '+', 1) } : {}),
    }))
    .where('id', '=', id)
    .execute();
  return some.length;
}

async function listUnwritten(work: Work, circular: Circular, seminarId: string): Promise<string[]> {
  const written = await work.tx
    .selectFrom('outbox')
    .select('registration_id')
    .where('purpose_key', 'like', `${purposeOf(circular.id)}%`)
    .execute();
  const known = new Set(written.map((row) => row.registration_id));
  const { segment, advertising } = circular;
  const all = await listRecipients(work.tx, { seminarId, segment, advertising });
  return all.map(({ id }) => id).filter((id) => !known.has(id));
}
