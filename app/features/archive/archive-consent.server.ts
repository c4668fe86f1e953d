import type { Reader } from '~db/open';

/**
 * The challenges of a seminar whose authors did not agree to the archive: what was shown on the day with one consent
 * does not stay with it. Imported texts and questions of a board have no registration to ask.
 */
export async function listUnkeepable(db: Reader, seminarId: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('challenge')
    .innerJoin('answer', 'answer.id', 'challenge.answer_id')
    .innerJoin('response', 'response.id', 'answer.response_id')
    .select('challenge.id')
    .where('challenge.seminar_id', '=', seminarId)
    .where('response.registration_id', 'is not', null)
    .where((row) =>
      row.not(
        row.exists(
          row
            .selectFrom('consent')
            .select('consent.id')
            .whereRef('consent.registration_id', '=', 'response.registration_id')
            .where('purpose', '=', 'archive')
            .where('given', '=', 1),
        ),
      ),
    )
    .execute();
  return new Set(rows.map((row) => row.id));
}
