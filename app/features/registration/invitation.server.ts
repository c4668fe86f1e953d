import type { App, Work } from '~/app';
import { seminarCalendar } from '~/features/seminars/calendar.server';
import { inLocale } from '~/features/seminars/seminar';
import type { Mail } from '~/mail/outbox.server';
import { confirming, isConfirming, type MailOccasion } from './occasions';
import type { MailedPlace } from './mailed-place.server';
import { nameOf, titleOf } from './registration-mail.server';

type Attachments = NonNullable<Mail['attachments']>;

/**
 * The entry for the registrant's calendar: made or brought up to date for the confirmed, taken back when they or the
 * seminar no longer come to it. One UID for the seminar; the number of its version and the registration's only grows.
 */
export async function invitationFor(
  app: App,
  work: Work,
  { place, occasion }: { place: MailedPlace; occasion: MailOccasion },
): Promise<Attachments> {
  const method = await methodFor(work, place, occasion);
  if (method === null) return [];
  const content = seminarCalendar({
    seminar: seminarOf(place, method),
    locale: place.locale,
    baseUrl: app.baseUrl,
    now: new Date(work.at),
    invitation: {
      method,
      sequence: place.seminar_version + place.version,
      organizer: addressOf(app.mailFrom),
      attendee: { name: nameOf(place), email: place.email },
    },
  });
  const contentType = `text/calendar; charset=utf-8; method=${method}`;
  return content === null ? [] : [{ filename: `${place.slug}.ics`, contentType, content }];
}

async function methodFor(work: Work, place: MailedPlace, occasion: MailOccasion): Promise<'REQUEST' | 'CANCEL' | null> {
  if (isConfirming(occasion)) return 'REQUEST';
  if (occasion === 'changed') return place.state === 'confirmed' ? 'REQUEST' : null;
  if (occasion === 'calledOff') return place.state === 'confirmed' ? 'CANCEL' : null;
  return occasion === 'cancelled' && (await wasInvited(work, place)) ? 'CANCEL' : null;
}

/** Who only ever waited has no entry to take back. */
async function wasInvited(work: Work, place: MailedPlace): Promise<boolean> {
  const rows = await work.tx
    .selectFrom('outbox')
    .select('purpose_key')
    .where('registration_id', '=', place.id)
    .execute();
  return rows.some(({ purpose_key: purpose }) => confirming.some((one) => purpose.startsWith(`registration/${one}/`)));
}

/** The call's link goes to the confirmed alone. */
function seminarOf(place: MailedPlace, method: 'REQUEST' | 'CANCEL') {
  const joins = method === 'REQUEST' && place.state === 'confirmed' && place.join_url !== '';
  return {
    id: place.seminar_id,
    slug: place.slug,
    state: place.seminar_state,
    title: titleOf(place),
    subtitle: inLocale(place.locale, place.subtitle_ja, place.subtitle_en),
    startsAt: place.when?.startsAt ?? null,
    endsAt: place.when?.endsAt ?? null,
    joinUrl: joins ? place.join_url : null,
  };
}

/** `Name <address>`, or an address alone. */
function addressOf(mailFrom: string): { name: string; email: string } {
  const [, name = '', email = ''] = /^\s*"?([^"<]*?)"?\s*<([^>]+)>\s*$/.exec(mailFrom) ?? [];
  return email === '' ? { name: mailFrom.trim(), email: mailFrom.trim() } : { name: name || email, email };
}
