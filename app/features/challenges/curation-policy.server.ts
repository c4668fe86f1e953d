import type { App, Work } from '~/app';
import { recordAct } from '~/audit.server';
import type { Actor } from '~/features/accounts/actor';
import { Refusal } from '~/shared/refusal';
import type { Reader } from '~db/open';
import { standardPolicy, type CurationPolicy } from './curation-policy';
import { listTellingWords, storeTellingWordsWithin } from '~/features/redaction/telling-words.server';
import { challengesTopic, curating } from './curated.server';

/** What a seminar promises; the standard where its secretariat has set nothing. */
export async function findPolicy(db: Reader, seminarId: string): Promise<CurationPolicy> {
  const row = await db.selectFrom('curation_policy').selectAll().where('seminar_id', '=', seminarId).executeTakeFirst();
  if (!row) return standardPolicy;
  const { author_days: authorDays, silence, sever_days: severDays, version } = row;
  const [asksAuthors, previews] = [row.asks_authors === 1, row.previews === 1];
  return { asksAuthors, authorDays, silence, severDays, previews, version };
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
      previews: policy.previews ? (1 as const) : (0 as const),
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

/** Sets the words that are marked beside names. Desks load again: what was checked before may have marks now. */
export async function setTellingWords(app: App, actor: Actor, input: { seminarId: string; typed: string }) {
  await app.write(async (work) => {
    const { personId } = await curating(work, actor, input.seminarId);
    await storeTellingWordsWithin(work, input.seminarId, input.typed);
    const act = { action: 'set telling words', subject: input.seminarId, note: '' };
    await recordAct(work, { personId, seminarId: input.seminarId, ...act });
    work.nudge(challengesTopic(input.seminarId));
  });
}

/** What a duplicate of a seminar takes over of how it treats texts. */
export async function copyPolicyWithin(work: Work, from: string, to: string): Promise<void> {
  const row = await work.tx.selectFrom('curation_policy').selectAll().where('seminar_id', '=', from).executeTakeFirst();
  if (row)
    await work.tx
      .insertInto('curation_policy')
      .values({ ...row, seminar_id: to, version: 1 })
      .execute();
  await storeTellingWordsWithin(work, to, (await listTellingWords(work.tx, from)).join('\n'));
}
