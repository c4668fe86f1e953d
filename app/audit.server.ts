import { prepared } from '~db/prepared';
import type { Work } from './app';

export type Act = {
  /** Null for what attendees do: who asked, voted or wrote is never in the audit. */
  personId: string | null;
  seminarId: string | null;
  /** Verb and object in the words of the product: `publish seminar`. */
  action: string;
  /** The id of what was changed. */
  subject: string;
  /** A reason given, a count; never a person's words about others. */
  note?: string;
};

/** One row for each change that staff may have to answer for. */
export async function recordAct(work: Work, act: Act): Promise<void> {
  await insertAct(work.tx, { ...act, id: work.newId(), at: work.at, note: act.note ?? '' });
}

const insertAct = prepared((db, act: Required<Act> & { id: string; at: string }) =>
  db.insertInto('audit').values({
    id: act.id,
    at: act.at,
    person_id: act.personId,
    seminar_id: act.seminarId,
    action: act.action,
    subject: act.subject,
    note: act.note,
  }),
);
