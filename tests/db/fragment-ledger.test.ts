import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { readFragments, wordsOf } from '~/features/challenges/fragments';
import type { Store } from '~db/open';
import { castOf } from '../support/cast';
import { openEmptyPglite } from '../support/pglite';
import { start } from '../support/start';
import { openEmptySqlite } from '../support/stores';

const family = '👨‍👩‍👧 の会社です';

/** Two questions, whose answers were numbered through, and a card of a room. */
async function fillAsBefore(store: Store): Promise<void> {
  const { seminarId, parts } = await castOf({ store });
  await store.writer.write(async (tx) => {
    for (const [position, code] of ['measures', 'challenges'].entries())
      await sql`insert into survey_question
        (id, seminar_id, code, position, kind, title_ja, title_en, help_ja, help_en, required, other)
        values (${code}, ${seminarId}, ${code}, ${position}, 'text', '', '', '', '', 0, 0)`.execute(tx);
    await sql`insert into response (id, seminar_id, registration_id, state, version, submitted_at)
      values ('r', ${seminarId}, null, 'submitted', 1, ${start})`.execute(tx);
    await sql`insert into answer (id, response_id, question_id, option_code, text)
      values ('a', 'r', 'challenges', null, ${family})`.execute(tx);
    const challenge = (number: number, question: string, text: string, answer: string | null) =>
      sql`insert into challenge (id, seminar_id, question_id, answer_id, number, original, public_text, state,
        public_id, withheld_reason, version, created_at, changed_at)
        values (${`c-${String(number)}`}, ${seminarId}, ${question}, ${answer}, ${number}, ${text}, '文', 'released',
        ${`p-${String(number)}`}, '', 3, ${start}, ${start})`.execute(tx);
    await challenge(1, 'measures', '対策', null);
    await challenge(2, 'challenges', family, 'a');
    await challenge(3, 'measures', '', null);
    await sql`insert into room (id, part_id, challenge_id, position, name)
      values ('room', ${parts.discussion}, 'c-2', 1, '部屋')`.execute(tx);
  });
}

async function rowsAfter({ db }: Store) {
  const rows = await db
    .selectFrom('challenge')
    .innerJoin('received_text', 'received_text.id', 'challenge.text_id')
    .leftJoin('text_link', 'text_link.text_id', 'received_text.id')
    .select([
      'challenge.id',
      'challenge.question_id',
      'number',
      'version',
      'public_id',
      'fragments',
      'text',
      'answer_id',
    ])
    .orderBy('challenge.id')
    .execute();
  return rows.map(({ fragments, text, ...row }) => ({ ...row, words: wordsOf(text, readFragments(fragments)) }));
}

describe('The ledger of fragments', () => {
  it.each([
    ['SQLite', openEmptySqlite],
    ['PostgreSQL (PGlite)', openEmptyPglite],
  ])('takes over every challenge with its text, whose it is and who points at it, on %s', async (_engine, open) => {
    const store = await open();
    await store.migrate('0025_wall_results');
    await fillAsBefore(store);
    await store.migrate();
    expect(await rowsAfter(store)).toEqual([
      { id: 'c-1', question_id: 'measures', number: 1, version: 3, public_id: 'p-1', words: '対策', answer_id: null },
      { id: 'c-2', question_id: 'challenges', number: 1, version: 3, public_id: 'p-2', words: family, answer_id: 'a' },
      { id: 'c-3', question_id: 'measures', number: 2, version: 3, public_id: 'p-3', words: '', answer_id: null },
    ]);
    const gone = store.writer.write((tx) => tx.deleteFrom('challenge').where('id', '=', 'c-2').execute());
    await expect(gone).rejects.toThrow(/foreign key/i);
    await store.close();
  });
});
