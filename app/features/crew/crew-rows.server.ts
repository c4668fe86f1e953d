import type { Reader } from '~db/open';
import { mostMessages, type CrewAudience, type CrewMessage, type CrewPerson, type Floor } from './crew';

/** The last messages that an audience may read, oldest first. */
export async function listMessages(db: Reader, partId: string, audience: CrewAudience): Promise<CrewMessage[]> {
  let rows = messagesOf(db).where('crew_message.part_id', '=', partId);
  if (audience === 'stage') rows = rows.where('audience', '=', 'stage');
  const last = await rows.orderBy('at', 'desc').orderBy('crew_message.id', 'desc').limit(mostMessages).execute();
  return last.reverse().map(messageOf);
}

/** One message with its part; undefined where there is none. */
export async function findMessage(db: Reader, id: string): Promise<(CrewMessage & { partId: string }) | undefined> {
  const row = await messagesOf(db).where('crew_message.id', '=', id).executeTakeFirst();
  return row && { ...messageOf(row), partId: row.part_id };
}

function messagesOf(db: Reader) {
  return db
    .selectFrom('crew_message')
    .innerJoin('person', 'person.id', 'crew_message.person_id')
    .innerJoin('part', 'part.id', 'crew_message.part_id')
    .select(['crew_message.id', 'crew_message.part_id', 'audience', 'text', 'crew_message.at', 'seen_by', 'seen_at'])
    .select(['person.id as person_id', 'person.name'])
    .select((of) =>
      of
        .selectFrom('seminar_role')
        .select((row) => row.fn.min('site').as('site'))
        .whereRef('seminar_role.person_id', '=', 'crew_message.person_id')
        .whereRef('seminar_role.seminar_id', '=', 'part.seminar_id')
        .as('site'),
    );
}

type Row = Awaited<ReturnType<ReturnType<typeof messagesOf>['execute']>>[number];

function messageOf(row: Row): CrewMessage {
  const seen = row.seen_by !== null && row.seen_at !== null ? { by: row.seen_by, at: row.seen_at } : null;
  const from = { id: row.person_id, name: row.name, site: row.site };
  return { id: row.id, to: row.audience, text: row.text, from, at: row.at, seen };
}

export async function findFloor(db: Reader, partId: string): Promise<Floor> {
  const row = await db
    .selectFrom('floor')
    .select(['holder', 'offered_to'])
    .where('part_id', '=', partId)
    .executeTakeFirst();
  return { holder: row?.holder ?? null, offeredTo: row?.offered_to ?? null };
}

/** Chairs and the secretariat of a part's seminar, each once, by name. */
export async function listChairs(db: Reader, partId: string): Promise<CrewPerson[]> {
  const rows = await db
    .selectFrom('seminar_role')
    .innerJoin('part', 'part.seminar_id', 'seminar_role.seminar_id')
    .innerJoin('person', 'person.id', 'seminar_role.person_id')
    .select(['person.id', 'person.name'])
    .select((row) => row.fn.min('seminar_role.site').as('site'))
    .where('part.id', '=', partId)
    .where('seminar_role.role', 'in', ['chair', 'secretariat'])
    .groupBy(['person.id', 'person.name'])
    .orderBy('person.name')
    .orderBy('person.id')
    .execute();
  return rows;
}
