import type { Reader } from '~db/open';
import type { Segment } from './circular';
import { listExported, type Exported } from './exported-registrations.server';
import { optionKey } from './question-form';
import { findSurvey } from './surveys.server';

export type Recipient = { id: string; receipt: string; name: string };

/**
 * Who gets a circular now, in the order of their receipts. By an answer only those are found who agreed to be counted;
 * advertising goes to nobody who does not agree to such mail now.
 */
export async function listRecipients(
  db: Reader,
  { seminarId, segment, advertising }: { seminarId: string; segment: Segment; advertising: boolean },
): Promise<Recipient[]> {
  const survey = await findSurvey(db, seminarId);
  const asked = survey.questions.find((question) =>
    question.options.some(({ code }) => optionKey(question.code, code) === segment.answer),
  );
  const code = asked?.options.find((option) => optionKey(asked.code, option.code) === segment.answer)?.code;
  const isMeant = ({ row, partIds, consents, answers }: Exported) =>
    segment.states.some((state) => state === row.state) &&
    (segment.venues.length === 0 || segment.venues.includes(row.venue)) &&
    (segment.parts.length === 0 || segment.parts.some((id) => partIds.has(id))) &&
    (segment.answer === '' || (asked && code !== undefined && answers?.get(asked.id)?.has(code) === true)) &&
    (!advertising || consents.has('news'));
  const registrations = await listExported(db, seminarId);
  return registrations.filter(isMeant).map(({ row }) => ({
    id: row.id,
    receipt: row.receipt,
    name: `${row.family_name} ${row.given_name}`.trim(),
  }));
}
