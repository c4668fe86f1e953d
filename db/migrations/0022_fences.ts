import { sql, type Kysely } from 'kysely';

/** A migration sees the tables as they were on its day, so it is typed by none. */
type Tables = Record<string, never>;

/**
 * What vendors may come to: the lectures, until the secretariat says otherwise. Uses of the list of names that a seminar
 * may ask consent for. Texts for each venue.
 */
export async function up(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .alterTable('part')
    .addColumn('admits_vendors', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await sql`update part set admits_vendors = 1 where kind = 'lecture'`.execute(db);
  for (const name of ['asks_share', 'asks_list'])
    await db.schema
      .alterTable('seminar')
      .addColumn(name, 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
  await db.schema
    .createTable('venue_text')
    .addColumn('seminar_id', 'text', (column) => column.notNull().references('seminar.id'))
    .addColumn('venue', 'text', (column) => column.notNull())
    .addColumn('body_ja', 'text', (column) => column.notNull())
    .addColumn('body_en', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('venue_text_key', ['seminar_id', 'venue'])
    .execute();
}
