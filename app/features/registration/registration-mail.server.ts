import { inLocale } from '~/features/seminars/seminar';
import type { Locale } from '~/i18n/texts';
import { translatorFor } from '~/i18n/translator.server';
import { mailBody } from '~/mail/mail-body.server';
import type { Mail } from '~/mail/outbox.server';
import type { Values } from '~/mail/placeholders';
import { clock, longDate, timeRange } from '~/shared/dates';
import { placeholdersOf, type MailOccasion } from './occasions';
import type { MailedPlace } from './mailed-place.server';
import type { Venue } from './registration';

type Occurrence = { place: MailedPlace; occasion: MailOccasion; url: string };

/** The mail to a registrant in the language of their form; `body` is Markdown with placeholders. */
export function registrationMail(told: Occurrence, body: string): Pick<Mail, 'subject' | 'text' | 'html'> {
  return { subject: subjectOf(told.place, told.occasion), ...mailBody(body, mailValues(told), told.place.locale) };
}

/** The values that a mail of this occasion may show; no other is filled in, whatever its text names. */
export function mailValues({ place, occasion, url }: Occurrence): Values {
  return valuesFor(place, url, placeholdersOf(occasion));
}

/** The values of these names alone. */
export function valuesFor(place: MailedPlace, url: string, names: readonly string[]): Values {
  return Object.fromEntries(Object.entries(valuesOf(place, url)).filter(([name]) => names.includes(name)));
}

/** The text that a mail has unless the secretariat wrote its own. */
export function standardBody(occasion: MailOccasion, locale: Locale, venue: Venue | 'all'): string {
  const t = translatorFor(locale, 'letters');
  // The placeholders are ours to fill, by what the reader of the mail may see.
  const asWritten = { skipInterpolation: true };
  if (occasion === 'reminder' && venue === 'online') return t('bodies.reminderOnline', asWritten);
  return t(`bodies.${occasion}`, asWritten);
}

/** Begins with the state, and stays one line whatever the title holds. */
function subjectOf(place: MailedPlace, occasion: MailOccasion): string {
  const subject = translatorFor(place.locale, 'letters')(`subjects.${occasion}`, { title: titleOf(place) });
  return subject.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

function valuesOf(place: MailedPlace, url: string): Values {
  const t = translatorFor(place.locale, 'letters');
  const { offered_until: until, when } = place;
  return {
    name: nameOf(place),
    title: titleOf(place),
    number: String(place.number),
    date: when ? t('values.date', { date: whenOf(when, place.locale) }) : t('values.noDate'),
    venue: translatorFor(place.locale, 'registration')(`venues.${place.venue}`),
    receipt: place.receipt,
    state: translatorFor(place.locale, 'registration')(`states.${place.state}`),
    link: { href: url },
    site: translatorFor(place.locale, 'common')('siteName'),
    joinLink: place.join_url === '' ? t('values.joinLater') : { href: place.join_url },
    deadline: until === null ? '' : t('values.date', { date: `${longDate(until, place.locale)} ${clock(until)}` }),
  };
}

function whenOf({ startsAt, endsAt }: { startsAt: string; endsAt: string }, locale: Locale): string {
  return `${longDate(startsAt, locale)} ${timeRange(startsAt, endsAt, locale)}`;
}

export function titleOf(place: MailedPlace): string {
  return inLocale(place.locale, place.title_ja, place.title_en);
}

export function nameOf({ locale, family_name, given_name }: MailedPlace): string {
  return (locale === 'ja' ? `${family_name} ${given_name}` : `${given_name} ${family_name}`).trim();
}
