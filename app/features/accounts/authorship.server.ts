import type { Reader } from '~db/open';
import type { Schema } from '~db/schema';

/** Whether a person wrote something: the only question that is asked of `author`, and of the asker's own writing alone. */
export async function isAuthor(
  db: Reader,
  personId: string,
  of: { subject: Schema['author']['subject']; id: string },
): Promise<boolean> {
  const own = await db
    .selectFrom('author')
    .select('subject_id')
    .where('subject', '=', of.subject)
    .where('subject_id', '=', of.id)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return own !== undefined;
}
