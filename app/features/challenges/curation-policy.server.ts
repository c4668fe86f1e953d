import type { App } from '~/app';
import { recordAct } from '~/audit.server';
import type { Actor } from '~/features/accounts/actor';
import { Refusal } from '~/shared/refusal';
import type { Reader } from '~db/open';
import { standardPolicy, type CurationPolicy } from './curation-policy';
import { challengesTopic, curating } from './curated.server';

/** What a seminar promises; the standard where its secretariat has set nothing. */
export async function findPolicy(db: Reader, seminarId: string): Promise<CurationPolicy> {
  const row = await db.selectFrom('curation_policy').selectAll().where('seminar_id', '=', seminarId).executeTakeFirst();
  if (!row) return standardPolicy;
  const { author_days: authorDays, silence, sever_days: severDays, version } = row;
  return { asksAuthors: row.asks_authors === 1, authorDays, silence, severDays, version };
}

/**
 * Sets what a seminar promises. What authors were asked already keeps the deadline that they were told.
 * @throws Refusal `common.stale` (409) where somebody was quicker; 404 without the right to it.
 */
export async function storePolicy(
  app: App,
  actor: Actor,
  { seminarId, ...policy }: CurationPolicy & { seminarId: string },
): Promise<void> {
  await app.write(async (work) => {
    const by = await curating(work, actor, seminarId);
    if ((await findPolicy(work.tx, seminarId)).version !== policy.version) throw new Refusal('common.stale', 409);
    const row = {
      asks_authors: policy.asksAuthors ? (1 as const) : (0 as const),
      author_days: policy.authorDays,
      silence: policy.silence,
      sever_days: policy.severDays,
      version: policy.version + 1,
    };
    await work.tx
      .insertInto('curation_policy')
      .values({ seminar_id: seminarId, ...row })
      .onConflict((conflict) => conflict.column('seminar_id').doUpdateSet(row))
      .execute();
    const act = { action: 'set curation policy', subject: seminarId, note: '' };
    await recordAct(work, { personId: by.personId, seminarId, ...act });
    work.nudge(challengesTopic(seminarId));
  });
}
