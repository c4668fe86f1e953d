import type { Kysely } from 'kysely';

/** A migration sees the tables as they were on its day, so it is typed by none. */
type Tables = Record<string, never>;

export async function up(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('repeated_form')
    .addColumn('form_key', 'text', (column) => column.primaryKey().notNull())
    .addColumn('registration_id', 'text', (column) => column.notNull().references('registration.id'))
    .addColumn('receipt', 'text', (column) => column.notNull())
    .addColumn('running_number', 'integer', (column) => column.notNull())
    .addColumn('sent_at', 'text', (column) => column.notNull())
    .addUniqueConstraint('repeated_form_receipt_once', ['receipt'])
    .execute();
  await db.schema
    .createIndex('repeated_form_by_registration_id')
    .on('repeated_form')
    .column('registration_id')
    .execute();
}
