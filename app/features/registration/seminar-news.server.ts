import type { App, Work } from '~/app';
import { announceWithin } from './announcement.server';
import type { RegistrationState } from './registration';

/** Those who still mean to come, or hope to. */
const concerned = ['submitted', 'confirmed', 'waitlisted', 'pending', 'offered'] as const;

type SeminarNews = {
  seminarId: string;
  occasion: 'changed' | 'calledOff';
  /** Of the seminar: each of its changes is told once. */
  version: number;
  to?: readonly RegistrationState[];
};

/** Queues the mail to everyone concerned in the transaction that changed the seminar. */
export async function announceSeminarWithin(app: App, work: Work, news: SeminarNews): Promise<void> {
  const rows = await work.tx
    .selectFrom('registration')
    .select('id')
    .where('seminar_id', '=', news.seminarId)
    .where('state', 'in', news.to ?? concerned)
    .orderBy('running_number')
    .execute();
  const { occasion } = news;
  for (const { id } of rows)
    await announceWithin(app, work, { registrationId: id, occasion, once: `seminar-${String(news.version)}` });
}
