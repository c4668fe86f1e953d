import { z } from 'zod';
import type { AsideWorld } from '~/aside-world';
import { agreesNow } from '~/features/registration/consents.server';
import { disclosureAuditor } from '~/features/results/disclosure-audit.server';
import { protectTable, type Unsafe } from '~/features/results/protection';
import { axisOf } from '~/features/results/result-axes';
import { countTable, type Axis, type CodedAnswers, type SafeTable } from '~/features/results/result-table';
import { listShares, tableOf } from '~/features/results/result-snapshots.server';
import { usualK } from '~/features/results/small-numbers';
import { findQuestion } from '~/features/survey/survey';
import { findSurvey } from '~/features/survey/surveys.server';
import type { Reader } from '~db/open';
import { findPoll, optionsOf, type PollRow } from './poll-rows.server';

/** Under this an axis asks for what was chosen in the poll; no question of a survey is called so. */
const pollAxis = '(poll)';

/** `people` where they are counted for the first time; or why there is no table. */
export type Crossing = { safe: SafeTable; people: string | null } | { problem: Unsafe | 'noQuestion' };

const storedPeople = z.array(z.record(z.string(), z.array(z.string())));

/**
 * A poll crossed with a question of the survey that one answer is chosen of, made safe by the rules of the results beside
 * every crossing that the poll has already. All are of the same people, those of the first: of two tables of others
 * somebody could be told who came between them. For a thread of its own.
 */
export async function crossPoll(
  { db }: AsideWorld,
  asked: { pollId: string; seminarId: string; question: string },
): Promise<Crossing> {
  const poll = await findPoll(db, asked.pollId);
  const question = findQuestion(await findSurvey(db, asked.seminarId), asked.question);
  const all = question ? axisOf(question) : null;
  if (all?.kind !== 'single' || poll.kind === 'words') return { problem: 'noQuestion' };
  const rows = await inSharedBands(db, asked.seminarId, all);
  const kept = await db.selectFrom('poll_snapshot').select('people').where('poll_id', '=', poll.id).executeTakeFirst();
  const people = kept ? storedPeople.parse(JSON.parse(kept.people)) : await listPeople(db, poll, asked.seminarId);
  const table = countTable({ rows, columns: axisOfPoll(poll) }, people);
  const answer = protectTable(table, await listCrossings(db, poll.id), await disclosureAuditor());
  if ('unsafe' in answer) return { problem: answer.unsafe };
  return { safe: answer.safe, people: kept ? null : JSON.stringify(people) };
}

/** With the neighbours as one that the seminar's shared results have as one, the coarsest of them: small bands hide much. */
async function inSharedBands(db: Reader, seminarId: string, axis: Axis): Promise<Axis> {
  const tables = (await listShares(db, seminarId)).map(tableOf);
  const shared = tables.flatMap(({ rows, columns }) => (columns ? [rows, columns] : [rows]));
  const same = shared.filter(({ question, kind }) => question === axis.question && kind === 'single');
  return [axis, ...same].sort((one, other) => one.groups.length - other.groups.length)[0] ?? axis;
}

function axisOfPoll(poll: PollRow): Axis {
  const groups = optionsOf(poll).map(({ code }) => ({ codes: [code] }));
  return { question: pollAxis, kind: poll.kind === 'several' ? 'several' : 'single', k: usualK, groups };
}

/** What a poll was crossed with already. */
export async function listCrossings(db: Reader, pollId: string): Promise<SafeTable[]> {
  const rows = await db
    .selectFrom('poll_crossing')
    .select('safe')
    .where('poll_id', '=', pollId)
    .orderBy('question_code')
    .execute();
  // Stored by `crossPoll` alone.
  return rows.map(({ safe }) => JSON.parse(safe) as SafeTable);
}

/**
 * Who voted in the last round and agreed to be counted, by codes: what they chose and what they answered. The one read
 * that leads from a vote to a registration; no id leaves it, and the order is that of the codes.
 */
async function listPeople(db: Reader, poll: PollRow, seminarId: string): Promise<CodedAnswers[]> {
  const voters = await db
    .selectFrom('poll_vote')
    .innerJoin('registration', 'registration.person_id', 'poll_vote.person_id')
    .innerJoin('response', 'response.registration_id', 'registration.id')
    .select(['response.id', 'poll_vote.choice'])
    .where('poll_vote.poll_id', '=', poll.id)
    .where('poll_vote.round', '=', poll.round)
    .where('registration.seminar_id', '=', seminarId)
    .where('registration.state', 'in', ['confirmed', 'attended'])
    .where('registration.kind', '!=', 'vendor')
    .where((eb) => agreesNow(eb, 'statistics'))
    .execute();
  const people = new Map<string, Record<string, string[]>>();
  for (const { id, choice } of voters) {
    const own = people.get(id) ?? { [pollAxis]: [] };
    own[pollAxis]?.push(choice);
    people.set(id, own);
  }
  await addAnswers(db, seminarId, people);
  return [...people.values()].map(sortedCodes).sort((one, other) => (textOf(one) < textOf(other) ? -1 : 1));
}

async function addAnswers(db: Reader, seminarId: string, people: Map<string, Record<string, string[]>>) {
  const rows = await db
    .selectFrom('answer')
    .innerJoin('response', 'response.id', 'answer.response_id')
    .innerJoin('survey_question', 'survey_question.id', 'answer.question_id')
    .select(['response.id', 'survey_question.code', 'answer.option_code'])
    .where('response.seminar_id', '=', seminarId)
    .where('answer.option_code', 'is not', null)
    .execute();
  for (const { id, code, option_code: option } of rows) {
    const own = people.get(id);
    if (own && option !== null) own[code] = [...(own[code] ?? []), option];
  }
}

function sortedCodes(answers: Record<string, string[]>): CodedAnswers {
  const sorted = Object.entries(answers).map(([code, chosen]) => [code, [...chosen].sort()] as const);
  return Object.fromEntries(sorted.sort(([one], [other]) => (one < other ? -1 : 1)));
}

function textOf(answers: CodedAnswers): string {
  return JSON.stringify(answers);
}
