import type { App } from '~/app';
import { inLocale } from '~/features/seminars/seminar';
import { translatorFor } from '~/i18n/translator.server';
import { mailBody } from '~/mail/mail-body.server';
import type { Mail } from '~/mail/outbox.server';
import type { Reader } from '~db/open';
import { findMailedPlace } from './mailed-place.server';
import { everywhere } from './occasions';
import { personalLink } from './personal-link.server';
import { valuesFor } from './registration-mail.server';
import { unsubscribeLink } from './unsubscribe.server';

type Text = { ja: string; en: string };
type Written = { registrationId: string; subject: Text; body: Text; advertising: boolean };

/** A circular as one registrant gets it, in the language of their form; advertising with a way out of it. */
export async function circularMail(app: App, db: Reader, written: Written): Promise<Omit<Mail, 'purposeKey'>> {
  const place = await findMailedPlace(db, written.registrationId);
  const { locale } = place;
  const t = translatorFor(locale, 'letters');
  const subject = inLocale(locale, written.subject.ja, written.subject.en);
  const marked = t(written.advertising ? 'circular.invitation' : 'circular.notice', { subject });
  const unsubscribeUrl = written.advertising ? unsubscribeLink(app, place.id) : '';
  const footer = written.advertising ? t('circular.unsubscribe', { skipInterpolation: true }) : '';
  const body = inLocale(locale, written.body.ja, written.body.en) + footer;
  const values = { ...valuesFor(place, personalLink(app, place), everywhere), unsubscribe: { href: unsubscribeUrl } };
  return {
    ...mailBody(body, values, locale),
    subject: marked.replace(/[\s\p{Cc}]+/gu, ' ').trim(),
    to: place.email,
    registrationId: place.id,
    unsubscribeUrl,
  };
}
