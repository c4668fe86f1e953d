import type { Prepare } from './scene';

/** `question:code` stands for the id of that question of the survey. */
export type Fields = Record<string, string | string[]>;

/** What the desk of curation takes, by intent. */
export const curation: Record<string, Fields> = {
  copy: { challengeId: 'c-raw', number: '1' },
  save: { challengeId: 'c-triaged', number: '2', text: '編集した文' },
  'hand-over': { challengeId: 'c-triaged', number: '2', text: '編集した文' },
  release: { challengeId: 'c-redacted', number: '3', text: '編集した文 redacted' },
  'take-back': { challengeId: 'c-released', number: '4' },
  withhold: { challengeId: 'c-raw', number: '1', rule: 'identifying' },
  'ask-authors': { challengeId: 'c-redacted', number: '3' },
  'keep-wording': { challengeId: 'c-released', number: '4' },
  readmit: { challengeId: 'c-withheld', number: '7' },
  waive: { challengeId: 'c-redacted', number: '3', words: '編集', reason: 'どの会社でも使う言葉のため' },
  'sort-many': { challengeId: 'c-raw', number: '1' },
  split: { challengeId: 'c-triaged', number: '2', stretch: '0-3' },
  merge: { challengeId: 'c-triaged', number: '2', into: '1' },
  unmerge: { challengeId: 'c-triaged', number: '2' },
  undo: { challengeId: 'c-triaged', number: '2' },
};

/** What the agenda takes, by intent. */
export const agenda: Record<string, Fields> = {
  schedule: { publicId: 'public-released', version: '1' },
  unschedule: { publicId: 'public-first', version: '1' },
  up: { publicId: 'public-second', position: '2' },
  down: { publicId: 'public-first', position: '1' },
  move: { publicId: 'public-first', position: '1', to: '2' },
  plan: { publicId: 'public-first', version: '1', minutes: '3', readAloud: '読む文' },
  prepare: { text: '座長から伺います', category: '' },
  carry: { publicId: 'public-left' },
  'ask-author': { publicId: 'public-first', words: '教材は借りられますか' },
  discard: { publicId: 'public-prepared', version: '1' },
};

/** The part has not begun; an earlier seminar left a card, and a chair prepared one. */
export const beforeTheDay: Prepare = async (tx) => {
  await tx.updateTable('part').set({ state: 'planned' }).where('kind', '=', 'discussion').execute();
  const { text_id: _, ...row } = await tx
    .selectFrom('challenge')
    .selectAll()
    .where('id', '=', 'c-released')
    .executeTakeFirstOrThrow();
  const other = { seminar_id: 'another-seminar', question_id: null, category_id: null, public_id: 'public-left' };
  await tx.updateTable('seminar').set({ state: 'ended' }).where('id', '=', 'another-seminar').execute();
  await tx
    .insertInto('challenge')
    .values([
      { ...row, text_id: 'c-released', ...other, id: 'c-left', state: 'to-next' },
      { ...row, text_id: 'c-released', id: 'c-prepared', public_id: 'public-prepared', number: 90, origin: 'prepared' },
    ])
    .execute();
};

/** Registrants see the released texts. */
export const previewed: Prepare = async (tx) => {
  await tx.updateTable('seminar').set({ state: 'published' }).where('slug', '=', 'cast').execute();
  await tx
    .insertInto('curation_policy')
    .values({
      ...{ seminar_id: 'seminar-of-the-cast', asks_authors: 0, author_days: 3, silence: 'hold', sever_days: 14 },
      ...{ previews: 1, version: 1 },
    })
    .onConflict((conflict) => conflict.column('seminar_id').doUpdateSet({ previews: 1 }))
    .execute();
};

export const answerSteps: Record<string, Fields> = {
  'hand-over': { text: '言い換えた答え' },
  'let-out': {},
  'give-back': {},
};

/** Somebody who is none of those who try handed better words over. */
export const answeredInWords: Prepare = async (tx) => {
  await tx.updateTable('question').set({ answer: '話した答え' }).where('id', '=', 'q-answered').execute();
  const by = { redacted_by: 'tokyo-chair', redacted_at: '2026-12-04T07:00:00.000Z' };
  await tx
    .insertInto('answer_wording')
    .values({ question_id: 'q-answered', text: '言い換えた答え', ...by })
    .execute();
};
