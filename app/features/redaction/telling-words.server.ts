import type { Work } from '~/app';
import { Refusal } from '~/shared/refusal';
import { cleanLine, isLonger } from '~/shared/text-length';
import type { Reader } from '~db/open';
import { longestTellingWord, mostTellingWords } from './telling-words';

const rowsAtOnce = 200;

/** The words that the secretariat of a seminar wants marked, in their order as texts. */
export async function listTellingWords(db: Reader, seminarId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('telling_word')
    .select('word')
    .where('seminar_id', '=', seminarId)
    .orderBy('word')
    .execute();
  return rows.map(({ word }) => word);
}

/**
 * Puts a list in the place of the one before; one word a line, each once.
 * @throws Refusal `challenges.tooManyWords` and `challenges.wordTooLong` (422).
 */
export async function storeTellingWordsWithin(work: Work, seminarId: string, typed: string): Promise<void> {
  const words = [...new Set(typed.split('\n').map(cleanLine))].filter((word) => [...word].length > 1);
  if (words.length > mostTellingWords) throw new Refusal('challenges.tooManyWords', 422);
  if (words.some((word) => isLonger(word, longestTellingWord))) throw new Refusal('challenges.wordTooLong', 422);
  await work.tx.deleteFrom('telling_word').where('seminar_id', '=', seminarId).execute();
  for (let from = 0; from < words.length; from += rowsAtOnce) {
    const some = words.slice(from, from + rowsAtOnce);
    await work.tx
      .insertInto('telling_word')
      .values(some.map((word) => ({ seminar_id: seminarId, word })))
      .execute();
  }
}
