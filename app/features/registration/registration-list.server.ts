import type { Reader } from '~db/open';
import { readReason } from './registration';
import { listRepeated } from './repeated-forms.server';
import type { ListedRegistration } from './registration-list';

/** All registrations of a seminar in the order they came. */
export async function listRegistrations(db: Reader, seminarId: string): Promise<ListedRegistration[]> {
  const rows = await db
    .selectFrom('registration')
    .selectAll()
    .where('seminar_id', '=', seminarId)
    .orderBy('running_number')
    .execute();
  const repeated = await listRepeated(db, seminarId);
  const unreached = await findUnreached(db, seminarId);
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    receipt: row.receipt,
    repeated: repeated.filter(({ registrationId }) => registrationId === row.id).map(({ receipt }) => receipt),
    runningNumber: row.running_number,
    state: row.state,
    reason: readReason(row.state_reason),
    name: `${row.family_name} ${row.given_name}`,
    kana: `${row.family_kana} ${row.given_kana}`.trim(),
    company: row.company,
    venue: row.venue,
    kind: row.kind,
    submittedAt: row.submitted_at,
    unreached: unreached.has(row.id),
  }));
}

/** Registrations whose newest mail failed; one that arrived since shows that the address is good again. */
async function findUnreached(db: Reader, seminarId: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('outbox')
    .innerJoin('registration', 'registration.id', 'outbox.registration_id')
    .select(['registration.id', 'outbox.state'])
    .where('registration.seminar_id', '=', seminarId)
    .where('outbox.state', 'in', ['sent', 'failed'])
    .orderBy('outbox.created_at')
    .execute();
  const last = new Map(rows.map(({ id, state }) => [id, state]));
  return new Set([...last].filter(([, state]) => state === 'failed').map(([id]) => id));
}
