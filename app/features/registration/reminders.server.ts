import type { App, Work } from '~/app';
import type { Reader } from '~db/open';
import { announceWithin } from './announcement.server';
import { confirming } from './occasions';
import { dueReminder, lastStartToRemind, type Reminder } from './reminders';

/** So many people in one transaction: whoever registers meanwhile waits for no more than that. */
const batch = 25;

/**
 * Queues the reminders that are due, each once: a run after a restart, or on another node at the same time, finds in
 * the outbox what was queued. Gives how many were.
 */
export async function queueDueReminders(app: App): Promise<number> {
  const now = app.now().toISOString();
  let queued = 0;
  for (const { id, startsAt } of await listNearSeminars(app, now)) {
    const reminder = dueReminder(startsAt, now);
    if (reminder) queued += await remindAll(app, { seminarId: id, startsAt, reminder });
  }
  return queued;
}

type Due = { seminarId: string; startsAt: string; reminder: Reminder };

async function listNearSeminars(app: App, now: string): Promise<{ id: string; startsAt: string }[]> {
  return app.db
    .selectFrom('seminar')
    .innerJoin('part', 'part.seminar_id', 'seminar.id')
    .select('seminar.id')
    .select((row) => row.fn.min<string>('part.starts_at').as('startsAt'))
    .where('seminar.state', 'in', ['published', 'live'])
    .groupBy('seminar.id')
    .having((row) => row.fn.min('part.starts_at'), '>', now)
    .having((row) => row.fn.min('part.starts_at'), '<=', lastStartToRemind(now))
    .execute();
}

async function remindAll(app: App, due: Due): Promise<number> {
  if ((await listUnreminded(app.db, due)).length === 0) return 0;
  let queued = 0;
  for (let last = batch; last === batch; queued += last) last = await app.write((work) => remindSome(app, work, due));
  return queued;
}

async function remindSome(app: App, work: Work, due: Due): Promise<number> {
  const ids = await listUnreminded(work.tx, due);
  const once = `${due.reminder.name}-${due.startsAt}`;
  for (const registrationId of ids) await announceWithin(app, work, { registrationId, occasion: 'reminder', once });
  return ids.length;
}

/** Mails that tell of the date too: who got one since the reminder was due needs it no more. */
const tellTheDate = [...confirming, 'changed', 'reminder'].map((occasion) => `registration/${occasion}/%`);

/** The confirmed who had registered before the reminder was due and were not written to since. */
async function listUnreminded(db: Reader, { seminarId, reminder }: Due): Promise<string[]> {
  const rows = await db
    .selectFrom('registration')
    .select('id')
    .where('seminar_id', '=', seminarId)
    .where('state', '=', 'confirmed')
    .where('submitted_at', '<=', reminder.from)
    .where((registration) =>
      registration.not(
        registration.exists(
          registration
            .selectFrom('outbox')
            .select('outbox.id')
            .whereRef('outbox.registration_id', '=', 'registration.id')
            .where('outbox.created_at', '>=', reminder.from)
            .where((row) => row.or(tellTheDate.map((purpose) => row('outbox.purpose_key', 'like', purpose)))),
        ),
      ),
    )
    .orderBy('running_number')
    .limit(batch)
    .execute();
  return rows.map(({ id }) => id);
}
