import { sql, type Kysely } from 'kysely';
import { engineOf } from '../engine';

/** A migration sees the tables as they were on its day: this one reads their rows, and writes those of the new ones. */
type Before = {
  challenge: {
    id: string;
    seminar_id: string;
    question_id: string | null;
    answer_id: string | null;
    from_question_id: string | null;
    number: number;
    original: string;
    public_text: string;
    category_id: string | null;
    state: string;
    public_id: string | null;
    redacted_by: string | null;
    released_by: string | null;
    withheld_reason: string;
    part_id: string | null;
    agenda_position: number | null;
    version: number;
    created_at: string;
    changed_at: string;
  };
};
type Old = Before['challenge'];
type Kept = Omit<Old, 'answer_id' | 'from_question_id' | 'original'>;
type After = {
  challenge: Kept & { text_id: string; fragments: string; merged_into: string | null; step_id: string | null };
  received_text: {
    id: string;
    seminar_id: string;
    question_id: string | null;
    from_question_id: string | null;
    text: string;
    received_at: string;
  };
  text_link: { text_id: string; answer_id: string };
};

const rowsAtOnce = 200;

/**
 * What was received stands in a table of its own, cut into fragments, and each challenge holds some of them. The link
 * from a text to its answer is a row that can be destroyed alone.
 */
export async function up(db: Kysely<Before>): Promise<void> {
  const after = db as unknown as Kysely<After>; // the same after the steps below
  const old = await db.selectFrom('challenge').selectAll().orderBy('seminar_id').orderBy('number').execute();
  await withoutForeignKeys(after, async () => {
    await createLedger(after);
    for (const rows of inPieces(old.map(textRow))) await after.insertInto('received_text').values(rows).execute();
    for (const rows of inPieces(old.flatMap(linkRows))) await after.insertInto('text_link').values(rows).execute();
    for (const rows of inPieces(challengeRows(old))) await after.insertInto('challenge').values(rows).execute();
  });
}

/**
 * SQLite can drop no column that a constraint holds, so the table is made anew, while others point at it
 * (https://www.sqlite.org/lang_altertable.html#otheralter). It has no transaction around a migration; PostgreSQL has.
 */
async function withoutForeignKeys(db: Kysely<After>, rebuild: () => Promise<void>): Promise<void> {
  if (engineOf(db) === 'postgres') {
    await sql`drop table challenge cascade`.execute(db);
    await rebuild();
    await sql`alter table room add constraint room_challenge_id_fkey
      foreign key (challenge_id) references challenge (id)`.execute(db);
    return;
  }
  await sql`pragma foreign_keys = off`.execute(db);
  await sql`begin immediate`.execute(db);
  try {
    await sql`drop table challenge`.execute(db);
    await rebuild();
    const { rows } = await sql`pragma foreign_key_check`.execute(db);
    if (rows.length > 0) throw new Error('a row points at none after 0026');
    await sql`commit`.execute(db);
  } catch (reason) {
    await sql`rollback`.execute(db);
    throw reason;
  } finally {
    await sql`pragma foreign_keys = on`.execute(db);
  }
}

async function createLedger(db: Kysely<After>): Promise<void> {
  await db.schema
    .createTable('received_text')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('seminar_id', 'text', (column) => column.notNull().references('seminar.id'))
    .addColumn('question_id', 'text', (column) => column.references('survey_question.id'))
    .addColumn('from_question_id', 'text')
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('received_at', 'text', (column) => column.notNull())
    .addUniqueConstraint('received_text_from_question_id_once', ['from_question_id'])
    .execute();
  await db.schema.createIndex('received_text_by_seminar_id').on('received_text').column('seminar_id').execute();
  await db.schema
    .createTable('text_link')
    .addColumn('text_id', 'text', (column) => column.primaryKey().notNull().references('received_text.id'))
    .addColumn('answer_id', 'text', (column) => column.notNull().references('answer.id'))
    .addUniqueConstraint('text_link_answer_id_once', ['answer_id'])
    .execute();
  await db.schema
    .createTable('curation_step')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('seminar_id', 'text', (column) => column.notNull().references('seminar.id'))
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('before', 'text', (column) => column.notNull())
    .execute();
  await createChallenges(db);
}

async function createChallenges(db: Kysely<After>): Promise<void> {
  await db.schema
    .createTable('challenge')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('seminar_id', 'text', (column) => column.notNull().references('seminar.id'))
    .addColumn('question_id', 'text', (column) => column.references('survey_question.id'))
    .addColumn('text_id', 'text', (column) => column.notNull().references('received_text.id'))
    .addColumn('fragments', 'text', (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('public_text', 'text', (column) => column.notNull())
    .addColumn('category_id', 'text', (column) => column.references('category.id'))
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('merged_into', 'text', (column) => column.references('challenge.id'))
    .addColumn('public_id', 'text')
    .addColumn('redacted_by', 'text')
    .addColumn('released_by', 'text')
    .addColumn('withheld_reason', 'text', (column) => column.notNull())
    .addColumn('part_id', 'text', (column) => column.references('part.id'))
    .addColumn('agenda_position', 'integer')
    .addColumn('step_id', 'text', (column) => column.references('curation_step.id'))
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('changed_at', 'text', (column) => column.notNull())
    .addUniqueConstraint('challenge_public_id_once', ['public_id'])
    .addUniqueConstraint('challenge_number_once', ['seminar_id', 'question_id', 'number'])
    .execute();
  for (const column of ['part_id', 'text_id', 'merged_into', 'step_id'])
    await db.schema.createIndex(`challenge_by_${column}`).on('challenge').column(column).execute();
}

/** Every text so far is one challenge, whose id it can have. */
function textRow({ id, seminar_id, question_id, from_question_id, original, created_at }: Old) {
  return { id, seminar_id, question_id, from_question_id, text: original, received_at: created_at };
}

function linkRows({ id, answer_id }: Old) {
  return answer_id === null ? [] : [{ text_id: id, answer_id }];
}

/** Counted in each question now, as each has a list of its own. */
function challengeRows(old: readonly Old[]) {
  const counts = new Map<string, number>();
  return old.map(({ original, ...row }) => {
    const list = `${row.seminar_id} ${row.question_id ?? ''}`;
    const number = (counts.get(list) ?? 0) + 1;
    counts.set(list, number);
    const fragments = JSON.stringify([[0, original.length]]);
    return { ...keptOf(row), number, text_id: row.id, fragments, merged_into: null, step_id: null };
  });
}

function keptOf(row: Omit<Old, 'original'>): Kept {
  const { id, seminar_id, question_id, number, public_text, category_id, state, public_id, redacted_by } = row;
  const { released_by, withheld_reason, part_id, agenda_position, version, created_at, changed_at } = row;
  return {
    ...{ id, seminar_id, question_id, number, public_text, category_id, state, public_id, redacted_by },
    ...{ released_by, withheld_reason, part_id, agenda_position, version, created_at, changed_at },
  };
}

function inPieces<Row>(rows: readonly Row[]): Row[][] {
  const pieces: Row[][] = [];
  for (let from = 0; from < rows.length; from += rowsAtOnce) pieces.push(rows.slice(from, from + rowsAtOnce));
  return pieces;
}
