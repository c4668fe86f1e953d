import type { Kysely } from 'kysely';
import { storedByKey } from './stored-by-key';

/** A migration sees the tables as they were on its day, so it is typed by none. */
type Tables = Record<string, never>;

export async function up(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('meta')
    .addColumn('key', 'text', (column) => column.primaryKey().notNull())
    .addColumn('value', 'text', (column) => column.notNull())
    .execute();
  await storedByKey(
    db,
    db.schema
      .createTable('audit')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('person_id', 'text')
      .addColumn('seminar_id', 'text')
      .addColumn('action', 'text', (column) => column.notNull())
      .addColumn('subject', 'text', (column) => column.notNull())
      .addColumn('note', 'text', (column) => column.notNull()),
  ).execute();
  await db.schema.createIndex('audit_by_seminar_id').on('audit').column('seminar_id').execute();
  await db.schema
    .createTable('outbox')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('purpose_key', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('recipient', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('html', 'text', (column) => column.notNull())
    .addColumn('attachments', 'text', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('next_at', 'text', (column) => column.notNull())
    .addColumn('sent_at', 'text')
    .addColumn('error', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addUniqueConstraint('outbox_purpose_key_once', ['purpose_key'])
    .execute();
  await db.schema.createIndex('outbox_by_state').on('outbox').column('state').execute();
  await storedByKey(
    db,
    db.schema
      .createTable('stream')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('head', 'integer', (column) => column.notNull()),
  ).execute();
  await storedByKey(
    db,
    db.schema
      .createTable('event')
      .addColumn('stream_id', 'text', (column) => column.notNull())
      .addColumn('seq', 'integer', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('event_key', ['stream_id', 'seq']),
  ).execute();
  await storedByKey(
    db,
    db.schema
      .createTable('command')
      .addColumn('key', 'text', (column) => column.primaryKey().notNull())
      .addColumn('body_hash', 'text', (column) => column.notNull())
      .addColumn('result', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull()),
  ).execute();
  await storedByKey(
    db,
    db.schema
      .createTable('author')
      .addColumn('subject', 'text', (column) => column.notNull())
      .addColumn('subject_id', 'text', (column) => column.notNull())
      .addColumn('person_id', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('author_key', ['subject', 'subject_id']),
  ).execute();
}
