import type { Insertable } from 'kysely';
import type { Schema } from '~db/schema';
import { plantChallenges, type PlantedChallenge } from '../../support/challenges';
import { start } from '../../support/start';
import type { World } from '../../support/world';
import type { Shelf } from './shelf';

/**
 * The cast's lecture and discussion as they stand when they are done: questions and challenges of every fate, and four
 * rooms. The round table is still live.
 */
export async function fillParts({ world, cast }: Shelf): Promise<void> {
  const { lecture, discussion, roundtable } = cast.parts;
  await world.app.write(async ({ tx }) => {
    await tx.updateTable('part').set({ state: 'done' }).where('id', 'in', [lecture, discussion]).execute();
    await tx.updateTable('part').set({ state: 'live' }).where('id', '=', roundtable).execute();
    await tx.insertInto('question').values(questions(lecture)).execute();
    const votes = [cast.aki, cast.ben].map((person) => ({ question_id: 'q-answered', person_id: person.id }));
    await tx.insertInto('vote').values(votes).execute();
    await tx.insertInto('author').values({ subject: 'question', subject_id: 'q-answered', person_id: 'aki' }).execute();
    await tx.insertInto('survey_question').values(surveyQuestion(cast.seminarId)).execute();
    await tx.insertInto('category').values(category).execute();
    await plantChallenges(tx, challenges(cast.seminarId, discussion));
    await tx.insertInto('room').values(rooms(discussion)).execute();
    await tx.insertInto('harvest').values(harvests).execute();
  });
}

function questions(partId: string): Insertable<Schema['question']>[] {
  const shape = (id: string, text: string, other: Partial<Insertable<Schema['question']>>) => ({
    ...{ id, public_id: `public ${id}`, part_id: partId, text, state: 'open' as const, named_as: null },
    ...{ rejected_reason: '', fate: null, answer: '', queue_position: null, staged_at: null, answered_at: null },
    ...{ asked_at: start, opened_at: start, cmd_id: `cmd ${id}`, version: 1, ...other },
  });
  return [
    shape('q-archive', 'アーカイブへ送った質問', { state: 'deferred', fate: 'to-archive', opened_at: later }),
    shape('q-answered', '答えた質問', { state: 'answered', answer: 'こう答えました。', named_as: '参加 秋' }),
    shape('q-open', '公開中の質問', {}),
    shape('q-next', '次回への質問', { state: 'deferred', fate: 'to-next' }),
    shape('q-pending', '確認待ちの質問', { state: 'pending', public_id: null }),
    shape('q-hidden', '隠した質問', { state: 'hidden' }),
    shape('q-withdrawn', '取り下げた質問', { state: 'withdrawn' }),
    shape('q-rejected', '見送った質問', { state: 'rejected', public_id: null }),
  ];
}

const later = '2026-12-04T07:30:00.000Z';

function surveyQuestion(seminarId: string): Insertable<Schema['survey_question']> {
  return {
    ...{ id: 'challenges', seminar_id: seminarId, code: 'challenges', position: 7, kind: 'text', title_ja: '' },
    ...{ title_en: '', help_ja: '', help_en: '', required: 0, other: 0 },
  };
}

const category = {
  ...{ id: 'category', question_id: 'challenges', code: 'education', position: 4 },
  ...{ label_ja: '教育・訓練', label_en: 'Education and drills' },
};

function challenges(seminarId: string, partId: string): PlantedChallenge[] {
  const shape = (number: number, public_text: string, state: PlantedChallenge['state']) => ({
    ...{ id: `c-${String(number)}`, seminar_id: seminarId, question_id: 'challenges', number, state },
    ...{ original: `もとの文 ${public_text}`, public_text, category_id: 'category' },
    ...{ public_id: `public c-${String(number)}`, redacted_by: 'hanako', released_by: 'jiro', withheld_reason: '' },
    ...{ part_id: partId, agenda_position: number, version: 1, created_at: start, changed_at: start },
  });
  return [
    shape(1, '話した課題', 'answered'),
    shape(2, 'アーカイブへ送った課題', 'to-archive'),
    shape(3, '次回への課題', 'to-next'),
    shape(4, '話していない課題', 'to-next'),
    { ...shape(5, '見送った課題', 'withheld'), part_id: null },
  ];
}

function rooms(partId: string): Insertable<Schema['room']>[] {
  const shape = (position: number, name: string, challengeId: string | null) => ({
    ...{ id: `r-${String(position)}`, part_id: partId, challenge_id: challengeId, position, name },
    ...{ capacity: null, called_at: null },
  });
  return [
    shape(1, 'ルーム一', 'c-1'),
    shape(2, 'ルーム二', 'c-3'),
    shape(3, '自由な話', null),
    shape(4, '空のまま', 'c-4'),
  ];
}

const harvests: Insertable<Schema['harvest']>[] = [
  { room_id: 'r-1', views: '小さく始める', agreements: '毎月続ける', open_questions: '', version: 1, at: start },
  { room_id: 'r-2', views: '', agreements: '', open_questions: 'だれが行うか', version: 1, at: start },
  { room_id: 'r-3', views: '雑談', agreements: '', open_questions: '', version: 1, at: start },
  { room_id: 'r-4', views: ' ', agreements: '', open_questions: '', version: 1, at: start },
];

/** Makes a challenge the answer of somebody's registration, with or without the consent to keep it. */
export async function answeredBy(
  world: World,
  personId: string,
  { challengeId, agreed }: { challengeId: string; agreed: 0 | 1 },
): Promise<void> {
  await world.app.write(async ({ tx, at, newId }) => {
    const place = await tx
      .selectFrom('registration')
      .selectAll()
      .where('person_id', '=', personId)
      .executeTakeFirstOrThrow();
    const of = { id: newId(), registration_id: place.id };
    const agreeing = { purpose: 'archive', given: agreed, text_version: '1', locale: 'ja', at } as const;
    await tx.deleteFrom('consent').where('registration_id', '=', place.id).where('purpose', '=', 'archive').execute();
    await tx
      .insertInto('consent')
      .values({ ...of, ...agreeing })
      .execute();
    const response = { seminar_id: place.seminar_id, state: 'submitted', version: 1, submitted_at: at } as const;
    await tx
      .insertInto('response')
      .values({ ...of, ...response })
      .execute();
    const answer = { id: newId(), response_id: of.id, question_id: 'challenges', option_code: null, text: 'もとの文' };
    await tx.insertInto('answer').values(answer).execute();
    await tx.insertInto('text_link').values({ text_id: challengeId, answer_id: answer.id }).execute();
  });
}
