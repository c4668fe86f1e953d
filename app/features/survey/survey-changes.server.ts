import type { App, Work } from '~/app';
import type { Actor } from '~/features/accounts/actor';
import { recordStaffAct } from '~/features/accounts/staff-acts.server';
import { seminarTopic } from '~/features/seminars/seminar';
import { findEditableSeminar } from '~/features/seminars/seminar-states.server';
import { Refusal } from '~/shared/refusal';
import type { Reader } from '~db/open';
import { brokenRules } from './rules';
import type { Survey } from './survey';
import type { SurveyContent } from './survey-versions';
import { findSurvey } from './surveys.server';

/** What staff saw when they pressed: the count of changes. */
export type Seen = { seminarId: string; version: number };

/** What a change did; `asks` says that it changed what is asked, not only words or order. */
export type Changed = { action: string; subject: string; asks: boolean };

/**
 * Changes a survey in one transaction. Where responses to the newest version are there and the change is more than
 * words or order, what they were asked is kept and a new version begins.
 * @throws Refusal as `findEditableSeminar`, `common.stale`, and `survey.ruleOrder` (409) where a rule would look at a
 * question that does not stand earlier.
 */
export async function changeSurvey(
  app: App,
  actor: Actor,
  seen: Seen,
  change: (work: Work, survey: Survey) => Promise<Changed>,
): Promise<Changed & { newVersion: boolean }> {
  return app.write(async (work) => {
    await findEditableSeminar(work.tx, actor, seen.seminarId);
    await countChange(work, seen);
    const before = await findSurvey(work.tx, seen.seminarId);
    const changed = await change(work, before);
    const after = await findSurvey(work.tx, seen.seminarId);
    if (brokenRules(after.questions).length > 0) throw new Refusal('survey.ruleOrder', 409);
    const newVersion = changed.asks && (await countResponses(work.tx, before)) > 0;
    if (newVersion) await keepVersionWithin(work, before);
    await recordStaffAct(work, actor, {
      seminarId: seen.seminarId,
      action: changed.action,
      subject: changed.subject,
      note: newVersion ? `version ${String(before.number + 1)}` : '',
    });
    work.nudge(seminarTopic(seen.seminarId));
    return { ...changed, newVersion };
  });
}

/** The head's row is the lock: of two changes at once the second finds its count gone. */
async function countChange(work: Work, { seminarId, version }: Seen): Promise<void> {
  await work.tx
    .insertInto('survey')
    .values({ seminar_id: seminarId, number: 1, version: 1 })
    .onConflict((conflict) => conflict.column('seminar_id').doNothing())
    .execute();
  const { numUpdatedRows } = await work.tx
    .updateTable('survey')
    .set({ version: version + 1 })
    .where('seminar_id', '=', seminarId)
    .where('version', '=', version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Refusal('common.stale', 409);
}

/** Responses to the newest version, imported texts among them. */
export async function countResponses(db: Reader, { seminarId, number }: Survey): Promise<number> {
  const { count } = await db
    .selectFrom('response')
    .select((row) => row.fn.countAll().as('count'))
    .where('seminar_id', '=', seminarId)
    .where('survey_number', '=', number)
    .executeTakeFirstOrThrow();
  return Number(count);
}

async function keepVersionWithin(work: Work, { seminarId, number, questions, headings }: Survey): Promise<void> {
  const content: SurveyContent = { questions, headings };
  await work.tx
    .insertInto('survey_version')
    .values({ seminar_id: seminarId, number, content: JSON.stringify(content), replaced_at: work.at })
    .execute();
  await work.tx
    .updateTable('survey')
    .set({ number: number + 1 })
    .where('seminar_id', '=', seminarId)
    .execute();
}
