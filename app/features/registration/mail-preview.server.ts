import type { App } from '~/app';
import { fullAccount, type Actor } from '~/features/accounts/actor';
import { findEditableSeminar } from '~/features/seminars/seminar-states.server';
import type { SeminarRow } from '~/features/seminars/seminar-pages.server';
import { translatorFor } from '~/i18n/translator.server';
import { filledProse } from '~/mail/placeholders';
import { queueMail } from '~/mail/outbox.server';
import { readMarkdown } from '~/shared/markdown.server';
import { missing } from '~/shared/refusal';
import type { Reader } from '~db/open';
import type { ShownPreview, TemplateKey } from './mail-template';
import { findMailedPlace, findWhen, type MailedPlace } from './mailed-place.server';
import type { MailOccasion } from './occasions';
import { receiptOf, type RegistrationState } from './registration';
import { mailValues, registrationMail } from './registration-mail.server';

/** Whose mail is shown: a registration of the seminar, or '' for a made-up person. */
type Shown = { key: TemplateKey; as: string; body: string };

/** A mail as it would go out. The personal link in it leads nowhere: it is the registrant's alone. */
export async function previewMail(app: App, seminar: SeminarRow, shown: Shown): Promise<ShownPreview> {
  const mail = await mailOf(app, app.db, seminar, shown);
  const { subject } = registrationMail(mail, shown.body);
  return { subject, pieces: filledProse(readMarkdown(shown.body, { from: 2 }), mailValues(mail)) };
}

/**
 * Queues the mail to who asks for it, marked as a test.
 * @throws Refusal 404 or 403 to who may not edit the seminar.
 */
export async function sendTestMail(app: App, actor: Actor, seminar: SeminarRow, shown: Shown): Promise<{ to: string }> {
  return app.write(async (work) => {
    await findEditableSeminar(work.tx, actor, seminar.id);
    const account = fullAccount(actor);
    if (!account) throw missing();
    const { subject, ...bodies } = registrationMail(await mailOf(app, work.tx, seminar, shown), shown.body);
    const marked = translatorFor(shown.key.locale, 'letters')('testSubject', { subject });
    await queueMail(work, { ...bodies, subject: marked, to: account.email, purposeKey: `test/${work.newId()}` });
    return { to: account.email };
  });
}

async function mailOf(app: App, db: Reader, seminar: SeminarRow, { key, as }: Shown) {
  const { locale, occasion, venue } = key;
  const person = as === '' ? await madeUpPlace(app, db, seminar, key) : await placeIn(db, seminar, as);
  const place = { ...person, locale, venue: venue === 'all' ? person.venue : venue };
  return { place, occasion, url: `${app.baseUrl}/r/sample` };
}

async function placeIn(db: Reader, seminar: SeminarRow, registrationId: string): Promise<MailedPlace> {
  const held = await db
    .selectFrom('registration')
    .select('id')
    .where('id', '=', registrationId)
    .where('seminar_id', '=', seminar.id)
    .executeTakeFirst();
  if (!held) throw missing();
  return findMailedPlace(db, registrationId);
}

async function madeUpPlace(
  app: App,
  db: Reader,
  seminar: SeminarRow,
  { locale, occasion, venue }: TemplateKey,
): Promise<MailedPlace> {
  const t = translatorFor(locale, 'letters');
  const { title_ja, title_en, subtitle_ja, subtitle_en, number, slug, join_url } = seminar;
  return {
    ...{ id: '', seminar_id: seminar.id, version: 1, link_version: 1, receipt: receiptOf(number, 1), locale },
    ...{ title_ja, title_en, subtitle_ja, subtitle_en, number, slug, join_url },
    ...{ seminar_version: seminar.version, seminar_state: seminar.state, email: '' },
    ...{ family_name: t('sample.familyName'), given_name: t('sample.givenName') },
    state: stateOf(occasion),
    venue: venue === 'all' ? 'online' : venue,
    offered_until: new Date(app.now().getTime() + 24 * 3_600_000).toISOString(),
    when: await findWhen(db, seminar.id),
  };
}

/** The state in which a person gets this mail. */
function stateOf(occasion: MailOccasion): RegistrationState {
  switch (occasion) {
    case 'waitlisted':
    case 'pending':
    case 'offered':
    case 'cancelled':
      return occasion;
    case 'offerExpired':
      return 'expired';
    case 'declined':
      return 'cancelled';
    default:
      return 'confirmed';
  }
}
