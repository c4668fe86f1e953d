import type { Work } from '~/app';
import { listConsents } from '~/features/registration/consents.server';
import { inShuffledOrder } from './shuffled';
import { severedHash } from './severed-hash.server';
import { scrambleChallenges, toDay } from './scrambling.server';
import { listTraits } from './traits.server';

type Linked = {
  textId: string;
  answerId: string;
  responseId: string;
  registrationId: string;
  codeHash: string | null;
};

/**
 * Destroys the links from texts to their authors, for good. What stays of a text is what its author agreed to, what at
 * least k have in common with them, and the way by their code; under a new id, to the day, in an order of chance.
 */
export async function severWithin(
  work: Work,
  { seminarId, textIds }: { seminarId: string; textIds: readonly string[] },
): Promise<void> {
  if (textIds.length === 0) return;
  const linked = inShuffledOrder(await listLinked(work, textIds), work.newId);
  const consents = await listConsents(work.tx, seminarId);
  const traits = await listTraits(work.tx, seminarId);
  for (const text of linked) {
    const agreed = consents.get(text.registrationId) ?? new Set();
    await severOne(work, { text, agreed, traits: traits.get(text.responseId) ?? [] });
  }
  for (const text of linked) await forgetResponse(work, text);
  await scrambleChallenges(work, seminarId);
}

async function listLinked(work: Work, textIds: readonly string[]): Promise<Linked[]> {
  const rows = await work.tx
    .selectFrom('text_link')
    .innerJoin('answer', 'answer.id', 'text_link.answer_id')
    .innerJoin('response', 'response.id', 'answer.response_id')
    .select(['text_link.text_id as textId', 'answer.id as answerId', 'response.id as responseId'])
    .select(['response.registration_id as registrationId', 'response.code_hash as codeHash'])
    .where('text_link.text_id', 'in', textIds)
    .execute();
  return rows.flatMap(({ registrationId, ...row }) => (registrationId === null ? [] : [{ ...row, registrationId }]));
}

type Severed = {
  text: Linked;
  agreed: ReadonlySet<string>;
  traits: readonly { questionId: string; optionCode: string }[];
};

async function severOne(work: Work, { text, agreed, traits }: Severed): Promise<void> {
  const { tx } = work;
  const before = await tx
    .selectFrom('received_text')
    .selectAll()
    .where('id', '=', text.textId)
    .executeTakeFirstOrThrow();
  const id = work.newId();
  const taken = before.withdrawn_at === null ? null : toDay(before.withdrawn_at);
  await tx
    .insertInto('received_text')
    .values({ ...before, id, received_at: toDay(before.received_at), withdrawn_at: taken })
    .execute();
  await tx.updateTable('relay').set({ text_id: id }).where('text_id', '=', text.textId).execute();
  await tx.updateTable('challenge').set({ text_id: id }).where('text_id', '=', text.textId).execute();
  await tx.deleteFrom('author_check').where('text_id', '=', text.textId).execute();
  await tx.deleteFrom('text_link').where('text_id', '=', text.textId).execute();
  await tx.deleteFrom('received_text').where('id', '=', text.textId).execute();
  await tx.deleteFrom('outbox').where('purpose_key', 'like', `author/${text.textId}/%`).execute();
  await tx
    .insertInto('severed_text')
    .values({
      text_id: id,
      code_hash: text.codeHash === null ? null : severedHash(text.codeHash, id),
      shows: agreed.has('show') ? 1 : 0,
      archives: agreed.has('archive') ? 1 : 0,
      publishes: agreed.has('public') ? 1 : 0,
    })
    .execute();
  for (const { questionId, optionCode } of traits)
    await tx
      .insertInto('severed_trait')
      .values({ text_id: id, question_id: questionId, option_code: optionCode })
      .execute();
}

/** Takes the words out of the response they came with, out of what it said before, and the key that their code is made of. */
async function forgetResponse(work: Work, { answerId, responseId, registrationId }: Linked): Promise<void> {
  const { tx } = work;
  await tx.updateTable('answer').set({ text: null }).where('id', '=', answerId).execute();
  await tx.deleteFrom('answer').where('id', '=', answerId).where('option_code', 'is', null).execute();
  await forgetRevisions(work, { answerId, responseId });
  const others = await tx
    .selectFrom('text_link')
    .innerJoin('answer', 'answer.id', 'text_link.answer_id')
    .select('text_id')
    .where('answer.response_id', '=', responseId)
    .executeTakeFirst();
  if (others) return;
  await tx.updateTable('response').set({ code_hash: null, state: 'severed' }).where('id', '=', responseId).execute();
  await tx.updateTable('registration').set({ form_key: work.newId() }).where('id', '=', registrationId).execute();
}

/** What a revision holds of an answer, as `StoredAnswer` has it. */
type Revised = { id?: unknown; text?: unknown };

async function forgetRevisions(
  work: Work,
  { answerId, responseId }: Pick<Linked, 'answerId' | 'responseId'>,
): Promise<void> {
  const rows = await work.tx
    .selectFrom('response_revision')
    .select(['number', 'answers'])
    .where('response_id', '=', responseId)
    .execute();
  for (const { number, answers } of rows) {
    // Written by `keepRevision` alone.
    const kept = (JSON.parse(answers) as Revised[]).map((one) => (one.id === answerId ? { ...one, text: null } : one));
    await work.tx
      .updateTable('response_revision')
      .set({ answers: JSON.stringify(kept) })
      .where('response_id', '=', responseId)
      .where('number', '=', number)
      .execute();
  }
}
