import type { App } from '~/app';
import { deleteExpiredSessions } from '~/features/accounts/sessions.server';
import { severDueTexts } from '~/features/authors/severing.server';
import { deleteOldDrafts } from '~/features/registration/drafts.server';
import { endDueSeats } from '~/features/registration/offers.server';
import { queueDueReminders } from '~/features/registration/reminders.server';
import { closeDueRooms } from '~/features/rooms/steering-rooms.server';
import { queueDueCirculars } from '~/features/survey/circular-sending.server';
import type { Mailer } from './mail';
import { sendDueMails } from './outbox-sender';

const second = 1000;
const hour = 3600 * second;

type Jobs = { stop: () => Promise<void> };

/** What runs beside the requests. Without a mailer mails stay in the outbox, where they can be read. */
export function startJobs(app: App, mailer: Mailer | null): Jobs {
  const running = [
    repeat(app, { every: hour, does: 'Purging', run: () => purge(app) }),
    repeat(app, { every: hour, does: 'Severing texts from their authors', run: () => severDueTexts(app) }),
    repeat(app, { every: 10 * second, does: 'Ending offered and held seats', run: () => endDueSeats(app) }),
    repeat(app, { every: 10 * second, does: 'Sending circulars', run: () => queueDueCirculars(app) }),
    repeat(app, { every: 30 * second, does: 'Reminding people', run: () => queueDueReminders(app) }),
    repeat(app, { every: second, does: 'Closing rooms', run: () => closeDueRooms(app) }),
  ];
  if (mailer)
    running.push(repeat(app, { every: 5 * second, does: 'Sending mail', run: () => sendDueMails(app, mailer) }));
  return {
    stop: async () => {
      await Promise.all(running.map((job) => job.stop()));
      mailer?.close();
    },
  };
}

type Job = { every: number; does: string; run: () => Promise<unknown> };

/** Runs at once and then `every` milliseconds after the end of the run before, never two at a time. */
function repeat(app: App, job: Job): Jobs {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const once = async (): Promise<void> => {
    try {
      await job.run();
    } catch (reason) {
      app.log.error(reason, `${job.does} failed and is tried again.`);
    }
    if (!stopped) timer = setTimeout(again, job.every);
  };
  const again = () => {
    current = once();
  };
  let current = once();
  return {
    stop: () => {
      stopped = true;
      clearTimeout(timer);
      return current;
    },
  };
}

/** Ends what can open nothing any more, and empties mails that were sent a month ago: they hold names and links. */
async function purge(app: App): Promise<void> {
  await deleteExpiredSessions(app);
  await deleteOldDrafts(app);
  await app.write(async ({ tx, at }) => {
    await tx.deleteFrom('sign_in_link').where('expires_at', '<=', at).execute();
    await tx
      .updateTable('outbox')
      .set({ recipient: '', subject: '', text: '', html: '', attachments: '[]' })
      .where('state', '=', 'sent')
      .where('sent_at', '<=', new Date(Date.parse(at) - 30 * 24 * hour).toISOString())
      .execute();
  });
}
