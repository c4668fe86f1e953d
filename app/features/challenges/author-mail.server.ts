import type { App, Work } from '~/app';
import { findConsents } from '~/features/registration/consents.server';
import { inLocale } from '~/features/seminars/seminar';
import type { Reader } from '~db/open';
import { translatorFor } from '~/i18n/translator.server';
import { mailBody } from '~/mail/mail-body.server';
import { queueMail } from '~/mail/outbox.server';
import { clock, longDate } from '~/shared/dates';
import { authorLink } from './author-link.server';
import type { CurationPolicy } from './curation-policy';

type Asked = { textId: string; until: string } & Pick<CurationPolicy, 'silence'>;

/**
 * Queues the mail that asks an author for a word. It carries the link and no text, is shown on no page of the house, and
 * is emptied once it was sent.
 */
export async function queueAuthorMail(app: App, work: Work, { textId, until, silence }: Asked): Promise<void> {
  const place = await findAuthor(work.tx, textId);
  if (!place) return;
  const { locale } = place;
  const t = translatorFor(locale, 'letters');
  const title = inLocale(locale, place.title_ja, place.title_en);
  const deadline = `${longDate(until, locale)} ${clock(until)}`;
  const values = {
    title,
    deadline,
    link: { href: authorLink(app, textId) },
    site: translatorFor(locale, 'common')('siteName'),
  };
  const body = t(silence === 'release' ? 'author.bodySilent' : 'author.bodyHeld', { skipInterpolation: true });
  await queueMail(work, {
    purposeKey: `author/${textId}/${work.newId()}`,
    to: place.email,
    subject: subjectOf(t('author.subject', { title })),
    ...mailBody(body, values, locale),
    sealed: true,
  });
}

/** Queues the mail that tells an author of a question, where they agree to be asked; like that one, sealed. */
export async function queueRelayMail(app: App, work: Work, textId: string): Promise<void> {
  const place = await findAuthor(work.tx, textId);
  if (!place || !(await findConsents(work.tx, place.registrationId)).has('contact')) return;
  const { locale } = place;
  const t = translatorFor(locale, 'letters');
  const title = inLocale(locale, place.title_ja, place.title_en);
  const site = translatorFor(locale, 'common')('siteName');
  const values = { title, link: { href: authorLink(app, textId) }, site };
  await queueMail(work, {
    purposeKey: `author/${textId}/${work.newId()}`,
    to: place.email,
    subject: subjectOf(t('author.relaySubject', { title })),
    ...mailBody(t('author.relayBody', { skipInterpolation: true }), values, locale),
    sealed: true,
  });
}

type Contact = { askedBy: string; seminarId: string; words: string; contact: string };

/** Queues the mail that tells who asked how the author may be reached: what they typed goes into it and nowhere else. */
export async function queueContactMail(work: Work, { askedBy, seminarId, words, contact }: Contact): Promise<void> {
  const row = await work.tx
    .selectFrom('person')
    .innerJoin('seminar', (join) => join.on('seminar.id', '=', seminarId))
    .select(['person.email', 'person.locale', 'seminar.title_ja', 'seminar.title_en'])
    .where('person.id', '=', askedBy)
    .executeTakeFirst();
  if (!row) return;
  const t = translatorFor(row.locale, 'letters');
  const title = inLocale(row.locale, row.title_ja, row.title_en);
  const values = { title, words, contact, site: translatorFor(row.locale, 'common')('siteName') };
  await queueMail(work, {
    purposeKey: `contact/${work.newId()}`,
    to: row.email,
    subject: subjectOf(t('author.contactSubject', { title })),
    ...mailBody(t('author.contactBody', { skipInterpolation: true }), values, row.locale),
    sealed: true,
  });
}

function subjectOf(words: string): string {
  return words.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

/** Where the author of a text is reached, and nothing else of them; null where nobody can be. */
async function findAuthor(db: Reader, textId: string) {
  return db
    .selectFrom('text_link')
    .innerJoin('answer', 'answer.id', 'text_link.answer_id')
    .innerJoin('response', 'response.id', 'answer.response_id')
    .innerJoin('registration', 'registration.id', 'response.registration_id')
    .innerJoin('seminar', 'seminar.id', 'registration.seminar_id')
    .select(['registration.email', 'registration.locale', 'seminar.title_ja', 'seminar.title_en'])
    .select('registration.id as registrationId')
    .where('text_link.text_id', '=', textId)
    .executeTakeFirst();
}
