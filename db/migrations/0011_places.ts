import type { Kysely } from 'kysely';

/** A migration sees the tables as they were on its day, so it is typed by none. */
type Tables = Record<string, never>;

export async function up(db: Kysely<Tables>): Promise<void> {
  for (const venue of ['tokyo', 'osaka', 'online'])
    await db.schema.alterTable('seminar').addColumn(`capacity_${venue}`, 'integer').execute();
  await db.schema
    .alterTable('seminar')
    .addColumn('overbooking', 'integer', (column) => column.notNull().defaultTo(100))
    .execute();
  await db.schema
    .alterTable('seminar')
    .addColumn('waiting_mode', 'text', (column) => column.notNull().defaultTo('automatic'))
    .execute();
  await db.schema
    .alterTable('seminar')
    .addColumn('approval', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await db.schema.alterTable('registration').addColumn('offered_until', 'text').execute();
  await db.schema.createIndex('registration_by_offered_until').on('registration').column('offered_until').execute();
  await db.schema.alterTable('part').addColumn('capacity', 'integer').execute();
  await db.schema
    .createIndex('registration_by_seminar_id_state')
    .on('registration')
    .columns(['seminar_id', 'state'])
    .execute();
}
