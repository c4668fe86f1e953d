import type { App, Work } from '~/app';
import type { Actor } from '~/features/accounts/actor';
import { challengesCode } from '~/features/survey/survey';
import { missing, Refusal } from '~/shared/refusal';
import { tellAgendaWithin } from './agenda-news.server';
import { holdAgendaWithin, nextPositionWithin } from './agenda-order.server';
import { findDiscussion, findPicked, mustBeFresh, type Picked } from './agenda-places.server';
import type { CardOrigin } from './agenda';
import { findCarryable } from './carried-cards.server';
import { chairing, changeCurated, outOfSight, recordDeed, type Acting } from './curated.server';
import { wholeOf } from './fragments';
import { holdNumbers, untouched } from './intake.server';
import { readPublicText } from './public-text';

/**
 * Puts a question of the chairs at the end of the agenda, marked as theirs. It is nobody's answer, so nobody has to
 * release it; everybody sees it as it is written.
 * @throws Refusal `challenges.emptyText`, `challenges.tooLong` (422).
 */
export async function prepareCard(
  app: App,
  actor: Actor,
  input: { seminarId: string; text: string; category: string },
): Promise<void> {
  const text = readPublicText(input.text);
  if (text === '') throw new Refusal('challenges.emptyText', 422);
  await app.write(async (work) => {
    const by = await chairing(work, actor, input.seminarId);
    const textId = work.newId();
    await holdNumbers(work, input.seminarId);
    const asked = await findAsked(work, input.seminarId, input.category);
    await work.tx
      .insertInto('received_text')
      .values({
        ...{ id: textId, seminar_id: input.seminarId, question_id: asked.questionId, from_question_id: null },
        ...{ text, received_at: work.at },
      })
      .execute();
    const fragments = JSON.stringify(wholeOf(text));
    await addCard(work, by, { ...asked, text, textId, fragments, origin: 'prepared', carriedFrom: null });
  });
}

/**
 * Puts a card that an earlier seminar left for the next at the end of the agenda, once for each seminar.
 * @throws Refusal 404 for any other card, `challenges.notNow` (409) where it is on its way here already.
 */
export async function carryOver(app: App, actor: Actor, input: { seminarId: string; publicId: string }): Promise<void> {
  await app.write(async (work) => {
    const by = await chairing(work, actor, input.seminarId);
    await holdNumbers(work, input.seminarId);
    const from = await findCarryable(work.tx, input);
    if (!from) throw missing();
    if (from.isCarried) throw new Refusal('challenges.notNow', 409);
    const asked = await findAsked(work, input.seminarId, from.category ?? '');
    const { text, textId, fragments } = from;
    await addCard(work, by, { ...asked, text, textId, fragments, origin: 'carried', carriedFrom: from.id });
  });
}

/** Takes a card that chairs added out of sight again; it has to be off the agenda. */
export async function discardCard(app: App, actor: Actor, input: Picked & { version: number }): Promise<void> {
  await app.write(async (work) => {
    const by = await chairing(work, actor, input.seminarId);
    const of = await findPicked(work, input);
    if (of.origin === 'received') throw missing();
    mustBeFresh(of, input.version, 'released');
    await changeCurated(work, { of, by, set: { ...outOfSight, state: 'withdrawn' }, action: 'discard card' });
  });
}

type Asked = { questionId: string | null; categoryId: string | null };

/** The survey's question for challenges, and its category with this code. */
async function findAsked(work: Work, seminarId: string, category: string): Promise<Asked> {
  const row = await work.tx
    .selectFrom('survey_question')
    .leftJoin('category', (join) =>
      join.onRef('category.question_id', '=', 'survey_question.id').on('category.code', '=', category),
    )
    .select(['survey_question.id', 'category.id as category'])
    .where('survey_question.seminar_id', '=', seminarId)
    .where('survey_question.code', '=', challengesCode)
    .executeTakeFirst();
  return { questionId: row?.id ?? null, categoryId: row?.category ?? null };
}

type Added = Asked & {
  text: string;
  textId: string;
  fragments: string;
  origin: CardOrigin;
  carriedFrom: string | null;
};

async function addCard(work: Work, by: Acting, added: Added): Promise<void> {
  const partId = await findDiscussion(work.tx, by.seminarId);
  await holdAgendaWithin(work, partId);
  const row = {
    ...untouched(work),
    ...{ seminar_id: by.seminarId, question_id: added.questionId, category_id: added.categoryId },
    ...{ text_id: added.textId, fragments: added.fragments, public_text: added.text, public_id: work.newId() },
    ...{ origin: added.origin, carried_from: added.carriedFrom, state: 'scheduled' as const, part_id: partId },
    number: await numberBelow(work, by.seminarId),
    agenda_position: await nextPositionWithin(work, partId),
  };
  const of = await work.tx.insertInto('challenge').values(row).returningAll().executeTakeFirstOrThrow();
  await recordDeed(work, of, { by, action: added.origin === 'carried' ? 'carry card' : 'prepare card' });
  await tellAgendaWithin(work, partId);
}

/** Below nought, so that what was received is numbered without a gap. */
async function numberBelow(work: Work, seminarId: string): Promise<number> {
  const first = await work.tx
    .selectFrom('challenge')
    .select((row) => row.fn.min('number').as('number'))
    .where('seminar_id', '=', seminarId)
    .executeTakeFirst();
  return Math.min(0, Number(first?.number ?? 0)) - 1;
}
