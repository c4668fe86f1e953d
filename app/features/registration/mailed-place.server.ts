import type { Reader } from '~db/open';

/** A registration with what a mail says of it and of its seminar. */
export type MailedPlace = Awaited<ReturnType<typeof findMailedPlace>>;

export async function findMailedPlace(db: Reader, registrationId: string) {
  const place = await db
    .selectFrom('registration')
    .innerJoin('seminar', 'seminar.id', 'registration.seminar_id')
    .select(['registration.id', 'registration.seminar_id', 'registration.version', 'registration.link_version'])
    .select(['registration.receipt', 'registration.state', 'registration.venue', 'registration.locale'])
    .select(['registration.family_name', 'registration.given_name', 'registration.email', 'registration.offered_until'])
    .select(['seminar.number', 'seminar.title_ja', 'seminar.title_en', 'seminar.subtitle_ja', 'seminar.subtitle_en'])
    .select([
      'seminar.slug',
      'seminar.join_url',
      'seminar.version as seminar_version',
      'seminar.state as seminar_state',
    ])
    .where('registration.id', '=', registrationId)
    .executeTakeFirstOrThrow();
  return { ...place, when: await findWhen(db, place.seminar_id) };
}

/** From the first part's start to the last one's end; null without parts. */
export async function findWhen(db: Reader, seminarId: string): Promise<{ startsAt: string; endsAt: string } | null> {
  const { startsAt, endsAt } = await db
    .selectFrom('part')
    .select((row) => row.fn.min<string | null>('starts_at').as('startsAt'))
    .select((row) => row.fn.max<string | null>('ends_at').as('endsAt'))
    .where('seminar_id', '=', seminarId)
    .executeTakeFirstOrThrow();
  return startsAt !== null && endsAt !== null ? { startsAt, endsAt } : null;
}
