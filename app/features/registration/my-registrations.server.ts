import type { SignedIn } from '~/features/accounts/actor';
import { inLocale } from '~/features/seminars/seminar';
import type { Locale } from '~/i18n/texts';
import type { Reader } from '~db/open';
import type { MyRegistration } from './my-registrations';

/** The person's places, the latest seminar first; a personal link's session sees only the one it was made for. */
export async function listMyRegistrations(db: Reader, person: SignedIn, locale: Locale): Promise<MyRegistration[]> {
  const rows = await db
    .selectFrom('registration')
    .innerJoin('seminar', 'seminar.id', 'registration.seminar_id')
    .leftJoin('part', 'part.seminar_id', 'seminar.id')
    .select(['registration.id', 'registration.receipt', 'registration.state'])
    .select(['seminar.slug', 'seminar.title_ja', 'seminar.title_en'])
    .select((row) => row.fn.min('part.starts_at').as('starts_at'))
    .where('registration.person_id', '=', person.id)
    .$if(person.registrationId !== null, (query) => query.where('registration.id', '=', person.registrationId ?? ''))
    .groupBy(['registration.id', 'seminar.id'])
    .execute();
  return rows
    .map((row) => ({
      id: row.id,
      receipt: row.receipt,
      state: row.state,
      slug: row.slug,
      title: inLocale(locale, row.title_ja, row.title_en),
      startsAt: row.starts_at,
    }))
    .sort((a, b) => (b.startsAt ?? '').localeCompare(a.startsAt ?? ''));
}
