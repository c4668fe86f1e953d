import { z } from 'zod';
import type { Selectable } from 'kysely';
import type { Audience } from '~/features/seminars/board-streams';
import { missing } from '~/shared/refusal';
import type { Counts } from '~/live/protocol';
import type { Reader } from '~db/open';
import type { Schema } from '~db/schema';
import { countWords, type Merges } from './word-counts.server';
import { choiceKey, type OwnChoices, type Poll, type PollOption, type Round } from './poll';

export type PollRow = Selectable<Schema['poll']>;

const stored = z.array(z.object({ code: z.string(), label: z.string() }));

export function optionsOf(row: Pick<PollRow, 'options'>): PollOption[] {
  return stored.parse(JSON.parse(row.options));
}

/** A poll by its id; 404 where there is none. */
export async function findPoll(db: Reader, pollId: string): Promise<PollRow> {
  const row = await db.selectFrom('poll').selectAll().where('id', '=', pollId).executeTakeFirst();
  if (!row) throw missing();
  return row;
}

/** The polls of a part as an audience sees them; of the ids asked for, or all. */
export async function listPolls(
  db: Reader,
  asked: { partId: string; audience: Audience; ids?: readonly string[] },
): Promise<Poll[]> {
  if (asked.ids?.length === 0) return [];
  let rows = db.selectFrom('poll').selectAll().where('part_id', '=', asked.partId).orderBy('position');
  if (asked.audience === 'pub') rows = rows.where('state', '!=', 'draft');
  if (asked.ids) rows = rows.where('id', 'in', asked.ids);
  const polls: Poll[] = [];
  for (const row of await rows.execute()) polls.push(await pollOf(db, row, asked.audience));
  return polls;
}

async function pollOf(db: Reader, row: PollRow, audience: Audience): Promise<Poll> {
  const options = optionsOf(row);
  return {
    id: row.id,
    position: row.position,
    kind: row.kind,
    question: row.question,
    // What chairs hid is among the options of words, and nobody else's business.
    options: row.kind === 'words' && audience === 'pub' ? [] : options,
    state: row.state,
    round: row.round,
    showsVoters: row.shows_voters === 1,
    wallSince: row.wall_since,
    version: row.version,
    rounds: isTold(row, audience) ? await listRounds(db, row, options) : [],
  };
}

/** Chairs see the rounds that are over; everybody else once they are shown. */
function isTold(row: PollRow, audience: Audience): boolean {
  return row.state === 'shown' || (audience === 'mod' && row.state !== 'draft');
}

/** The rounds that are over; one that goes on is counted by the stream. */
async function listRounds(db: Reader, row: PollRow, options: readonly PollOption[]): Promise<Round[]> {
  const last = row.state === 'open' ? row.round - 1 : row.round;
  const rounds: Round[] = [];
  for (let round = 1; round <= last; round += 1) {
    rounds.push(
      row.kind === 'words' ? await wordsRound(db, row, round) : await countRound(db, row.id, { round, options }),
    );
  }
  return rounds;
}

/** The words of a round as chairs merged them, by how many people said each; what they hid is in none. */
async function wordsRound(db: Reader, row: PollRow, round: number): Promise<Round> {
  const entries = await db
    .selectFrom('poll_vote')
    .select(['person_id as person', 'choice as typed'])
    .where('poll_id', '=', row.id)
    .where('round', '=', round)
    .execute();
  const words = countWords(entries, mergesOf(row));
  return {
    round,
    voters: new Set(entries.map(({ person }) => person)).size,
    chosen: Object.fromEntries(words.map(({ word, people }) => [word, people])),
  };
}

/** What chairs made of the words of a poll. */
function mergesOf(row: Pick<PollRow, 'options'>): Merges {
  return Object.fromEntries(optionsOf(row).map(({ code, label }) => [code, label]));
}

/** What was chosen in a round, with the zeros; `voters` are people, however many boxes each ticked. */
async function countRound(
  db: Reader,
  pollId: string,
  { round, options }: { round: number; options: readonly PollOption[] },
): Promise<Round> {
  const votes = db.selectFrom('poll_vote').where('poll_id', '=', pollId).where('round', '=', round);
  const rows = await votes
    .select((row) => ['choice', row.fn.countAll<number>().as('count')])
    .groupBy('choice')
    .execute();
  const { voters } = await votes
    .select((row) => row.fn.count<number>('person_id').distinct().as('voters'))
    .executeTakeFirstOrThrow();
  const counts = new Map(rows.map((row) => [row.choice, Number(row.count)]));
  return {
    round,
    voters: Number(voters),
    chosen: Object.fromEntries(options.map(({ code }) => [code, counts.get(code) ?? 0])),
  };
}

/**
 * How many voted in what is open; what they chose for chairs, and for everybody where the poll shows it to who voted:
 * the page waits for the reader's own vote.
 */
export async function countOpen(
  db: Reader,
  { partId, audience, ids }: { partId: string; audience: Audience; ids: ReadonlySet<string> | undefined },
): Promise<Counts> {
  const rows = await db
    .selectFrom('poll')
    .selectAll()
    .where('part_id', '=', partId)
    .where('state', '=', 'open')
    .execute();
  const counts: Record<string, number> = {};
  for (const row of rows.filter(({ id }) => ids === undefined || ids.has(id))) {
    const options = optionsOf(row);
    const { voters, chosen } = await countRound(db, row.id, { round: row.round, options });
    counts[row.id] = voters;
    if (row.kind !== 'words' && (audience === 'mod' || row.shows_voters === 1))
      for (const { code } of options) counts[choiceKey(row.id, code)] = chosen[code] ?? 0;
  }
  return counts;
}

/** What the reader chose, by their own id alone. */
export async function findOwnChoices(db: Reader, personId: string, partId: string): Promise<OwnChoices> {
  const rows = await db
    .selectFrom('poll_vote')
    .innerJoin('poll', (join) =>
      join.onRef('poll.id', '=', 'poll_vote.poll_id').onRef('poll.round', '=', 'poll_vote.round'),
    )
    .select(['poll_id', 'choice', 'poll_vote.round'])
    .where('poll.part_id', '=', partId)
    .where('poll_vote.person_id', '=', personId)
    .orderBy('choice')
    .execute();
  const own: Record<string, { round: number; choices: string[] }> = {};
  for (const { poll_id: id, choice, round } of rows)
    own[id] = { round, choices: [...(own[id]?.choices ?? []), choice] };
  return own;
}
