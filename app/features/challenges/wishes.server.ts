import type { App } from '~/app';
import type { Actor } from '~/features/accounts/actor';
import { standingIn } from '~/features/registration/standing.server';
import { challengesCode } from '~/features/survey/survey';
import { missing, Refusal } from '~/shared/refusal';
import type { Reader } from '~db/open';
import { cardOrigins, mayBeTakenBack, type ChallengeState } from './challenge';
import { listWithout } from './archive-consent.server';
import { findPolicy } from './curation-policy.server';
import { challengesTopic } from './curated.server';
import type { CardOrigin } from './agenda';
import type { Wishable } from './wishes';

/** Whether an actor sees the released texts before the day: a confirmed registrant, where the seminar's policy says so. */
export async function mayPreview(db: Reader, actor: Actor, seminarId: string): Promise<boolean> {
  if (actor.kind === 'guest') return false;
  const { attends } = await standingIn(db, actor, seminarId);
  if (attends !== 'yes') return false;
  return (await findPolicy(db, seminarId)).previews && (await isBefore(db, seminarId));
}

/** The day has not come: from then on the board has its own questions and votes. */
async function isBefore(db: Reader, seminarId: string): Promise<boolean> {
  const seminar = await db.selectFrom('seminar').select('state').where('id', '=', seminarId).executeTakeFirst();
  return seminar?.state === 'published';
}

/** What registrants see before the day, in an order of chance; the caller asked `mayPreview`. */
export async function listWishable(db: Reader, seminarId: string, personId: string): Promise<Wishable[]> {
  const without = await listWithout(db, seminarId, 'show');
  const rows = await previewed(db, seminarId)
    .leftJoin('category', 'category.id', 'challenge.category_id')
    .select(['challenge.id', 'challenge.public_id', 'challenge.public_text', 'challenge.origin', 'challenge.state'])
    .select(['category.code', 'category.label_ja', 'category.label_en'])
    .orderBy('category.position')
    .orderBy('challenge.public_id')
    .$narrowType<{ origin: CardOrigin }>()
    .execute();
  const counts = await countWishes(db, seminarId);
  const own = await db.selectFrom('challenge_wish').select('challenge_id').where('person_id', '=', personId).execute();
  const mine = new Set(own.map((row) => row.challenge_id));
  return rows
    .filter((row) => isShown(row.state) && !without.has(row.id))
    .map((row) => ({
      publicId: row.public_id ?? '',
      text: row.public_text,
      origin: row.origin,
      category: row.code === null ? null : { code: row.code, ja: row.label_ja ?? '', en: row.label_en ?? '' },
      wishes: counts[row.public_id ?? ''] ?? 0,
      mine: mine.has(row.id),
    }));
}

/** The answers to other questions are for the slides, and not among them. */
function previewed(db: Reader, seminarId: string) {
  return db
    .selectFrom('challenge')
    .leftJoin('survey_question', 'survey_question.id', 'challenge.question_id')
    .where('challenge.seminar_id', '=', seminarId)
    .where('challenge.public_id', 'is not', null)
    .where('challenge.origin', 'in', cardOrigins)
    .where((row) =>
      row.or([row('challenge.question_id', 'is', null), row('survey_question.code', '=', challengesCode)]),
    );
}

function isShown(state: ChallengeState): boolean {
  return mayBeTakenBack(state);
}

/** How many people want to know, by public id; who wished for one that was merged since counts for the one that speaks for it. */
export async function countWishes(db: Reader, seminarId: string): Promise<Record<string, number>> {
  const rows = await db
    .selectFrom('challenge_wish')
    .innerJoin('challenge', 'challenge.id', 'challenge_wish.challenge_id')
    .innerJoin('challenge as shown', (join) =>
      join.on((on) => on('shown.id', '=', on.fn.coalesce('challenge.merged_into', 'challenge.id'))),
    )
    .select((row) => ['shown.public_id', row.fn.count<number>('challenge_wish.person_id').distinct().as('people')])
    .where('challenge.seminar_id', '=', seminarId)
    .groupBy('shown.public_id')
    .execute();
  return Object.fromEntries(rows.map((row) => [row.public_id ?? '', Number(row.people)]));
}

/**
 * Says that somebody wants to know about a challenge, or no longer; to say it twice changes nothing.
 * @throws Refusal 404 for who may not see it, `challenges.notNow` (409) once it is not shown any more.
 */
export async function setWish(
  app: App,
  actor: Actor,
  input: { seminarId: string; publicId: string; wish: 'on' | 'off' },
): Promise<void> {
  await app.write(async (work) => {
    if (actor.kind === 'guest' || !(await mayPreview(work.tx, actor, input.seminarId))) throw missing();
    const card = await previewed(work.tx, input.seminarId)
      .select(['challenge.id', 'challenge.state'])
      .where('challenge.public_id', '=', input.publicId)
      .executeTakeFirst();
    if (!card) throw missing();
    if (!isShown(card.state)) throw new Refusal('challenges.notNow', 409);
    const row = { challenge_id: card.id, person_id: actor.id };
    if (input.wish === 'on')
      await work.tx
        .insertInto('challenge_wish')
        .values(row)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    else
      await work.tx
        .deleteFrom('challenge_wish')
        .where('challenge_id', '=', row.challenge_id)
        .where('person_id', '=', row.person_id)
        .execute();
    work.nudge(challengesTopic(input.seminarId));
  });
}
