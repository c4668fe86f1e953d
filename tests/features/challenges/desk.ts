import type { SignedIn } from '~/features/accounts/actor';
import { receiveAnswersWithin } from '~/features/challenges/intake.server';
import { addStandardSurveyWithin } from '~/features/survey/surveys.server';
import { challengesCode } from '~/features/survey/survey';
import { start } from '../../support/start';
import type { World } from '../../support/world';

export type Desk = {
  seminarId: string;
  slug: string;
  partId: string;
  questionId: string;
  /** Ids of the categories of the question for challenges, in their order. */
  categories: string[];
  /** A category of another question of the same survey. */
  foreignCategory: string;
};

/** Two people of the secretariat, a chair, a speaker and somebody with no role. */
export const yamane = personOf('yamane');
export const hoshino = personOf('hoshino');
export const chair = personOf('chair');
export const speaker = personOf('speaker');
export const nobody = personOf('nobody');
export const administrator: SignedIn = { ...personOf('root'), standing: 'administrator' };

function personOf(id: string): SignedIn {
  const email = `${id}@example.jp`;
  return { kind: 'person', id, name: id, email, locale: 'ja', standing: 'none', registrationId: null };
}

/** Stores the cast once in a world. */
export async function addCast({ app }: World): Promise<void> {
  const rows = [yamane, hoshino, chair, speaker, nobody, administrator].map(
    ({ id, name, email, locale, standing }) => ({
      id,
      name,
      email,
      locale,
      standing,
      password_hash: null,
      created_at: start,
    }),
  );
  await app.write((work) => work.tx.insertInto('person').values(rows).execute());
}

/** A seminar with the standard survey, a lecture and a discussion, and the cast in its roles. */
export async function addDesk({ app }: World, slug = 'no14'): Promise<Desk> {
  const seminarId = app.newId();
  const partId = app.newId();
  await app.write(async ({ tx, ...work }) => {
    await tx.insertInto('seminar').values(seminarRow(seminarId, slug)).execute();
    await tx
      .insertInto('part')
      .values([partRow(app.newId(), seminarId, 'lecture'), partRow(partId, seminarId, 'discussion')])
      .execute();
    await tx.insertInto('seminar_role').values(roleRows(seminarId)).execute();
    await addStandardSurveyWithin({ tx, ...work }, seminarId);
  });
  return { seminarId, slug, partId, ...(await surveyOf(app.db, seminarId)) };
}

async function surveyOf(db: World['app']['db'], seminarId: string) {
  const rows = await db
    .selectFrom('category')
    .innerJoin('survey_question', 'survey_question.id', 'category.question_id')
    .select(['category.id', 'question_id', 'survey_question.code'])
    .where('seminar_id', '=', seminarId)
    .orderBy('category.position')
    .execute();
  const own = rows.filter((row) => row.code === challengesCode);
  return {
    questionId: own[0]?.question_id ?? '',
    categories: own.map((row) => row.id),
    foreignCategory: rows.find((row) => row.code !== challengesCode)?.id ?? '',
  };
}

/** Answers that become challenges, in this order. */
export async function receive(
  { app }: World,
  desk: Desk,
  texts: readonly string[],
  categoryId: string | null = null,
): Promise<string[]> {
  const responseId = app.newId();
  const { seminarId, questionId } = desk;
  const answers = texts.map((text) => ({ answerId: app.newId(), questionId, text, categoryId }));
  await app.write(async (work) => {
    await work.tx
      .insertInto('response')
      .values({
        id: responseId,
        seminar_id: desk.seminarId,
        registration_id: null,
        state: 'submitted',
        version: 1,
        submitted_at: start,
      })
      .execute();
    for (const { answerId, text } of answers) {
      await work.tx
        .insertInto('answer')
        .values({ id: answerId, response_id: responseId, question_id: desk.questionId, option_code: null, text })
        .execute();
    }
    await receiveAnswersWithin(work, { seminarId, answers });
  });
  return answers.map(({ answerId }) => answerId);
}

/** What a form of the desk would send: the challenge, in its present version. */
export async function aimAt({ app }: World, desk: Desk, number: number) {
  const row = await rowOf({ app }, desk, number);
  return { seminarId: desk.seminarId, challengeId: row.id, version: row.version };
}

/** What a form of the agenda would send. */
export async function pick({ app }: World, desk: Desk, number: number) {
  const row = await rowOf({ app }, desk, number);
  return { seminarId: desk.seminarId, publicId: row.public_id ?? '', version: row.version };
}

export function rowOf({ app }: Pick<World, 'app'>, desk: Desk, number: number) {
  return app.db
    .selectFrom('challenge')
    .selectAll()
    .where('seminar_id', '=', desk.seminarId)
    .where('question_id', '=', desk.questionId)
    .where('number', '=', number)
    .executeTakeFirstOrThrow();
}

function seminarRow(id: string, slug: string) {
  return {
    id,
    slug,
    number: 14,
    state: 'published' as const,
    title_ja: '一人で守る',
    title_en: 'On your own',
    subtitle_ja: '',
    subtitle_en: '',
    summary_ja: '',
    summary_en: '',
    notice_ja: '',
    notice_en: '',
    registration_opens_at: null,
    registration_closes_at: null,
    join_url: '',
    capacity: null,
    version: 1,
    created_at: start,
  };
}

function partRow(id: string, seminarId: string, kind: 'lecture' | 'discussion') {
  return {
    id,
    seminar_id: seminarId,
    position: kind === 'lecture' ? 0 : 1,
    kind,
    state: 'planned' as const,
    title_ja: '',
    title_en: '',
    summary_ja: '',
    summary_en: '',
    starts_at: '2026-12-04T08:10:00.000Z',
    ends_at: '2026-12-04T09:00:00.000Z',
    version: 1,
  };
}

function roleRows(seminarId: string) {
  const role = (person: SignedIn, held: 'secretariat' | 'chair' | 'speaker') => ({
    id: `${seminarId} ${person.id}`,
    seminar_id: seminarId,
    person_id: person.id,
    role: held,
    site: null,
    label_ja: '',
    label_en: '',
  });
  return [role(yamane, 'secretariat'), role(hoshino, 'secretariat'), role(chair, 'chair'), role(speaker, 'speaker')];
}
