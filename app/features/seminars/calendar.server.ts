import ical, { ICalAttendeeRole, ICalCalendarMethod, ICalEventStatus, type ICalEventData } from 'ical-generator';
import { translatorFor } from '~/i18n/translator.server';
import type { Locale } from '~/i18n/texts';
import type { SeminarView } from './seminar-view';

type Entry = {
  seminar: Pick<SeminarView, 'id' | 'slug' | 'state' | 'title' | 'subtitle' | 'startsAt' | 'endsAt' | 'joinUrl'>;
  locale: Locale;
  baseUrl: string;
  now: Date;
  /** To one registrant, by mail; without it the file is for everyone. */
  invitation?: Invitation;
};

type Party = { name: string; email: string };

type Invitation = {
  method: 'REQUEST' | 'CANCEL';
  /** Grows with every change that is sent (RFC 5546, 2.1.4). */
  sequence: number;
  organizer: Party;
  attendee: Party;
};

/**
 * The seminar as an iCalendar file (RFC 5545), null while it has no times. Carries the call's link only where the view
 * does: give it the view of a stranger for everyone, that of an attendee for their mail.
 */
export function seminarCalendar({ seminar, locale, baseUrl, now, invitation }: Entry): string | null {
  if (seminar.startsAt === null || seminar.endsAt === null) return null;
  const t = translatorFor(locale, 'seminars');
  const page = `${baseUrl}/seminars/${seminar.slug}`;
  const lines = [seminar.subtitle, `${t('calendar.page')}: ${page}`];
  if (seminar.joinUrl !== null) lines.push(`${t('calendar.join')}: ${seminar.joinUrl}`);
  const method = ICalCalendarMethod[invitation?.method ?? 'PUBLISH'];
  const calendar = ical({ method, prodId: { company: 'Zadankai', product: 'Zadankai' } });
  calendar.createEvent({
    id: `${seminar.id}@${new URL(baseUrl).hostname}`,
    stamp: now,
    start: new Date(seminar.startsAt),
    end: new Date(seminar.endsAt),
    summary: seminar.title,
    description: lines.filter((line) => line !== '').join('\n'),
    location: seminar.joinUrl ?? t('places'),
    url: page,
    status:
      seminar.state === 'cancelled' || invitation?.method === 'CANCEL'
        ? ICalEventStatus.CANCELLED
        : ICalEventStatus.CONFIRMED,
    ...(invitation && partiesOf(invitation)),
  });
  return calendar.toString();
}

/** The place is given already: nobody is asked to answer the entry. */
function partiesOf({ sequence, organizer, attendee }: Invitation): Partial<ICalEventData> {
  return { sequence, organizer, attendees: [{ ...attendee, role: ICalAttendeeRole.REQ, rsvp: false }] };
}
