import type { Work } from '~/app';
import { recordAct } from '~/audit.server';
import { tellAgendaWithin } from './agenda-news.server';
import { leaveAgendaWithin } from './agenda-order.server';
import { mayBecome } from './challenge';
import { challengesTopic, outOfSight, type Curated } from './curated.server';

type Consented = { seminarId: string; answerIds: readonly string[]; mayShow: boolean };

/**
 * Follows an author who takes back the consent to show a text, or gives it again. What waits goes out of sight and off
 * the agenda; what is on stage or was there has been shown, and whether it is kept is a consent of its own. Who gives
 * it again starts anew: the text comes back as it was written, to be worked on.
 */
export async function followConsentWithin(work: Work, { seminarId, answerIds, mayShow }: Consented): Promise<void> {
  if (answerIds.length === 0) return;
  const rows = await work.tx
    .selectFrom('challenge')
    .selectAll()
    .where('seminar_id', '=', seminarId)
    .where('answer_id', 'in', answerIds)
    .execute();
  for (const challenge of rows) {
    if (mayShow && challenge.state === 'withdrawn') await bringBack(work, challenge);
    if (!mayShow && mayBecome(challenge.state, 'withdrawn')) await withdraw(work, challenge);
  }
  work.nudge(challengesTopic(seminarId));
}

async function withdraw(work: Work, challenge: Curated): Promise<void> {
  await leaveAgendaWithin(work, challenge);
  await change(work, challenge, { ...outOfSight, state: 'withdrawn' });
  if (challenge.part_id !== null) await tellAgendaWithin(work, challenge.part_id);
}

async function bringBack(work: Work, challenge: Curated): Promise<void> {
  await change(work, challenge, { state: challenge.category_id === null ? 'raw' : 'triaged' });
}

/** Who wrote a text is in no audit row: its author's step is nobody's. */
async function change(
  work: Work,
  challenge: Curated,
  set: Partial<typeof outOfSight> & { state: Curated['state'] },
): Promise<void> {
  await work.tx
    .updateTable('challenge')
    .set((row) => ({ ...set, version: row('version', '+', 1), changed_at: work.at }))
    .where('id', '=', challenge.id)
    .execute();
  const action = set.state === 'withdrawn' ? 'withdraw challenge' : 'readmit challenge';
  await recordAct(work, { personId: null, seminarId: challenge.seminar_id, action, subject: challenge.id });
}
