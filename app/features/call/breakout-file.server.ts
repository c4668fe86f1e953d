import type { App } from '~/app';
import { recordAct } from '~/audit.server';
import type { Actor } from '~/features/accounts/actor';
import { mayEditSeminar } from '~/features/seminars/roles';
import { findForStaff } from '~/features/seminars/staff-access.server';
import { csvFile } from '~/shared/csv-file.server';
import { missing, Refusal } from '~/shared/refusal';

/** The headers of Zoom's list for breakout rooms (https://support.zoom.com/hc/en/article?id=zm_kb&sysparm_article=KB0062540). */
const headers = ['Pre-assign Room Name', 'Email Address'];

/**
 * Who sits in which room of a part, as Zoom takes it for its breakout rooms; the audit says who took how many.
 * @throws Refusal 404 where there is no such part, 403 to staff who may not read addresses.
 */
export async function takeBreakoutFile(
  app: App,
  actor: Actor,
  wanted: { slug: string | undefined; partId: string },
): Promise<{ name: string; bytes: Uint8Array }> {
  const { seminar, roles } = await findForStaff(app.db, actor, wanted.slug);
  if (!mayEditSeminar(roles)) throw new Refusal('common.forbidden', 403);
  const part = await app.db
    .selectFrom('part')
    .select(['id', 'position'])
    .where('id', '=', wanted.partId)
    .where('seminar_id', '=', seminar.id)
    .executeTakeFirst();
  if (!part) throw missing();
  const seats = await app.db
    .selectFrom('room_seat')
    .innerJoin('room', 'room.id', 'room_seat.room_id')
    .innerJoin('person', 'person.id', 'room_seat.person_id')
    .select(['room.name', 'person.email'])
    .where('room_seat.part_id', '=', part.id)
    .orderBy('room.position')
    .orderBy('person.email')
    .execute();
  await app.write((work) =>
    recordAct(work, {
      personId: actor.kind === 'guest' ? null : actor.id,
      seminarId: seminar.id,
      action: 'export breakout rooms',
      subject: part.id,
      note: String(seats.length),
    }),
  );
  const rows = [headers, ...seats.map(({ name, email }) => [name, email])];
  return { name: `breakout-${String(seminar.number)}-${String(part.position)}.csv`, bytes: csvFile(rows, 'utf-8') };
}
