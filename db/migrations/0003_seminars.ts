import type { Kysely } from 'kysely';

/** A migration sees the tables as they were on its day, so it is typed by none. */
type Tables = Record<string, never>;

export async function up(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('seminar')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('slug', 'text', (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('title_ja', 'text', (column) => column.notNull())
    .addColumn('title_en', 'text', (column) => column.notNull())
    .addColumn('subtitle_ja', 'text', (column) => column.notNull())
    .addColumn('subtitle_en', 'text', (column) => column.notNull())
    .addColumn('summary_ja', 'text', (column) => column.notNull())
    .addColumn('summary_en', 'text', (column) => column.notNull())
    .addColumn('notice_ja', 'text', (column) => column.notNull())
    .addColumn('notice_en', 'text', (column) => column.notNull())
    .addColumn('registration_opens_at', 'text')
    .addColumn('registration_closes_at', 'text')
    .addColumn('join_url', 'text', (column) => column.notNull())
    .addColumn('capacity', 'integer')
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addUniqueConstraint('seminar_slug_once', ['slug'])
    .execute();
  await db.schema
    .createTable('part')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('seminar_id', 'text', (column) => column.notNull().references('seminar.id'))
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('title_ja', 'text', (column) => column.notNull())
    .addColumn('title_en', 'text', (column) => column.notNull())
    .addColumn('summary_ja', 'text', (column) => column.notNull())
    .addColumn('summary_en', 'text', (column) => column.notNull())
    .addColumn('starts_at', 'text', (column) => column.notNull())
    .addColumn('ends_at', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addUniqueConstraint('part_seminar_id_position_once', ['seminar_id', 'position'])
    .execute();
  await db.schema
    .createTable('seminar_role')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('seminar_id', 'text', (column) => column.notNull().references('seminar.id'))
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('site', 'text')
    .addColumn('label_ja', 'text', (column) => column.notNull())
    .addColumn('label_en', 'text', (column) => column.notNull())
    .addUniqueConstraint('seminar_role_seminar_id_person_id_role_once', ['seminar_id', 'person_id', 'role'])
    .execute();
  await db.schema.createIndex('seminar_role_by_person_id').on('seminar_role').column('person_id').execute();
  await db.schema
    .createTable('material')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('seminar_id', 'text', (column) => column.notNull().references('seminar.id'))
    .addColumn('part_id', 'text', (column) => column.references('part.id'))
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('title_ja', 'text', (column) => column.notNull())
    .addColumn('title_en', 'text', (column) => column.notNull())
    .addColumn('url', 'text', (column) => column.notNull())
    .addColumn('visibility', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('material_by_seminar_id').on('material').column('seminar_id').execute();
}
