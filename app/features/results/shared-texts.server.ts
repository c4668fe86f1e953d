import type { App, Work } from '~/app';
import type { Actor } from '~/features/accounts/actor';
import { recordStaffAct } from '~/features/accounts/staff-acts.server';
import { findEditableSeminar } from '~/features/seminars/seminar-states.server';
import { findQuestion, takesWords } from '~/features/survey/survey';
import { findSurvey } from '~/features/survey/surveys.server';
import { missing, Refusal } from '~/shared/refusal';

type Sharing = { seminarId: string; question: string };

/**
 * Shows the released texts of a question to the attendees, those that are released later too.
 * @throws Refusal 403 and 404 to who may not edit the seminar, `results.noWords` (422).
 */
export async function shareTexts(app: App, actor: Actor, sharing: Sharing): Promise<void> {
  await app.write(async (work) => {
    const questionId = await findWordyQuestion(work, actor, sharing);
    await work.tx
      .insertInto('text_share')
      .values({ seminar_id: sharing.seminarId, question_id: questionId, shared_at: work.at })
      .onConflict((row) => row.doNothing())
      .execute();
    const { seminarId, question: subject } = sharing;
    await recordStaffAct(work, actor, { seminarId, action: 'share texts', subject });
  });
}

/**
 * Takes the texts of a question off the attendees' page.
 * @throws Refusal 403 and 404 to who may not edit the seminar, and for what is not shared; `results.noWords` (422).
 */
export async function withdrawTexts(app: App, actor: Actor, sharing: Sharing): Promise<void> {
  await app.write(async (work) => {
    const questionId = await findWordyQuestion(work, actor, sharing);
    const { numDeletedRows } = await work.tx
      .deleteFrom('text_share')
      .where('seminar_id', '=', sharing.seminarId)
      .where('question_id', '=', questionId)
      .executeTakeFirst();
    if (numDeletedRows === 0n) throw missing();
    const { seminarId, question: subject } = sharing;
    await recordStaffAct(work, actor, { seminarId, action: 'withdraw texts', subject });
  });
}

async function findWordyQuestion(work: Work, actor: Actor, { seminarId, question }: Sharing): Promise<string> {
  await findEditableSeminar(work.tx, actor, seminarId);
  const found = findQuestion(await findSurvey(work.tx, seminarId), question);
  if (!found || !takesWords(found)) throw new Refusal('results.noWords', 422);
  return found.id;
}
