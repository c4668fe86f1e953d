import type { App, Work } from '~/app';
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
    subject: t('author.subject', { title })
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .trim(),
    ...mailBody(body, values, locale),
    sealed: true,
  });
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
    .where('text_link.text_id', '=', textId)
    .executeTakeFirst();
}
