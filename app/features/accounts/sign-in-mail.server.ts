import { translatorFor } from '~/i18n/translator.server';
import type { Locale } from '~/i18n/texts';
import type { Mail } from '~/mail/outbox.server';

type Words = { name: string; locale: Locale; url: string; linkMinutes: number };

/** The mail with the link, as text and as plain HTML. */
export function signInMail({ name, locale, url, linkMinutes }: Words): Pick<Mail, 'subject' | 'text' | 'html'> {
  const t = translatorFor(locale, 'accounts');
  const site = translatorFor(locale, 'common')('siteName');
  const greeting = t('mail.greeting', { name });
  const body = t('mail.body', { count: linkMinutes });
  const notYou = t('mail.notYou');
  const button = `<p><a href="${escaped(url)}">${escaped(t('mail.button'))}</a><br>${escaped(url)}</p>`;
  return {
    subject: t('mail.subject', { site }),
    text: [greeting, body, url, notYou, site].join('\n\n'),
    html: [paragraph(greeting), paragraph(body), button, paragraph(notYou), paragraph(site)].join('\n'),
  };
}

function paragraph(text: string): string {
  return `<p>${escaped(text)}</p>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
