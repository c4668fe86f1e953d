import type { Kysely } from 'kysely';

/** A migration sees the tables as they were on its day, so it is typed by what it reads. */
type Tables = { outbox: { id: string; purpose_key: string; registration_id: string | null } };

export async function up(db: Kysely<Tables>): Promise<void> {
  await db.schema.alterTable('outbox').addColumn('registration_id', 'text').execute();
  await db.schema
    .alterTable('outbox')
    .addColumn('unsubscribe_url', 'text', (column) => column.notNull().defaultTo(''))
    .execute();
  await db.schema.createIndex('outbox_by_registration_id').on('outbox').column('registration_id').execute();
  await nameRegistrations(db);
  await db.schema
    .createTable('mail_template')
    .addColumn('seminar_id', 'text', (column) => column.notNull().references('seminar.id'))
    .addColumn('occasion', 'text', (column) => column.notNull())
    .addColumn('locale', 'text', (column) => column.notNull())
    .addColumn('venue', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('mail_template_key', ['seminar_id', 'occasion', 'locale', 'venue'])
    .execute();
}

/** Mails of old say in their purpose alone whose they are: `registration/confirmed/<registration>/1`. */
async function nameRegistrations(db: Kysely<Tables>): Promise<void> {
  const rows = await db
    .selectFrom('outbox')
    .select(['id', 'purpose_key'])
    .where('purpose_key', 'like', 'registration/%')
    .execute();
  for (const { id, purpose_key: purpose } of rows) {
    const registration_id = purpose.split('/')[2] ?? null;
    await db.updateTable('outbox').set({ registration_id }).where('id', '=', id).execute();
  }
}
