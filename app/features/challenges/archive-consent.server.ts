import { listConsents } from '~/features/registration/consents.server';
import type { Purpose } from '~/features/registration/registration';
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
 * where one speaks for several. Of a severed text counts what its author agreed to last, or took back by code since.
 */
export async function listWithout(
  db: Reader,
  seminarId: string,
  use: 'show' | 'archive' | 'public',
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('challenge')
    .innerJoin('received_text', 'received_text.id', 'challenge.text_id')
    .leftJoin('severed_text', 'severed_text.text_id', 'challenge.text_id')
    .leftJoin('text_link', 'text_link.text_id', 'challenge.text_id')
    .leftJoin('answer', 'answer.id', 'text_link.answer_id')
    .leftJoin('response', 'response.id', 'answer.response_id')
    .select(['challenge.id', 'challenge.merged_into', 'challenge.origin'])
    .select(['response.registration_id', 'received_text.seminar_id as seminar', 'received_text.withdrawn_at'])
    .select(['severed_text.shows', 'severed_text.archives', 'severed_text.publishes'])
    .where('challenge.seminar_id', '=', seminarId)
    .execute();
  const consents = await consentsOfAll(db, new Set(rows.map(({ seminar }) => seminar)));
  const agrees = (row: (typeof rows)[number]) => {
    if (row.withdrawn_at !== null) return false;
    // What a later seminar shows of it is what stays of it.
    const kept = row.origin === 'carried' && use === 'show' ? 'archive' : use;
    const severed = { show: row.shows, archive: row.archives, public: row.publishes }[kept];
    if (severed !== null) return severed === 1;
    return row.registration_id === null || consents.get(row.registration_id)?.has(kept) === true;
  };
  return new Set(
    rows
      .filter((row) => !agrees(row))
      .flatMap(({ id, merged_into: spokeForIt }) => (spokeForIt === null ? [id] : [id, spokeForIt])),
  );
}

async function consentsOfAll(db: Reader, seminarIds: ReadonlySet<string>): Promise<Map<string, Set<Purpose>>> {
  const all = new Map<string, Set<Purpose>>();
  for (const seminarId of seminarIds)
    for (const [registrationId, given] of await listConsents(db, seminarId)) all.set(registrationId, given);
  return all;
}

/** The challenges that came of answers, and those that speak for them. */
export async function listChallengesOf(db: Reader, answerIds: readonly string[]): Promise<string[]> {
  if (answerIds.length === 0) return [];
  const rows = await db
    .selectFrom('challenge')
    .innerJoin('text_link', 'text_link.text_id', 'challenge.text_id')
    .select(['challenge.id', 'challenge.merged_into'])
    .where('text_link.answer_id', 'in', answerIds)
    .execute();
  return rows.flatMap(({ id, merged_into: into }) => (into === null ? [id] : [id, into]));
}
