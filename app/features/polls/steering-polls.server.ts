import { z } from 'zod';
import type { Work } from '~/app';
import { recordAct } from '~/audit.server';
import type { SignedIn } from '~/features/accounts/actor';
import { steering, steeringOpen, steeringUnseen, type Place } from '~/features/board/standing-at-board.server';
import { defineCommand } from '~/live/catalogue.server';
import { missing, Refusal } from '~/shared/refusal';
import { line } from '~/shared/text-fields';
import { cleanLine, isLonger } from '~/shared/text-length';
import { ticked } from '~/shared/ticked';
import type { Reader } from '~db/open';
import { longestWord, wordKey } from './open-words';
import { mayBecome, mostPolls, pollKinds, type PollState } from './poll';
import { readPoll } from './poll-form';
import { findPoll, optionsOf, type PollRow } from './poll-rows.server';
import { tellPolls } from './polls-news.server';

const id = z.string().min(1).max(64);
const aimed = z.object({ pollId: id, version: z.coerce.number().int() });

/** Prepares a poll, or puts a draft right; also before the part begins. */
export const savePoll = defineCommand({
  name: 'polls.save',
  input: z.object({
    partId: id,
    /** Of a draft that is there already. */
    pollId: id.optional(),
    kind: z.enum(pollKinds),
    question: z.string().max(20_000),
    lines: z.string().max(20_000),
    showsVoters: ticked,
  }),
  may: (tx, actor, { partId }) => steering(tx, actor, partId),
  run: async (work, place, input, { actor }) => {
    const { question, options } = readPoll(input);
    const words = {
      ...{ kind: input.kind, question, options: JSON.stringify(options) },
      shows_voters: input.showsVoters ? (1 as const) : (0 as const),
    };
    const pollId = input.pollId ?? work.newId();
    if (input.pollId === undefined) await insertDraft(work, place, { id: pollId, ...words });
    else {
      const poll = await findPoll(work.tx, pollId);
      if (poll.part_id !== place.partId) throw missing();
      if (poll.state !== 'draft') throw new Refusal('polls.notNow', 409);
      await change(work, poll, words);
    }
    await note(work, { place, actor, action: 'save poll', subject: pollId });
    await tellPolls(work, place.partId, { ids: [pollId] });
    return { id: pollId };
  },
});

type Words = Pick<PollRow, 'id' | 'kind' | 'question' | 'options' | 'shows_voters'>;

async function insertDraft(work: Work, place: Place, words: Words): Promise<void> {
  const { count, last } = await work.tx
    .selectFrom('poll')
    .select((row) => [row.fn.countAll<number>().as('count'), row.fn.max<number | null>('position').as('last')])
    .where('part_id', '=', place.partId)
    .executeTakeFirstOrThrow();
  if (Number(count) >= mostPolls) throw new Refusal('polls.tooMany', 409);
  const fresh = { part_id: place.partId, position: Number(last ?? 0) + 1, state: 'draft' as const, round: 1 };
  await work.tx
    .insertInto('poll')
    .values({ ...words, ...fresh, wall_since: null, version: 1 })
    .execute();
}

/** Throws a draft away. */
export const discardPoll = defineCommand({
  name: 'polls.discard',
  input: aimed,
  may: steeringPoll,
  run: async (work, { place, poll }, _input, { actor }) => {
    if (poll.state !== 'draft') throw new Refusal('polls.notNow', 409);
    await work.tx.deleteFrom('poll').where('id', '=', poll.id).execute();
    await note(work, { place, actor, action: 'discard poll', subject: poll.id });
    await tellPolls(work, place.partId, { gone: [poll.id] });
  },
});

/** Lets people vote, and puts it before the room; one at a time. A closed one goes on where it stopped. */
export const openPoll = defineCommand({
  name: 'polls.open',
  input: aimed,
  may: (tx, actor, input) => steeringPoll(tx, actor, input, 'open'),
  run: async (work, { place, poll }, _input, { actor }) => {
    await mustBeAlone(work.tx, poll);
    await step(work, { place, poll, actor, to: 'open', set: { wall_since: work.at } });
  },
});

/** Asks the same once more, after a talk about it: both rounds stay. */
export const openSecondRound = defineCommand({
  name: 'polls.again',
  input: aimed,
  may: (tx, actor, input) => steeringPoll(tx, actor, input, 'open'),
  run: async (work, { place, poll }, _input, { actor }) => {
    if (poll.round !== 1 || poll.state === 'draft') throw new Refusal('polls.notNow', 409);
    await mustBeAlone(work.tx, poll);
    await step(work, { place, poll, actor, to: 'open', set: { round: 2, wall_since: work.at } });
  },
});

/** Ends the voting; the numbers are the chairs' at first. */
export const closePoll = defineCommand({
  name: 'polls.close',
  input: aimed,
  may: steeringPoll,
  run: async (work, { place, poll }, _input, { actor }) => {
    await step(work, { place, poll, actor, to: 'closed', set: {} });
  },
});

/** Undoes the opening, as long as nobody has voted: a draft again, or the first round as it ended. */
export const takeBackPoll = defineCommand({
  name: 'polls.takeBack',
  input: aimed,
  may: steeringPoll,
  run: async (work, { place, poll }, _input, { actor }) => {
    const vote = await work.tx
      .selectFrom('poll_vote')
      .select('poll_id')
      .where('poll_id', '=', poll.id)
      .where('round', '=', poll.round)
      .limit(1)
      .executeTakeFirst();
    if (vote) throw new Refusal('polls.voted', 409);
    if (poll.state !== 'open') throw new Refusal('polls.notNow', 409);
    const again = poll.round > 1;
    await change(work, poll, { state: again ? 'closed' : 'draft', round: 1, wall_since: null });
    await note(work, { place, actor, action: 'take poll back', subject: poll.id });
    await tellPolls(work, place.partId, { ids: [poll.id], ...(!again && { hidden: [poll.id] }) });
  },
});

/** Shows the numbers to everybody, or takes them back. */
export const showPoll = defineCommand({
  name: 'polls.show',
  input: aimed.extend({ to: z.enum(['shown', 'closed']) }),
  may: steeringPoll,
  run: async (work, { place, poll }, { to }, { actor }) => {
    if (poll.state === 'open') throw new Refusal('polls.notNow', 409);
    const set = to === 'shown' ? { wall_since: work.at } : {};
    await step(work, { place, poll, actor, to, set });
  },
});

/** Puts a poll before the room, or takes it off. */
export const projectPoll = defineCommand({
  name: 'polls.project',
  input: aimed.extend({ to: z.enum(['wall', 'off']) }),
  may: steeringPoll,
  run: async (work, { place, poll }, { to }, { actor }) => {
    if (poll.state === 'draft') throw new Refusal('polls.notNow', 409);
    await change(work, poll, { wall_since: to === 'wall' ? work.at : null });
    await note(work, { place, actor, action: `project poll ${to}`, subject: poll.id });
    await tellPolls(work, place.partId, { ids: [poll.id] });
  },
});

/** Has a word count for another one, or for nothing (`into` empty); what the chairs made of it before is forgotten. */
export const mergeWord = defineCommand({
  name: 'polls.mergeWord',
  input: aimed.extend({ word: line({ max: longestWord }), into: z.string().max(200) }),
  may: steeringPoll,
  run: async (work, { place, poll }, { word, into }, { actor }) => {
    const label = cleanLine(into);
    if (poll.kind !== 'words' || poll.state === 'draft') throw new Refusal('polls.notNow', 409);
    if (isLonger(label, longestWord)) throw new Refusal('polls.longWord', 422);
    const options = optionsOf(poll).filter(({ code }) => code !== wordKey(word));
    // A word that is put back stands for itself again.
    if (wordKey(label) !== wordKey(word)) options.push({ code: wordKey(word), label });
    if (options.length > mostMerges) throw new Refusal('polls.manyMerges', 409);
    await change(work, poll, { options: JSON.stringify(options) });
    await note(work, { place, actor, action: 'merge word', subject: poll.id });
    await tellPolls(work, place.partId, { ids: [poll.id] });
  },
});

/** More could not be read by anybody during a seminar. */
const mostMerges = 300;

type Asked = z.output<typeof aimed>;

/** A poll and its board, for who steers it; `open`: the part has to be going on. */
async function steeringPoll(tx: Reader, actor: SignedIn, asked: Asked, need?: 'open') {
  const poll = await findPoll(tx, asked.pollId);
  // A draft is nothing that who does not steer may know of.
  if (poll.state === 'draft') await steeringUnseen(tx, actor, poll.part_id);
  const place = await (need ? steeringOpen : steering)(tx, actor, poll.part_id);
  if (poll.version !== asked.version) throw new Refusal('common.stale', 409);
  return { place, poll };
}

async function mustBeAlone(db: Reader, poll: PollRow): Promise<void> {
  const other = await db
    .selectFrom('poll')
    .select('id')
    .where('part_id', '=', poll.part_id)
    .where('state', '=', 'open')
    .where('id', '!=', poll.id)
    .executeTakeFirst();
  if (other) throw new Refusal('polls.oneOpen', 409);
}

type Set = Partial<Pick<PollRow, 'kind' | 'question' | 'options' | 'shows_voters' | 'state' | 'round' | 'wall_since'>>;

async function step(
  work: Work,
  { place, poll, actor, to, set }: { place: Place; poll: PollRow; actor: SignedIn; to: PollState; set: Set },
): Promise<void> {
  if (!mayBecome(poll.state, to)) throw new Refusal('polls.notNow', 409);
  await change(work, poll, { ...set, state: to });
  await note(work, { place, actor, action: `poll ${to}`, subject: poll.id });
  await tellPolls(work, place.partId, { ids: [poll.id] });
}

async function change(work: Work, poll: PollRow, set: Set): Promise<void> {
  const changed = await work.tx
    .updateTable('poll')
    .set({ ...set, version: poll.version + 1 })
    .where('id', '=', poll.id)
    .where('version', '=', poll.version)
    .executeTakeFirst();
  if (Number(changed.numUpdatedRows) === 0) throw new Refusal('common.stale', 409);
}

function note(work: Work, act: { place: Place; actor: SignedIn; action: string; subject: string }): Promise<void> {
  const { place, actor, action, subject } = act;
  return recordAct(work, { personId: actor.id, seminarId: place.seminarId, action, subject });
}
