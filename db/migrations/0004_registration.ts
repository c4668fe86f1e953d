import type { Kysely } from 'kysely';

/** A migration sees the tables as they were on its day, so it is typed by none. */
type Tables = Record<string, never>;

export async function up(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('registration')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('seminar_id', 'text', (column) => column.notNull().references('seminar.id'))
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('receipt', 'text', (column) => column.notNull())
    .addColumn('running_number', 'integer', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('state_reason', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('company', 'text', (column) => column.notNull())
    .addColumn('department', 'text', (column) => column.notNull())
    .addColumn('position', 'text', (column) => column.notNull())
    .addColumn('family_name', 'text', (column) => column.notNull())
    .addColumn('given_name', 'text', (column) => column.notNull())
    .addColumn('family_kana', 'text', (column) => column.notNull())
    .addColumn('given_kana', 'text', (column) => column.notNull())
    .addColumn('email', 'text', (column) => column.notNull())
    .addColumn('phone', 'text', (column) => column.notNull())
    .addColumn('venue', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('locale', 'text', (column) => column.notNull())
    .addColumn('form_key', 'text', (column) => column.notNull())
    .addColumn('link_version', 'integer', (column) => column.notNull())
    .addColumn('submitted_at', 'text', (column) => column.notNull())
    .addUniqueConstraint('registration_receipt_once', ['receipt'])
    .addUniqueConstraint('registration_form_key_once', ['form_key'])
    .addUniqueConstraint('registration_seminar_id_person_id_once', ['seminar_id', 'person_id'])
    .addUniqueConstraint('registration_seminar_id_running_number_once', ['seminar_id', 'running_number'])
    .execute();
  await db.schema.createIndex('registration_by_person_id').on('registration').column('person_id').execute();
  await db.schema
    .createTable('registration_part')
    .addColumn('registration_id', 'text', (column) => column.notNull().references('registration.id'))
    .addColumn('part_id', 'text', (column) => column.notNull().references('part.id'))
    .addPrimaryKeyConstraint('registration_part_key', ['registration_id', 'part_id'])
    .execute();
  await db.schema
    .createTable('consent')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('registration_id', 'text', (column) => column.notNull().references('registration.id'))
    .addColumn('purpose', 'text', (column) => column.notNull())
    .addColumn('given', 'integer', (column) => column.notNull())
    .addColumn('text_version', 'text', (column) => column.notNull())
    .addColumn('locale', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('consent_by_registration_id').on('consent').column('registration_id').execute();
}
