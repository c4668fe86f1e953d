import type { Work } from '~/app';
import { severedHash } from './severed-hash.server';

type Received = { challengeId: string; textId: string };

/** Of whom a later text is: who wrote `textId`; `codeHash` is of the code that they came by, null for another way. */
export type SameAuthor = { textId: string; codeHash: string | null };

/** Takes in what an author writes later, with the same consents, found again by the same code. */
export async function receiveLater(
  work: Work,
  of: SameAuthor,
  receive: (answerId: string | null) => Promise<Received>,
): Promise<Received> {
  const answerId = await findAnswer(work, of.textId);
  const made = await receive(answerId);
  if (answerId === null) await keepSevered(work, { ...of, newTextId: made.textId });
  return made;
}

/** The answer that a text came from; null once it is severed. */
async function findAnswer(work: Work, textId: string): Promise<string | null> {
  const link = await work.tx
    .selectFrom('text_link')
    .select('answer_id')
    .where('text_id', '=', textId)
    .executeTakeFirst();
  return link?.answer_id ?? null;
}

/** What follows a severed text is severed from the first. */
async function keepSevered(work: Work, { textId, codeHash, newTextId }: SameAuthor & { newTextId: string }) {
  const severed = await work.tx
    .selectFrom('severed_text')
    .selectAll()
    .where('text_id', '=', textId)
    .executeTakeFirstOrThrow();
  const hash = codeHash === null ? null : severedHash(codeHash, newTextId);
  await work.tx
    .insertInto('severed_text')
    .values({ ...severed, text_id: newTextId, code_hash: hash })
    .execute();
}
