import { sql, type Kysely } from 'kysely';

/** A migration sees the tables as they were on its day, so it is typed by none. */
type Tables = Record<string, never>;

/** Whoever asks is looked for among those who are not heard: few questions mute, and these are found at once. */
export async function up(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createIndex('question_that_mutes')
    .on('question')
    .column('part_id')
    .where(sql.ref('mutes'), '=', 1)
    .execute();
}
