import type { Reader } from '~db/open';
import { fullAccount, type Actor } from '~/features/accounts/actor';
import { inLocale } from '~/features/seminars/seminar';
import type { Roles } from '~/features/seminars/roles';
import { rolesIn } from '~/features/seminars/roles.server';
import type { Locale } from '~/i18n/texts';
import { missing } from '~/shared/refusal';
import { challengesTopic } from './curated.server';

export type Seat = {
  seminarId: string;
  /** The reader's id. */
  me: string;
  /** Says that something here changed. */
  topic: string;
  roles: Roles;
  seminar: { slug: string; number: number; title: string };
};

/** A reader's seat at a desk of a seminar; 404 without the right to it, as for a seminar that does not exist. */
export async function findSeat(
  db: Reader,
  asked: { actor: Actor; slug: string; may: (roles: Roles) => boolean; locale: Locale },
): Promise<Seat> {
  const account = fullAccount(asked.actor);
  if (!account) throw missing();
  const row = await db
    .selectFrom('seminar')
    .select(['id', 'slug', 'number', 'title_ja', 'title_en'])
    .where('slug', '=', asked.slug)
    .executeTakeFirst();
  if (!row) throw missing();
  const roles = await rolesIn(db, account, row.id);
  if (!asked.may(roles)) throw missing();
  const title = inLocale(asked.locale, row.title_ja, row.title_en);
  const topic = challengesTopic(row.id);
  return { seminarId: row.id, me: account.id, topic, roles, seminar: { slug: row.slug, number: row.number, title } };
}
