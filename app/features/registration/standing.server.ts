import type { Reader } from '~db/open';
import { prepared } from '~db/prepared';
import { fullAccount, type Actor, type SignedIn } from '~/features/accounts/actor';
import { noRoles, type RoleName, type Roles, type Site } from '~/features/seminars/roles';
import { rolesOf } from '~/features/seminars/roles.server';

/** What the actor may be in one seminar: staff, attendee, member, or none of these. */
export type Standing = {
  roles: Roles;
  /** Has a confirmed place; `vendor`: for a sponsor, who may come to some parts only. */
  attends: 'no' | 'vendor' | 'yes';
  member: boolean;
  personId: string | null;
};

/** Reads the standing afresh, all of it in one question to the database; nothing of it is kept in the session. */
export async function standingIn(db: Reader, actor: Actor, seminarId: string): Promise<Standing> {
  if (actor.kind === 'guest') return { roles: noRoles, attends: 'no', member: false, personId: null };
  return standingOf(actor, await listStanding(db, { seminarId, personId: actor.id }));
}

const listStanding = prepared((db, { seminarId, personId }: { seminarId: string; personId: string }) =>
  seminarsWithStanding(db, personId).where('seminar.id', '=', seminarId),
);

/**
 * Seminars with each role of a person beside each seat of theirs: for queries asked so often that another question to
 * the database is better spared. `standingOf` reads the rows of one seminar.
 */
export function seminarsWithStanding(db: Reader, personId: string) {
  return db
    .selectFrom('seminar')
    .leftJoin('seminar_role', (on) =>
      on.onRef('seminar_role.seminar_id', '=', 'seminar.id').on('seminar_role.person_id', '=', personId),
    )
    .leftJoin('registration', (on) =>
      on
        .onRef('registration.seminar_id', '=', 'seminar.id')
        .on('registration.person_id', '=', personId)
        .on('registration.state', 'in', ['confirmed', 'attended']),
    )
    .select(['seminar_role.role', 'seminar_role.site', 'registration.id as seat_id', 'registration.kind as seat_kind']);
}

/** A person has a few roles and at most one seat. */
export type StandingRow = Awaited<ReturnType<typeof listStanding>>[number];

/** What the rows of one seminar say. */
export function standingOf(actor: SignedIn, rows: readonly StandingRow[]): Standing {
  const account = fullAccount(actor);
  return {
    roles: account ? rolesOf(account, rows.flatMap(roleOf)) : noRoles,
    attends: attends(actor, rows),
    member: account !== null && account.standing !== 'none',
    personId: actor.id,
  };
}

function roleOf({ role, site }: StandingRow): { role: RoleName; site: Site | null }[] {
  return role === null ? [] : [{ role, site }];
}

function attends(actor: SignedIn, rows: readonly StandingRow[]): Standing['attends'] {
  // Who came by a personal link is there by that registration alone.
  const seat = rows.find(
    ({ seat_id: id }) => id !== null && (actor.registrationId === null || actor.registrationId === id),
  );
  if (!seat) return 'no';
  return seat.seat_kind === 'vendor' ? 'vendor' : 'yes';
}
