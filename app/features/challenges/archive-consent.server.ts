import { listConsents } from '~/features/registration/consents.server';
import type { Reader } from '~db/open';

/**
 * The challenges of a seminar whose authors do not agree to the archive: what was shown on the day with one consent
 * does not stay with it. Imported texts and questions of a board have no registration to ask.
 */
export function listUnkeepable(db: Reader, seminarId: string): Promise<ReadonlySet<string>> {
  return listWithout(db, seminarId, 'archive');
}

/**
 * The challenges of a seminar whose authors do not agree to a use at this moment, whatever was shown before: all of them,
 * where one speaks for several.
 */
export async function listWithout(
  db: Reader,
  seminarId: string,
  use: 'show' | 'archive',
): Promise<ReadonlySet<string>> {
  const consents = await listConsents(db, seminarId);
  const rows = await db
    .selectFrom('challenge')
    .innerJoin('text_link', 'text_link.text_id', 'challenge.text_id')
    .innerJoin('answer', 'answer.id', 'text_link.answer_id')
    .innerJoin('response', 'response.id', 'answer.response_id')
    .select(['challenge.id', 'challenge.merged_into', 'response.registration_id'])
    .where('challenge.seminar_id', '=', seminarId)
    .where('response.registration_id', 'is not', null)
    .execute();
  const agreed = (registrationId: string | null) => consents.get(registrationId ?? '')?.has(use) === true;
  return new Set(
    rows
      .filter((row) => !agreed(row.registration_id))
      .flatMap(({ id, merged_into: spokeForIt }) => (spokeForIt === null ? [id] : [id, spokeForIt])),
  );
}
