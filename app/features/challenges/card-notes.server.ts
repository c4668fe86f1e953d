import type { Reader } from '~db/open';
import type { CardNote, Reach } from './agenda';
import { listWithout } from './archive-consent.server';
import { listHeritage } from './carried-cards.server';
import { listRelays } from './relays.server';
import { countWishes } from './wishes.server';

/** What chairs see beside each card of a seminar, by public id. */
export async function listCardNotes(db: Reader, seminarId: string): Promise<Record<string, CardNote>> {
  const rows = await db
    .selectFrom('challenge')
    .select(['id', 'public_id'])
    .where('seminar_id', '=', seminarId)
    .where('public_id', 'is not', null)
    .execute();
  const forDay = await listWithout(db, seminarId, 'archive');
  const forMembers = await listWithout(db, seminarId, 'public');
  const wishes = await countWishes(db, seminarId);
  const relays = await listRelays(
    db,
    rows.map(({ id }) => id),
  );
  const heritage = await listHeritage(db, seminarId);
  const reachOf = (id: string): Reach => (forDay.has(id) ? 'day' : forMembers.has(id) ? 'members' : 'public');
  return Object.fromEntries(
    rows.map(({ id, public_id: publicId }) => {
      const key = publicId ?? '';
      return [
        key,
        { wishes: wishes[key] ?? 0, reach: reachOf(id), heritage: heritage[key] ?? [], relays: relays.get(id) ?? [] },
      ];
    }),
  );
}
