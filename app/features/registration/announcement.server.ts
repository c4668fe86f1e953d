import type { App, Work } from '~/app';
import { queueMail } from '~/mail/outbox.server';
import { invitationFor } from './invitation.server';
import { findBody } from './mail-templates.server';
import { findMailedPlace, type MailedPlace } from './mailed-place.server';
import type { MailOccasion } from './occasions';
import { personalLink } from './personal-link.server';
import { registrationMail } from './registration-mail.server';

type News = {
  registrationId: string;
  occasion: MailOccasion;
  /** Tells two mails of the same occasion and state of the place apart: which reminder, which change. */
  once?: string;
};

/** Queues the mail that tells a registrant of a change, in the transaction of that change. */
export async function announceWithin(app: App, work: Work, { registrationId, occasion, once }: News): Promise<void> {
  const place = await findMailedPlace(work.tx, registrationId);
  const url = personalLink(app, place);
  const key = { seminarId: place.seminar_id, occasion, locale: place.locale, venue: place.venue };
  await queueMail(work, {
    ...registrationMail({ place, occasion, url }, await findBody(work.tx, key)),
    to: place.email,
    purposeKey: `registration/${occasion}/${place.id}/${once ?? onceFor(work, occasion, place)}`,
    registrationId: place.id,
    attachments: await invitationFor(app, work, { place, occasion }),
  });
}

/** A change is told once. Who fills the form again with a known address cannot fill that mailbox: one mail an hour. */
function onceFor(work: Work, occasion: MailOccasion, place: MailedPlace): string {
  return occasion === 'known' ? work.at.slice(0, 13) : String(place.version);
}
