import { sql, type Kysely } from 'kysely';

/** A migration sees the tables as they were on its day, so it is typed by none. */
type Tables = Record<string, never>;

export async function up(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('attendance')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('registration_id', 'text', (column) => column.notNull().references('registration.id'))
    .addColumn('venue', 'text')
    .addColumn('part_id', 'text', (column) => column.references('part.id'))
    .addColumn('how', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('person_id', 'text', (column) => column.references('person.id'))
    .addColumn('undone_at', 'text')
    .execute();
  await db.schema.createIndex('attendance_by_registration_id').on('attendance').column('registration_id').execute();
  // At one venue at a time, and in each part once; what was undone stays beside it.
  await sql`create unique index attendance_at_venue on attendance (registration_id)
    where venue is not null and undone_at is null`.execute(db);
  await sql`create unique index attendance_in_part on attendance (registration_id, part_id)
    where part_id is not null`.execute(db);
}
