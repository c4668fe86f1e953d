import type { Insertable } from 'kysely';
import type { Schema } from '~db/schema';
import { answers, byHand, keptParts, registration, seminarForm } from './forms';
import { agenda, answeredInWords, answerSteps, beforeTheDay, curation, previewed } from './acts-of-challenges';
import type { Fields } from './acts-of-challenges';
import { poll } from './polls-of-the-scene';
import type { Prepare } from './scene';

/** A form that a route takes: it would do what it says for who may. */
export type Act = { path: string; params?: Record<string, string>; fields: Fields; csv?: string; prepare?: Prepare };

const seminar = (rest: string, fields: Fields, prepare?: Prepare): Act => ({
  ...{ path: `/seminars/cast${rest}`, params: { slug: 'cast' }, fields },
  ...(prepare && { prepare }),
});
const staff = (rest: string, fields: Fields, prepare?: Prepare): Act => ({
  ...{ path: `/staff/seminars/cast${rest}`, params: { slug: 'cast' }, fields },
  ...(prepare && { prepare }),
});
const thread = (threadId: string, fields: Fields): Act => ({
  path: `/archive/${threadId}`,
  params: { threadId },
  fields,
});

const mailBody = '{{name}} 様\n\n{{link}}';
const template = { seminar_id: 'seminar-of-the-cast', occasion: 'confirmed', locale: 'ja', venue: 'all' } as const;

const circular: Insertable<Schema['circular']> = {
  ...{
    id: 'circular',
    seminar_id: 'seminar-of-the-cast',
    state: 'draft',
    version: 1,
    changed_at: '2026-12-04T00:00:00.000Z',
  },
  ...{ subject_ja: '会場のご案内', subject_en: '', body_ja: mailBody, body_en: '', advertising: 0, send_at: null },
  segment: JSON.stringify({ states: ['confirmed'], venues: [], parts: [], answer: '' }),
};

const archive: Record<string, Act> = {
  reply: thread('t-members', { replyId: 'a-new-reply', text: '返信します' }),
  'reply (public)': thread('t-public', { intent: 'reply', replyId: 'another-reply', text: '返信します' }),
  withdraw: thread('t-members', { replyId: 'reply-shown' }),
  unname: thread('t-members', { replyId: 'reply-shown' }),
  hide: thread('t-members', { replyId: 'reply-shown' }),
  unhide: thread('t-members', { replyId: 'reply-hidden' }),
  answer: thread('t-members', { version: '1', answer: 'こう答えました' }),
  visibility: thread('t-members', { version: '1', visibility: 'public' }),
  unpublish: thread('t-members', { version: '1' }),
  republish: thread('t-unpublished', { version: '1' }),
  ask: thread('t-asked', { askId: 'a-new-ask', words: '教材は借りられますか' }),
  'take-back-ask': thread('t-asked', { askId: 'ask-waiting' }),
  'send-ask': thread('t-asked', { askId: 'ask-waiting', words: '教材は借りられますか' }),
  'decline-ask': thread('t-asked', { askId: 'ask-waiting' }),
};

const builder: Record<string, Fields> = {
  save: { kind: 'section', titleJa: '見出し' },
  up: { id: 'question:education' },
  down: { id: 'question:pcs' },
  move: { id: 'question:pcs', to: '0' },
  remove: { id: 'question:education' },
  restore: { id: 'question:education' },
};

const changes: Record<string, Fields> = {
  confirmed: { registrationId: 'registration-wada', to: 'confirmed' },
  cancelled: { registrationId: 'registration-ben', to: 'cancelled' },
  moved: { registrationId: 'registration-ben', to: 'moved', venue: 'tokyo' },
};

const withoutEducation: Prepare = (tx) =>
  tx
    .updateTable('survey_question')
    .set({ removed_at: '2026-12-04T07:00:00.000Z' })
    .where('code', '=', 'education')
    .execute();

/** Every form that a route takes: `id`, or `id act` where one page has several. */
export const acts: Readonly<Record<string, Act>> = {
  'routes/$': { path: '/nowhere', params: { '*': 'nowhere' }, fields: {} },
  ...named('routes/archive.$threadId', archive, (act, name) => ({
    ...act,
    fields: { intent: name, ...act.fields },
  })),
  'routes/archive_.like': { path: '/archive/like', fields: { text: 'バックアップの世代は何世代ですか' } },
  'routes/command': {
    path: '/command',
    fields: {
      ...{ cmd_id: '0123456789012345678901', name: 'board.ask', return_to: '/live/part-lecture' },
      input: JSON.stringify({ partId: 'part-lecture', text: '質問します' }),
    },
  },
  'routes/demo': { path: '/demo', fields: { who: 'administrator' } },
  'routes/language': { path: '/language', fields: { locale: 'en', return: '/' } },
  'routes/me locale': { path: '/me', fields: { intent: 'locale', locale: 'en' } },
  'routes/me password': { path: '/me', fields: { intent: 'password', password: 'four words make it' } },
  'routes/r.$link (forged)': { path: '/r/registration-aki.1.x', params: { link: 'registration-aki.1.x' }, fields: {} },
  'routes/seminars.$slug.me consents': seminar('/me', { step: 'consents', consents: 'statistics' }),
  'routes/seminars.$slug.me come-back': seminar('/me', { version: '1', step: 'come-back' }, (tx) =>
    tx
      .updateTable('registration')
      .set({
        state: 'cancelled',
        state_reason: JSON.stringify({ by: 'rule', rule: 'registrant', capacity: null, taken: 0 }),
      })
      .execute(),
  ),
  'routes/seminars.$slug.me cancel': seminar('/me', { version: '1', sure: 'yes' }),
  'routes/seminars.$slug.me offer': seminar('/me', { version: '1', offer: 'accept' }, (tx) =>
    tx.updateTable('registration').set({ state: 'offered', offered_until: '2026-12-05T00:00:00.000Z' }).execute(),
  ),
  'routes/seminars.$slug.me_.answers': seminar('/me/answers', { version: '0', ...answers }),
  'routes/seminars.$slug.register_.draft': seminar('/register/draft', registration),
  'routes/seminars.$slug.register': seminar('/register', { step: 'send', ...registration }),
  'routes/sign-in.$token': {
    ...{ path: '/sign-in/a-token-of-the-scene', params: { token: 'a-token-of-the-scene' }, fields: {} },
  },
  'routes/sign-in._index link': { path: '/sign-in', fields: { way: 'link', email: 'nobody@form.example' } },
  'routes/sign-in._index password': {
    path: '/sign-in',
    fields: { way: 'password', email: 'hanako@cast.example', password: 'a wrong guess' },
  },
  'routes/sign-out': { path: '/sign-out', fields: {} },
  'routes/sign-out everywhere': { path: '/sign-out', fields: { where: 'everywhere' } },
  'routes/words.$token (forged)': {
    ...{
      path: '/words/text.x',
      params: { token: 'text.x' },
      fields: { intent: 'withdraw', textId: 'text', sure: 'yes' },
    },
  },
  'routes/seminars.$slug.words': seminar('/words', { code: '0000-0000-0000-0000' }),
  'routes/seminars.$slug.words (of somebody)': seminar('/words', {
    ...{ code: '0000-0000-0000-0000', intent: 'withdraw', textId: 'text of c-raw', sure: 'yes' },
  }),
  'routes/seminars.$slug.me_.words (of somebody)': seminar('/me/words', {
    ...{ intent: 'withdraw', textId: 'text of c-raw', sure: 'yes' },
  }),
  'routes/staff.seminars.$slug.policy': staff('/policy', {
    ...{ asksAuthors: 'yes', authorDays: '3', silence: 'hold', severDays: '14', version: '0' },
  }),
  'routes/staff.seminars.$slug.policy words': staff('/policy', { intent: 'words', words: '青空重工' }),
  'routes/staff.seminars.$slug.policy sever': staff('/policy', { intent: 'sever', sure: 'yes' }),
  'routes/unsubscribe.$token (forged)': {
    ...{ path: '/unsubscribe/registration-aki.x', params: { token: 'registration-aki.x' }, fields: {} },
  },
  'routes/staff.outbox.$id': {
    ...{ path: '/staff/outbox/m-1', params: { id: 'm-1' }, fields: {} },
    prepare: (tx) => tx.updateTable('outbox').set({ state: 'failed' }).where('id', '=', 'm-1').execute(),
  },
  'routes/staff.seminars.$slug._index move': staff('', { intent: 'move', to: 'live', version: '1' }),
  'routes/staff.seminars.$slug._index open-registration': staff('', { intent: 'open-registration', version: '1' }),
  'routes/staff.seminars.$slug._index close-registration': staff('', { intent: 'close-registration', version: '1' }),
  'routes/staff.seminars.$slug._index duplicate': staff('', { intent: 'duplicate' }),
  ...named('routes/staff.seminars.$slug.agenda', agenda, (fields, intent) =>
    staff('/agenda', { intent, ...fields }, beforeTheDay),
  ),
  'routes/staff.seminars.$slug.agenda (begun)': staff('/agenda', { intent: 'down', ...agenda['down'] }),
  'routes/polls.$pollId.crossed (few)': {
    ...{ path: '/polls/p-1/crossed', params: { pollId: 'p-1' }, fields: { question: 'pcs' } },
    prepare: poll('closed'),
  },
  'routes/seminars.$slug.challenges': seminar('/challenges', { publicId: 'public-released', wish: 'on' }, previewed),
  'routes/seminars.$slug.challenges (no preview)': seminar('/challenges', { publicId: 'public-released', wish: 'on' }),
  ...named('routes/staff.seminars.$slug.curation', curation, (fields, intent) =>
    staff('/curation', { intent, version: '1', ...fields }),
  ),
  'routes/staff.seminars.$slug.edit': staff('/edit', { ...seminarForm, ...keptParts, slug: 'cast' }),
  'routes/staff.seminars.$slug.import': {
    ...staff('/import', { step: 'check', question: 'challenges' }),
    csv: '内容\n課題です\n',
  },
  'routes/staff.seminars.$slug.call[.csv]': staff('/call.csv', { partId: 'part-discussion' }),
  'routes/staff.seminars.$slug.call[.csv] (part of another seminar)': staff('/call.csv', {
    partId: 'part of another-seminar',
  }),
  ...named('routes/staff.seminars.$slug.answers', answerSteps, (fields, intent) =>
    staff('/answers', { intent, questionId: 'q-answered', version: '1', ...fields }, answeredInWords),
  ),
  'routes/staff.seminars.$slug.answers (question of another seminar)': {
    path: '/staff/seminars/another/answers',
    params: { slug: 'another' },
    fields: { intent: 'hand-over', questionId: 'q-answered', version: '1', text: '言い換えた答え' },
    prepare: answeredInWords,
  },
  'routes/staff.seminars.$slug.keep': staff('/keep', { partId: 'part-lecture' }, (tx) =>
    tx.updateTable('part').set({ state: 'done' }).where('id', '=', 'part-lecture').execute(),
  ),
  'routes/staff.seminars.$slug.keep (part of another seminar)': staff(
    '/keep',
    { partId: 'part of another-seminar' },
    (tx) => tx.updateTable('part').set({ state: 'done' }).execute(),
  ),
  ...named('routes/staff.seminars.$slug.registrations', changes, (fields) =>
    staff('/registrations', { version: '1', note: '電話で連絡があったため', ...fields }),
  ),
  'routes/staff.seminars.$slug.registrations (place in another seminar)': {
    path: '/staff/seminars/another/registrations',
    params: { slug: 'another' },
    fields: { registrationId: 'registration-ben', version: '1', to: 'cancelled', note: '電話で連絡があったため' },
  },
  'routes/staff.seminars.$slug.check-in come': staff('/check-in', {
    ...{ intent: 'come', registrationId: 'registration-aki', how: 'desk' },
  }),
  'routes/staff.seminars.$slug.check-in undo': staff('/check-in', {
    ...{ intent: 'undo', registrationId: 'registration-aki', how: 'desk' },
  }),
  'routes/staff.seminars.$slug.check-in_.$registrationId': {
    ...{ path: '/staff/seminars/cast/check-in/registration-aki' },
    params: { slug: 'cast', registrationId: 'registration-aki' },
    fields: { intent: 'come', registrationId: 'registration-aki', how: 'code' },
  },
  'routes/staff.seminars.$slug.results share': staff('/results', {
    ...{ intent: 'share', rows: 'pcs', columns: '', audience: 'public' },
  }),
  'routes/staff.seminars.$slug.results withdraw': staff('/results', { intent: 'withdraw', id: 'none' }),
  'routes/staff.seminars.$slug.results share-texts': staff('/results', { intent: 'share-texts', question: 'measures' }),
  'routes/staff.seminars.$slug.results withdraw-texts': staff('/results', {
    ...{ intent: 'withdraw-texts', question: 'challenges' },
  }),
  'routes/staff.seminars.$slug.results to-wall': staff('/results', { intent: 'to-wall', id: 'none' }),
  'routes/staff.seminars.$slug.results from-wall': staff('/results', { intent: 'from-wall', id: 'none' }),
  'routes/staff.seminars.$slug.results renew': staff('/results', { intent: 'renew' }),
  'routes/staff.seminars.$slug.circulars save': staff('/circulars', {
    ...{ intent: 'save', version: '0', subjectJa: '会場のご案内', bodyJa: mailBody, states: 'confirmed' },
  }),
  'routes/staff.seminars.$slug.circulars now': staff(
    '/circulars',
    { intent: 'now', id: 'circular', version: '1' },
    (tx) => tx.insertInto('circular').values(circular).execute(),
  ),
  'routes/staff.seminars.$slug.circulars cancel': staff(
    '/circulars',
    { intent: 'cancel', id: 'circular', version: '1' },
    (tx) => tx.insertInto('circular').values(circular).execute(),
  ),
  'routes/staff.seminars.$slug.mails save': staff('/mails', { intent: 'save', version: '0', body: mailBody }),
  'routes/staff.seminars.$slug.mails test': staff('/mails', { intent: 'test', version: '0', body: mailBody }),
  'routes/staff.seminars.$slug.mails reset': staff('/mails', { intent: 'reset', version: '1', body: mailBody }, (tx) =>
    tx
      .insertInto('mail_template')
      .values({ ...template, body: mailBody, version: 1 })
      .execute(),
  ),
  'routes/staff.seminars.$slug.registrations[.csv]': staff('/registrations.csv', { format: 'utf-8' }),
  'routes/staff.seminars.$slug.registrations_.import': {
    ...staff('/registrations/import', {}),
    csv: '氏名,メールアドレス\n見本 花子,hana@form.example\n',
  },
  'routes/staff.seminars.$slug.registrations_.$registrationId': {
    ...{ path: '/staff/seminars/cast/registrations/registration-aki' },
    params: { slug: 'cast', registrationId: 'registration-aki' },
    fields: { ...byHand, version: '1' },
  },
  'routes/staff.seminars.$slug.registrations_.new': staff('/registrations/new', byHand),
  'routes/staff.seminars.$slug.survey copy': staff(
    '/survey',
    { intent: 'copy', version: '1', id: 'q-elsewhere' },
    async (tx) => {
      const question = await tx
        .selectFrom('survey_question')
        .selectAll()
        .where('code', '=', 'measures')
        .executeTakeFirstOrThrow();
      const elsewhere = { id: 'q-elsewhere', seminar_id: 'another-seminar', code: 'elsewhere' };
      await tx
        .insertInto('survey_question')
        .values({ ...question, ...elsewhere })
        .execute();
    },
  ),
  ...named('routes/staff.seminars.$slug.survey', builder, (fields, intent) =>
    staff('/survey', { intent, version: '1', ...fields }, intent === 'restore' ? withoutEducation : undefined),
  ),
  'routes/staff.seminars.new': { path: '/staff/seminars/new', fields: { ...seminarForm, slug: 'brand-new' } },
};

function named<Given>(
  id: string,
  of: Readonly<Record<string, Given>>,
  act: (given: Given, name: string) => Act,
): Record<string, Act> {
  return Object.fromEntries(Object.entries(of).map(([name, given]) => [`${id} ${name}`, act(given, name)]));
}
