import { inLocale } from '~/features/seminars/seminar';
import type { Locale } from '~/i18n/texts';
import { translatorFor } from '~/i18n/translator.server';
import type { Mail } from '~/mail/outbox.server';
import { longDate, timeRange } from '~/shared/dates';
import type { RegistrationState, Venue } from './registration';

export type MailOccasion =
  | 'confirmed'
  | 'waitlisted'
  | 'promoted'
  | 'known'
  | 'offered'
  | 'offerExpired'
  | 'pending'
  | 'approved'
  | 'declined'
  | 'cancelled';

type Place = {
  occasion: MailOccasion;
  url: string;
  receipt: string;
  state: RegistrationState;
  venue: Venue;
  locale: Locale;
  family_name: string;
  given_name: string;
  number: number;
  title_ja: string;
  title_en: string;
  when: { startsAt: string; endsAt: string } | null;
};

type Written = Pick<Mail, 'subject' | 'text' | 'html'>;

/** The mail to a registrant in the language of their form, as text and as plain HTML. */
export function registrationMail(place: Place): Written {
  const t = translatorFor(place.locale, 'registration');
  const words = {
    greeting: t('mail.greeting', { name: nameOf(place) }),
    lead: t(`mail.lead.${place.occasion}`),
    facts: factsOf(place),
    link: t('mail.link'),
    linkLabel: t('mail.linkLabel'),
    url: place.url,
    endings: [
      t('mail.private'),
      t('mail.stranger'),
      t('mail.signature', { siteName: translatorFor(place.locale, 'common')('siteName') }),
    ],
  };
  const subject = t(`mail.subject.${place.occasion}`, { title: titleOf(place) });
  return { subject, text: asText(words), html: asHtml(words) };
}

function factsOf(place: Place): string[] {
  const t = translatorFor(place.locale, 'registration');
  const seminar = t('mail.seminar', { number: place.number, title: titleOf(place) });
  // Who only filled the form again may be anybody who knows the address: no more than the name of the seminar.
  if (place.occasion === 'known') return [seminar];
  const date = place.when && t('mail.date', { date: whenOf(place.when, place.locale) });
  return [
    t('mail.receipt', { receipt: place.receipt }),
    t('mail.state', { state: t(`states.${place.state}`) }),
    seminar,
    ...(date ? [date] : []),
    t('mail.venue', { venue: t(`venues.${place.venue}`) }),
  ];
}

function whenOf({ startsAt, endsAt }: { startsAt: string; endsAt: string }, locale: Locale): string {
  return `${longDate(startsAt, locale)} ${timeRange(startsAt, endsAt, locale)}`;
}

function titleOf(place: Place): string {
  return inLocale(place.locale, place.title_ja, place.title_en);
}

function nameOf({ locale, family_name, given_name }: Place): string {
  return locale === 'ja' ? `${family_name} ${given_name}` : `${given_name} ${family_name}`;
}

type Words = {
  greeting: string;
  lead: string;
  facts: readonly string[];
  link: string;
  linkLabel: string;
  url: string;
  endings: readonly string[];
};

function asText({ greeting, lead, facts, link, url, endings }: Words): string {
  return [greeting, lead, facts.join('\n'), link, url, ...endings].join('\n\n');
}

function asHtml({ greeting, lead, facts, link, linkLabel, url, endings }: Words): string {
  const anchor = `<a href="${escaped(url)}">${escaped(linkLabel)}</a>`;
  return [
    ...[greeting, lead].map(paragraph),
    `<p>${facts.map(escaped).join('<br>')}</p>`,
    paragraph(link),
    `<p>${anchor}<br>${escaped(url)}</p>`,
    ...endings.map(paragraph),
  ].join('\n');
}

function paragraph(text: string): string {
  return `<p>${escaped(text)}</p>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
