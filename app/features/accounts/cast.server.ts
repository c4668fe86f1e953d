import type { Reader } from '~db/open';
import { castAddresses, castMembers, type CastMember } from './cast';

export type Played = { member: CastMember; personId: string; name: string };

/** The cast as the database has it, in its order; who is missing there is left out. */
export async function listCast(db: Reader): Promise<Played[]> {
  const rows = await db
    .selectFrom('person')
    .select(['id', 'name', 'email'])
    .where('email', 'in', Object.values(castAddresses))
    .execute();
  return castMembers.flatMap((member) => {
    const row = rows.find(({ email }) => email === castAddresses[member]);
    return row ? [{ member, personId: row.id, name: row.name }] : [];
  });
}
