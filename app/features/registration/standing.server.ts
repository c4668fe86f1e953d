import type { Reader } from '~db/open';
import { prepared } from '~db/prepared';
import { fullAccount, type Actor } from '~/features/accounts/actor';
import type { Roles } from '~/features/seminars/roles';
import { rolesIn } from '~/features/seminars/roles.server';

/** What the actor may be in one seminar: staff, attendee, member, or none of these. */
export type Standing = {
  roles: Roles;
  /** Has a confirmed place; `vendor`: for a sponsor, who may come to some parts only. */
  attends: 'no' | 'vendor' | 'yes';
  member: boolean;
  personId: string | null;
};

/** Reads the standing afresh; nothing of it is kept in the session. */
export async function standingIn(db: Reader, actor: Actor, seminarId: string): Promise<Standing> {
  const roles = await rolesIn(db, actor, seminarId);
  const account = fullAccount(actor);
  return {
    roles,
    attends: await attends(db, actor, seminarId),
    member: account !== null && account.standing !== 'none',
    personId: actor.kind === 'person' ? actor.id : null,
  };
}

async function attends(db: Reader, actor: Actor, seminarId: string): Promise<Standing['attends']> {
  if (actor.kind === 'guest') return 'no';
  const places = await listSeats(db, { seminarId, personId: actor.id });
  // Who came by a personal link is there by that registration alone.
  const place = places.find(({ id }) => actor.registrationId === null || actor.registrationId === id);
  if (!place) return 'no';
  return place.kind === 'vendor' ? 'vendor' : 'yes';
}

const listSeats = prepared((db, { seminarId, personId }: { seminarId: string; personId: string }) =>
  db
    .selectFrom('registration')
    .select(['id', 'kind'])
    .where('seminar_id', '=', seminarId)
    .where('person_id', '=', personId)
    .where('state', 'in', ['confirmed', 'attended']),
);
