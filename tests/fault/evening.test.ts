import { expect, it } from 'vitest';
import { sectionsOf } from '~/features/archive/thread-body';
import { openStore } from '../../db/open';
import { gatherCrowd } from '../support/crowd';
import { until } from '../support/follower';
import { seededRandom } from '../support/seeded-random';
import { holdLecture, type Evening, type Told } from './evening';

const attendees = 300;
const minute = 60_000;

it(
  'a lecture of 300 with dropped lines and a killed server: what was pressed is what is kept, on every screen and in the archive',
  async () => {
    const crowd = await gatherCrowd(attendees);
    const evening = await holdLecture(crowd, seededRandom(16));
    await agreeOnEveryScreen(evening);
    await keepLecture(evening);
    expect(await booksOf(evening)).toEqual(booksOfModel(evening.questions));
    expect(await threadsOf(evening)).toEqual(threadsOfModel(evening.questions));
    for (const tab of [...evening.tabs, evening.tokyo, evening.osaka, evening.scribe, evening.wall]) tab.cut();
    await evening.server.stop();
    await crowd.clear();
  },
  5 * minute,
);

/** Attendees and the wall have the same events to the last, and no word of what was never opened. */
async function agreeOnEveryScreen({ tabs, wall, questions }: Evening): Promise<void> {
  const followers = [...tabs, wall].map(({ follower }) => follower);
  const head = () => Math.max(...followers.map(({ seq }) => seq));
  await until('every screen is at the head', () => followers.every(({ seq }) => seq === head()));
  const lasts = new Set(followers.map(({ seen }) => JSON.stringify(seen.events.slice(-5))));
  expect(lasts.size).toBe(1);
  const unopened = questions.filter(({ publicId }) => publicId === null);
  expect(unopened.length).toBeGreaterThan(0);
  const heard = followers.flatMap((follower) => follower.heard).join('\n');
  expect(unopened.filter(({ text }) => heard.includes(text))).toEqual([]);
}

/** As the secretariat presses the button. */
async function keepLecture({ server, crowd }: Evening): Promise<void> {
  const body = new URLSearchParams({ partId: crowd.cast.parts.lecture, visibility: 'members' });
  const headers = { cookie: crowd.secretariat, 'sec-fetch-site': 'same-origin' };
  const address = `${server.url}/staff/seminars/${crowd.cast.slug}/keep`;
  const answer = await fetch(address, { method: 'POST', body, headers, redirect: 'manual' });
  expect(answer.status).toBe(303);
}

type Book = { text: string; state: string; fate: string | null; answer: string; votes: number };

async function booksOf({ crowd }: Evening): Promise<Book[]> {
  const store = openStore(crowd.databaseUrl);
  const rows = await store.db
    .selectFrom('question')
    .select(['text', 'state', 'fate', 'answer'])
    .select((of) =>
      of
        .selectFrom('vote')
        .select((row) => row.fn.countAll<number>().as('votes'))
        .whereRef('vote.question_id', '=', 'question.id')
        .as('votes'),
    )
    .orderBy('text')
    .execute();
  await store.close();
  return rows.map((row) => ({ ...row, votes: Number(row.votes) }));
}

function booksOfModel(questions: readonly Told[]): Book[] {
  const books = questions.map(({ text, fate, answer, voters }): Book => {
    const onward = fate === 'to-archive' || fate === 'to-next';
    const state = onward ? 'deferred' : fate === 'waiting' ? 'pending' : fate;
    return { text, state, fate: onward ? fate : null, answer, votes: voters.size };
  });
  return books.sort((one, other) => (one.text < other.text ? -1 : 1));
}

type Kept = { title: string; answer: string; votes: number };

async function threadsOf({ crowd }: Evening): Promise<Kept[]> {
  const store = openStore(crowd.databaseUrl);
  const rows = await store.db.selectFrom('thread').select(['title', 'answer', 'votes', 'body']).execute();
  await store.close();
  for (const { body } of rows) expect(sectionsOf(body)).toEqual([]);
  return rows
    .map(({ title, answer, votes }) => ({ title, answer, votes }))
    .sort((one, other) => (one.title < other.title ? -1 : 1));
}

function threadsOfModel(questions: readonly Told[]): Kept[] {
  return questions
    .filter(({ fate }) => fate === 'answered' || fate === 'to-archive')
    .map(({ text, answer, voters }) => ({ title: text, answer, votes: voters.size }))
    .sort((one, other) => (one.title < other.title ? -1 : 1));
}
