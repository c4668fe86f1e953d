import type { App, Work } from '~/app';
import { queueMail } from '~/mail/outbox.server';
import { personalLink } from './personal-link.server';
import { registrationMail, type MailOccasion } from './registration-mail.server';

/** Queues the mail that tells a registrant of a change, in the transaction of that change. */
export async function announceWithin(
  app: App,
  work: Work,
  news: { registrationId: string; occasion: MailOccasion },
): Promise<void> {
  const place = await findPlace(work, news.registrationId);
  const url = personalLink(app, { id: place.id, link_version: place.link_version });
  await queueMail(work, {
    ...registrationMail({ ...place, occasion: news.occasion, url }),
    to: place.email,
    purposeKey: purposeOf(work, news.occasion, place),
  });
}

/** A change is told once. Who fills the form again with a known address cannot fill that mailbox: one mail an hour. */
function purposeOf(work: Work, occasion: MailOccasion, place: { id: string; version: number }): string {
  const once = occasion === 'known' ? work.at.slice(0, 13) : String(place.version);
  return `registration/${occasion}/${place.id}/${once}`;
}

async function findPlace(work: Work, registrationId: string) {
  const place = await work.tx
    .selectFrom('registration')
    .innerJoin('seminar', 'seminar.id', 'registration.seminar_id')
    .select(['registration.id', 'registration.seminar_id', 'registration.version', 'registration.link_version'])
    .select(['registration.receipt', 'registration.state', 'registration.venue', 'registration.locale'])
    .select(['registration.family_name', 'registration.given_name', 'registration.email'])
    .select(['seminar.number', 'seminar.title_ja', 'seminar.title_en'])
    .where('registration.id', '=', registrationId)
    .executeTakeFirstOrThrow();
  const parts = await work.tx
    .selectFrom('part')
    .select((row) => [row.fn.min('starts_at').as('startsAt'), row.fn.max('ends_at').as('endsAt')])
    .where('seminar_id', '=', place.seminar_id)
    .executeTakeFirstOrThrow();
  // Over no rows at all the two are null, which Kysely's types leave out.
  const { startsAt, endsAt } = parts as { startsAt: string | null; endsAt: string | null };
  return { ...place, when: startsAt !== null && endsAt !== null ? { startsAt, endsAt } : null };
}
