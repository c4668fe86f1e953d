import type { Insertable } from 'kysely';
import { wholeOf } from '~/features/challenges/fragments';
import type { Reader, Transaction } from '~db/open';
import type { Schema } from '~db/schema';

type Row = Insertable<Schema['challenge']>;

/** A challenge that holds all of a text, which is of nobody's answer. */
export type PlantedChallenge = Omit<Row, 'text_id' | 'fragments' | 'merged_into' | 'step_id'> & { original: string };

/** Writes challenges as if they had been received and worked on; the text of each has its id. */
export async function plantChallenges(tx: Transaction, planted: readonly PlantedChallenge[]): Promise<void> {
  const texts = planted.map(({ id, seminar_id, question_id, original, created_at }) => ({
    ...{ id, seminar_id, question_id: question_id ?? null, from_question_id: null },
    ...{ text: original, received_at: created_at },
  }));
  await tx.insertInto('received_text').values(texts).execute();
  const rows = planted.map(({ original, ...row }): Row => {
    const fragments = JSON.stringify(wholeOf(original));
    return { ...row, text_id: row.id, fragments, merged_into: null, step_id: null };
  });
  await tx.insertInto('challenge').values(rows).execute();
}

/** All challenges with the text that each was received in. */
export function challengesWithTexts(db: Reader) {
  return db
    .selectFrom('challenge')
    .innerJoin('received_text', 'received_text.id', 'challenge.text_id')
    .selectAll('challenge')
    .select(['received_text.text as original', 'received_text.from_question_id']);
}

/** The texts of a file with 区分, 番号 and 内容, which may be quoted over several lines. */
export function codedTexts(csv: string): { category: string; text: string }[] {
  const rows = csv.matchAll(/^([^,\n]+),\d+,(?:"((?:[^"]|"")*)"|([^\n]*))\r?$/gmu);
  return [...rows].map(([, category = '', quoted, plain]) => ({ category, text: quoted ?? plain ?? '' }));
}
