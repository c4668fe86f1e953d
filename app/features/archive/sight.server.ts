import { fullAccount, type Actor } from '~/features/accounts/actor';
import type { Reader } from '~db/open';
import { tagOf, type ThreadRow } from './thread-index.server';

/** How much of the archive someone sees: public threads always, and beside them those of some seminars, or all. */
export type Sight = { all: true } | { all: false; seminarIds: readonly string[] };

/**
 * Members see all; attendees and staff of a seminar see that seminar's threads; everybody else, and who was there for a
 * sponsor, what is public. A session from a personal link sees the seminar of its registration.
 */
export async function sightOf(db: Reader, actor: Actor): Promise<Sight> {
  if (actor.kind === 'guest') return { all: false, seminarIds: [] };
  if (isMember(actor)) return { all: true };
  const places = db
    .selectFrom('registration')
    .select('seminar_id')
    .where('person_id', '=', actor.id)
    .where('state', 'in', ['confirmed', 'attended'])
    .where('kind', '!=', 'vendor');
  if (actor.registrationId !== null) {
    const [own] = await places.where('id', '=', actor.registrationId).execute();
    return { all: false, seminarIds: own ? [own.seminar_id] : [] };
  }
  const roles = db.selectFrom('seminar_role').select('seminar_id').where('person_id', '=', actor.id);
  const rows = await places.union(roles).orderBy('seminar_id').execute();
  return { all: false, seminarIds: rows.map((row) => row.seminar_id) };
}

/** Writes replies, and reads everything. */
export function isMember(actor: Actor): boolean {
  const account = fullAccount(actor);
  return account !== null && account.standing !== 'none';
}

/** Whether someone belongs to those for whom members' threads and replies are. */
export function seesInside(sight: Sight, seminarId: string): boolean {
  return sight.all || sight.seminarIds.includes(seminarId);
}

export function maySee(sight: Sight, thread: Pick<ThreadRow, 'visibility' | 'seminar_id'>): boolean {
  return thread.visibility === 'public' || seesInside(sight, thread.seminar_id);
}

/** The same rule in the words of the index. */
export function tagsOfSight(sight: Sight): string[] {
  return sight.all ? [tagOf.any] : [tagOf.everyone, ...sight.seminarIds.map(tagOf.seminar)];
}
