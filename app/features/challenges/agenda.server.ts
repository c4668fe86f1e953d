import type { Work } from '~/app';
import type { Reader } from '~db/open';
import { challengesCode } from '~/features/survey/survey';
import { missing, Refusal } from '~/shared/refusal';
import type { AgendaCard, CardOrigin, PlacedCard, WaitingCard } from './agenda';
import { cardOrigins, mayBecome, type ChallengeState } from './challenge';
import { challengesTopic } from './curated.server';

/** A step of the board: stage, mark, fate. The caller writes its own audit row. 409 when the state is none of `from`. */
export async function changeChallengeStateWithin(
  work: Work,
  step: { challengeId: string; from: readonly ChallengeState[]; to: ChallengeState },
): Promise<void> {
  const from = step.from.filter((state) => mayBecome(state, step.to));
  const challenge = await work.tx
    .selectFrom('challenge')
    .select(['seminar_id', 'state', 'version'])
    .where('id', '=', step.challengeId)
    .executeTakeFirst();
  if (!challenge) throw missing();
  const changed = await work.tx
    .updateTable('challenge')
    .set({ state: step.to, version: challenge.version + 1, changed_at: work.at })
    .where('id', '=', step.challengeId)
    .where('version', '=', challenge.version)
    .where('state', 'in', from.length > 0 ? from : ['' as never]) // an empty list is no SQL, and no state is empty
    .executeTakeFirst();
  if (Number(changed.numUpdatedRows) === 0) throw new Refusal('common.stale', 409);
  work.nudge(challengesTopic(challenge.seminar_id));
}

/** A part's agenda in its order, with the cards that are or were on stage: what boards, rooms and projectors show. */
export async function agendaOf(db: Reader, partId: string): Promise<AgendaCard[]> {
  const rows = await cards(db).where('challenge.part_id', '=', partId).orderBy('challenge.agenda_position').execute();
  return rows.map((row) => ({ ...cardOf(row), position: Number(row.agenda_position) }));
}

/** The agenda with what guards its steps, for those who order it. */
export async function listPlaced(db: Reader, partId: string): Promise<PlacedCard[]> {
  const rows = await cards(db)
    .select(['challenge.version', 'challenge.planned_minutes', 'challenge.read_aloud'])
    .where('challenge.part_id', '=', partId)
    .orderBy('challenge.agenda_position')
    .execute();
  return rows.map((row) => ({
    ...cardOf(row),
    position: Number(row.agenda_position),
    version: row.version,
    minutes: row.planned_minutes,
    readAloud: row.read_aloud,
  }));
}

/** Released challenges of a seminar without a place on an agenda, by category; answers to other questions are not for it. */
export async function listWaitingForAgenda(db: Reader, seminarId: string): Promise<WaitingCard[]> {
  const rows = await cards(db)
    .select('challenge.version')
    .where('challenge.seminar_id', '=', seminarId)
    .where('challenge.state', '=', 'released')
    .leftJoin('survey_question', 'survey_question.id', 'challenge.question_id')
    .where((row) =>
      row.or([row('challenge.question_id', 'is', null), row('survey_question.code', '=', challengesCode)]),
    )
    .orderBy('category.position')
    // An order of chance: that of the numbers would tell who wrote first.
    .orderBy('challenge.public_id')
    .execute();
  return rows.map((row) => ({ ...cardOf(row), version: row.version }));
}

/** Reads the columns of a card by name: the original is not among them, nor anything of its author. */
function cards(db: Reader) {
  return db
    .selectFrom('challenge')
    .leftJoin('category', 'category.id', 'challenge.category_id')
    .select([
      'challenge.public_id',
      'challenge.public_text',
      'challenge.state',
      'challenge.origin',
      'challenge.agenda_position',
      'category.code',
      'category.label_ja',
      'category.label_en',
    ])
    .where('challenge.public_id', 'is not', null)
    .where('challenge.origin', 'in', cardOrigins)
    .$narrowType<{ origin: CardOrigin }>();
}

type CardRow = Awaited<ReturnType<ReturnType<typeof cards>['execute']>>[number];

function cardOf(row: CardRow): Omit<AgendaCard, 'position'> {
  return {
    publicId: row.public_id ?? '',
    text: row.public_text,
    categoryCode: row.code,
    categoryJa: row.label_ja ?? '',
    categoryEn: row.label_en ?? '',
    state: row.state,
    origin: row.origin,
  };
}
