import type { Crowd } from '../support/crowd';
import { startServer, type Server } from '../support/server';
import { Tab, type Site } from './tab';

type Fate = 'answered' | 'to-next' | 'to-archive';

/** What the test knows of a question: what was pressed and acknowledged, and nothing that the server told. */
export type Told = {
  text: string;
  id: string;
  publicId: string | null;
  fate: Fate | 'rejected' | 'waiting' | 'open';
  answer: string;
  voters: Set<number>;
};

export type Evening = {
  crowd: Crowd;
  server: Server;
  tabs: Tab[];
  tokyo: Tab;
  osaka: Tab;
  scribe: Tab;
  wall: Tab;
  questions: Told[];
  random: () => number;
};

type Live = Evening & { site: Site };

const minutes = { lecture: 60, killAt: 31 };
const each = { asks: 4, votes: 20, taps: 10, cuts: 5, stagedEvery: 3 };

/**
 * The lecture of an evening, each minute as fast as it goes: attendees ask, vote and clap, lines drop, two chairs open,
 * refuse and bring on stage, the scribe answers, and the server is killed in the middle of a minute.
 */
export async function holdLecture(crowd: Crowd, random: () => number): Promise<Evening> {
  const server = await startServer({ databaseUrl: crowd.databaseUrl });
  const site: Site = { url: server.url, up: Promise.resolve() };
  const { lecture } = crowd.cast.parts;
  const [pub, mod] = [`board/${lecture}/pub`, `board/${lecture}/mod`];
  const staff = await Promise.all([crowd.chair, crowd.osaka, crowd.secretariat].map((one) => Tab.open(site, one, mod)));
  const [tokyo, osaka, scribe] = staff;
  if (!tokyo || !osaka || !scribe) throw new Error('the staff could not open their tabs');
  const wall = await Tab.open(site, crowd.secretariat, pub);
  const tabs: Tab[] = [];
  for (const cookie of crowd.attendees) tabs.push(await Tab.open(site, cookie, pub));
  const live: Live = { ...{ crowd, server, tabs, tokyo, osaka, scribe, wall, questions: [], random }, site };
  for (let minute = 1; minute <= minutes.lecture; minute += 1) {
    const busy = oneMinute(live, minute);
    if (minute === minutes.killAt) await pullThePlug(live);
    await busy;
  }
  await ringTheBell(live);
  return live;
}

async function oneMinute(live: Live, minute: number): Promise<void> {
  const { tabs, random } = live;
  const dropped = Array.from({ length: each.cuts }, () => pick(tabs, random));
  for (const tab of dropped) tab.cut();
  await Promise.all([
    ...Array.from({ length: each.asks }, (_, at) => ask(live, `分${String(minute)}の質問その${String(at)}です。`)),
    ...Array.from({ length: each.votes }, () => vote(live)),
    ...dropped.map((tab) => tab.comeBack()),
  ]);
  for (let tap = 0; tap < each.taps; tap += 1) {
    const { client, stream } = pick(tabs, random).follower;
    client.send('tap', stream, { clap: 1 });
  }
  await curate(live);
  if (minute % each.stagedEvery === 0) await bringOneOn(live);
}

async function ask({ tabs, questions, random, crowd }: Live, text: string): Promise<void> {
  const { id } = await pick(tabs, random).does('board.ask', { partId: crowd.cast.parts.lecture, text });
  questions.push({ text, id: id ?? '', publicId: null, fate: 'waiting', answer: '', voters: new Set() });
}

async function vote({ tabs, questions, random }: Live): Promise<void> {
  const open = questions.filter(({ fate }) => fate === 'open');
  if (open.length === 0) return;
  const question = pick(open, random);
  const voter = Math.floor(random() * tabs.length);
  const name = random() < 0.85 ? 'board.vote' : 'board.unvote';
  const ack = await tabs[voter]?.send(name, { publicId: question.publicId });
  // Answered meanwhile: no vote any more.
  if (!ack?.ok) return;
  if (name === 'board.vote') question.voters.add(voter);
  else question.voters.delete(voter);
}

/** Both chairs at once, now and then at the same question: one of them is told that the other was there before. */
async function curate({ tokyo, osaka, questions, random }: Live): Promise<void> {
  const waiting = questions.filter(({ fate }) => fate === 'waiting');
  await Promise.all(
    waiting.map(async (question) => {
      const chance = random();
      if (chance < 0.1) return;
      const chair = chance < 0.55 ? tokyo : osaka;
      if (chance > 0.85) {
        await chair.does('board.reject', { questionId: question.id, reason: '今回の話題から外れています。' });
        question.fate = 'rejected';
        return;
      }
      const acks = [await chair.send('board.approve', { questionId: question.id })];
      if (chance < 0.2) acks.push(await osaka.send('board.approve', { questionId: question.id }));
      const done = acks.find((ack) => ack.ok);
      if (!done?.ok) throw new Error(`a question could not be opened: ${JSON.stringify(acks)}`);
      question.publicId = (done.result as { publicId: string }).publicId;
      question.fate = 'open';
    }),
  );
}

async function bringOneOn({ tokyo, scribe, questions, random }: Live): Promise<void> {
  const open = questions.filter(({ fate }) => fate === 'open');
  if (open.length === 0) return;
  const question = pick(open, random);
  await tokyo.does('board.stage', { questionId: question.id });
  const answer = `答えの要点、${question.text}`;
  await scribe.does('board.answer', { questionId: question.id, answer });
  Object.assign(question, { fate: 'answered', answer } satisfies Partial<Told>);
}

/** Ends the server at once while everybody is busy, and starts it again on what is on the disk. */
async function pullThePlug(live: Live): Promise<void> {
  const { site, crowd, tabs, tokyo, osaka, scribe, wall } = live;
  let back: () => void = () => undefined;
  site.up = new Promise((resolve) => (back = resolve));
  await live.server.kill9();
  live.server = await startServer({ databaseUrl: crowd.databaseUrl });
  site.url = live.server.url;
  back();
  await Promise.all([...tabs, tokyo, osaka, scribe, wall].map((tab) => tab.comeBack()));
}

/** The part does not close until each open question has a fate. */
async function ringTheBell({ tokyo, osaka, questions, random, crowd }: Live): Promise<void> {
  const partId = crowd.cast.parts.lecture;
  await tokyo.does('board.wrap', { partId });
  for (const question of questions.filter(({ fate }) => fate === 'open')) {
    const fate = random() < 0.5 ? 'to-archive' : 'to-next';
    await (random() < 0.5 ? tokyo : osaka).does('board.setFate', { questionId: question.id, fate });
    question.fate = fate;
  }
  await tokyo.does('board.finish', { partId });
}

function pick<One>(all: readonly One[], random: () => number): One {
  const one = all[Math.floor(random() * all.length)];
  if (one === undefined) throw new Error('there is none to pick');
  return one;
}
