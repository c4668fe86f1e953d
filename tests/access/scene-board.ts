import type { Insertable } from 'kysely';
import type { Transaction } from '~db/open';
import type { Schema } from '~db/schema';
import { plantChallenges, type PlantedChallenge } from '../support/challenges';
import type { Cast } from '../support/cast';
import { start } from '../support/start';

/** Lecture and discussion live, with questions and cards in every state; two open rooms, one with aki in it. */
export async function addBoard(tx: Transaction, { parts, seminarId }: Cast): Promise<void> {
  const { lecture, discussion } = parts;
  await tx.updateTable('part').set({ state: 'live' }).where('id', 'in', [lecture, discussion]).execute();
  await tx.insertInto('question').values(questions(lecture)).execute();
  await tx.insertInto('author').values({ subject: 'question', subject_id: 'q-pending', person_id: 'aki' }).execute();
  await tx
    .insertInto('stage')
    .values({ part_id: lecture, card_kind: 'question', card_id: 'q-live', since: start })
    .execute();
  const category = await tx
    .selectFrom('category')
    .innerJoin('survey_question', 'survey_question.id', 'category.question_id')
    .select(['category.id', 'question_id as questionId'])
    .where('seminar_id', '=', seminarId)
    .where('survey_question.code', '=', 'challenges')
    .orderBy('category.position')
    .executeTakeFirstOrThrow();
  await plantChallenges(tx, challenges(seminarId, category, discussion));
  await addRooms(tx, discussion);
}

function questions(partId: string): Insertable<Schema['question']>[] {
  const shape = (id: string, other: Partial<Insertable<Schema['question']>>) => ({
    ...{ id, public_id: `public-${id}`, part_id: partId, text: `質問 ${id}`, state: 'open' as const, named_as: null },
    ...{ rejected_reason: '', fate: null, answer: '', queue_position: null, staged_at: null, answered_at: null },
    ...{ asked_at: start, opened_at: start, cmd_id: `cmd ${id}`, version: 1, ...other },
  });
  return [
    shape('q-pending', { state: 'pending', public_id: null, opened_at: null }),
    shape('q-rejected', { state: 'rejected', public_id: null, opened_at: null, rejected_reason: '別の回で' }),
    shape('q-open', {}),
    shape('q-hidden', { state: 'hidden' }),
    shape('q-queued', { state: 'queued', queue_position: 1 }),
    shape('q-next', { state: 'queued', queue_position: 2 }),
    shape('q-live', { state: 'live', staged_at: start }),
    shape('q-answered', { state: 'answered', answered_at: start }),
  ];
}

type Category = { id: string; questionId: string };

function challenges(seminarId: string, { id: category_id, questionId }: Category, partId: string) {
  const shape = (
    number: number,
    state: PlantedChallenge['state'],
    other: Partial<PlantedChallenge> = {},
  ): PlantedChallenge => ({
    ...{ id: `c-${state}`, seminar_id: seminarId, question_id: questionId },
    ...{ number, original: `もとの文 ${state}`, public_text: `編集した文 ${state}`, category_id, state },
    ...{ public_id: null, redacted_by: null, released_by: null, withheld_reason: '', part_id: null },
    ...{ agenda_position: null, version: 1, created_at: start, changed_at: start, ...other },
  });
  const out = (name: string) => ({ redacted_by: 'jiro', released_by: 'osaka-chair', public_id: `public-${name}` });
  return [
    shape(1, 'raw', { public_text: '' }),
    shape(2, 'triaged', { public_text: '' }),
    shape(3, 'redacted', { redacted_by: 'jiro' }),
    shape(4, 'released', out('released')),
    shape(5, 'scheduled', { ...out('first'), part_id: partId, agenda_position: 1 }),
    shape(6, 'scheduled', { id: 'c-second', ...out('second'), part_id: partId, agenda_position: 2 }),
    shape(7, 'withheld', { withheld_reason: '会社が分かるため' }),
  ];
}

async function addRooms(tx: Transaction, partId: string): Promise<void> {
  const set = {
    state: 'open',
    minutes: 15,
    ends_at: '2026-12-05T00:00:00.000Z',
    message: '',
    message_at: null,
  } as const;
  await tx
    .insertInto('room_set')
    .values({ part_id: partId, ...set, version: 1 })
    .execute();
  const room = { part_id: partId, challenge_id: null, capacity: null, called_at: null };
  await tx
    .insertInto('room')
    .values([
      { ...room, id: 'r-1', position: 1, name: 'ルーム一' },
      { ...room, id: 'r-2', position: 2, name: 'ルーム二' },
    ])
    .execute();
  const seat = { part_id: partId, display_name: '', listening: 0, since: start } as const;
  await tx
    .insertInto('room_seat')
    .values({ ...seat, person_id: 'aki', room_id: 'r-1' })
    .execute();
  const note = { room_id: 'r-1', position: 1, text: 'メモ', revision: 1, conflict_of: null, state: 'open' } as const;
  await tx
    .insertInto('note')
    .values({ ...note, id: 'n-1', written_at: start })
    .execute();
  await tx.insertInto('author').values({ subject: 'note', subject_id: 'n-1', person_id: 'aki' }).execute();
}
