import type { Work } from '~/app';
import { prepared } from '~db/prepared';
import { Refusal } from '~/shared/refusal';

const tenMinutes = 10 * 60 * 1000;

/**
 * Refuses who asks too fast: a moment after their last question, or sooner than the board's pace (429, which passes by
 * itself: what waits on a device goes again), and who asked so many within ten minutes (409, for them to send again).
 * Withdrawn ones count too.
 * @throws Refusal `board.askPause`, `board.slow` (429), `board.askMany` (409).
 */
export async function mustNotAskTooMuch(work: Work, personId: string, { pace }: { pace: number }): Promise<void> {
  const { pause, inTenMinutes } = work.askLimits;
  if (pause === 0 && inTenMinutes === 0 && pace === 0) return;
  const now = Date.parse(work.at);
  const since = new Date(now - tenMinutes).toISOString();
  const [asked] = await askedSince(work.tx, { personId, since });
  if (!asked) return;
  const sinceLast = asked.last ? (now - Date.parse(asked.last)) / 1000 : Infinity;
  if (sinceLast < pause) throw new Refusal('board.askPause', 429, Math.ceil(pause - sinceLast));
  if (sinceLast < pace) throw new Refusal('board.slow', 429, Math.ceil(pace - sinceLast));
  if (inTenMinutes > 0 && Number(asked.questions) >= inTenMinutes) {
    const freeAt = Date.parse(asked.first ?? work.at) + tenMinutes;
    throw new Refusal('board.askMany', 409, Math.ceil((freeAt - now) / 1000));
  }
}

/** How many, when the first and when the last one; times are ISO text, which sorts as they do. */
const askedSince = prepared((db, { personId, since }: { personId: string; since: string }) =>
  db
    .selectFrom('author')
    .innerJoin('question', 'question.id', 'author.subject_id')
    .select((row) => [
      row.fn.countAll<number>().as('questions'),
      row.fn.min<string | null>('question.asked_at').as('first'),
      row.fn.max<string | null>('question.asked_at').as('last'),
    ])
    .where('author.subject', '=', 'question')
    .where('author.person_id', '=', personId)
    .where('question.asked_at', '>', since),
);
