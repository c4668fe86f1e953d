import type { Kysely } from 'kysely';

/** A migration sees the tables as they were on its day, so it is typed by none. */
type Tables = Record<string, never>;

export async function up(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('room_set')
    .addColumn('part_id', 'text', (column) => column.primaryKey().notNull().references('part.id'))
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('minutes', 'integer')
    .addColumn('ends_at', 'text')
    .addColumn('message', 'text', (column) => column.notNull())
    .addColumn('message_at', 'text')
    .addColumn('version', 'integer', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('room')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('part_id', 'text', (column) => column.notNull().references('part.id'))
    .addColumn('challenge_id', 'text', (column) => column.references('challenge.id'))
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('capacity', 'integer')
    .addColumn('called_at', 'text')
    .execute();
  await db.schema.createIndex('room_by_part_id').on('room').column('part_id').execute();
  await db.schema
    .createTable('room_seat')
    .addColumn('part_id', 'text', (column) => column.notNull())
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('room_id', 'text', (column) => column.notNull().references('room.id'))
    .addColumn('display_name', 'text', (column) => column.notNull())
    .addColumn('listening', 'integer', (column) => column.notNull())
    .addColumn('since', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('room_seat_key', ['part_id', 'person_id'])
    .execute();
  await db.schema.createIndex('room_seat_by_room_id').on('room_seat').column('room_id').execute();
  await db.schema
    .createTable('note')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('room_id', 'text', (column) => column.notNull().references('room.id'))
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('conflict_of', 'text')
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('written_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('note_by_room_id').on('note').column('room_id').execute();
  await db.schema
    .createTable('note_revision')
    .addColumn('note_id', 'text', (column) => column.notNull().references('note.id'))
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('note_revision_key', ['note_id', 'revision'])
    .execute();
  await db.schema
    .createTable('harvest')
    .addColumn('room_id', 'text', (column) => column.primaryKey().notNull().references('room.id'))
    .addColumn('views', 'text', (column) => column.notNull())
    .addColumn('agreements', 'text', (column) => column.notNull())
    .addColumn('open_questions', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .execute();
}
