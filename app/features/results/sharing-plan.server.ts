import type { AsideWorld } from '~/aside-world';
import { findSurvey } from '~/features/survey/surveys.server';
import type { Reader } from '~db/open';
import { keptAnswers } from './counted-answers.server';
import { disclosureAuditor } from './disclosure-audit.server';
import { protectTable, type Auditor, type Interval, type Unsafe } from './protection';
import { shapeOf, type AskedTable, type ShapeProblem } from './result-axes';
import { findSnapshot, listShares, listSnapshots, peopleOf, sharedState, tableOf } from './result-snapshots.server';
import { answersOf, countTable, type Answers, type CodedAnswers, type SafeTable } from './result-table';
import { isSameShape, mayStep, type StepRefused } from './snapshot-step';

/** Why a table cannot be shared, or what is shared not be counted anew. */
export type SharingProblem = ShapeProblem | Unsafe | StepRefused | 'alreadyShared' | 'nothingShared';

/** Tables that may be shown while `seen` is what is shared; `people` where they are counted from a new snapshot. */
export type SharingPlan =
  { problem: SharingProblem } | { seen: string; people: readonly CodedAnswers[] | null; tables: SafeTable[] };

/**
 * A table made safe beside everything that is shared, counted from the same snapshot; the first table of a seminar takes
 * one. Works for up to seconds: for a thread of its own.
 */
export async function planShare(world: AsideWorld, asked: AskedTable & { seminarId: string }): Promise<SharingPlan> {
  const { db } = world;
  const { seminarId } = asked;
  const seen = await sharedState(db, seminarId);
  const shape = shapeOf(await findSurvey(db, seminarId), asked);
  if (typeof shape === 'string') return { problem: shape };
  const rows = await listShares(db, seminarId);
  const isShown = rows.some((row) => row.withdrawn_at === null && isSameShape(tableOf(row), shape));
  if (isShown) return { problem: 'alreadyShared' };
  const snapshot = await findSnapshot(db, seminarId);
  const answers = snapshot ? answersOf(peopleOf(snapshot)) : await keptAnswers(world, seminarId);
  // What was withdrawn has been seen.
  const answer = protectTable(countTable(shape, answers), rows.map(tableOf), await disclosureAuditor());
  if ('unsafe' in answer) return { problem: answer.unsafe };
  const step = await stepProblem(db, { seminarId, number: snapshot?.number ?? 1, fresh: [answer.safe] });
  return step ? { problem: step } : { seen, people: snapshot ? null : answers.people, tables: [answer.safe] };
}

/** Everything that is shared, counted anew from the answers of this moment, in its order. */
export async function planRenewal(world: AsideWorld, { seminarId }: { seminarId: string }): Promise<SharingPlan> {
  const { db } = world;
  const seen = await sharedState(db, seminarId);
  const rows = await listShares(db, seminarId);
  const last = await findSnapshot(db, seminarId);
  if (!last || rows.length === 0) return { problem: 'nothingShared' };
  const answers = await keptAnswers(world, seminarId);
  const fresh = countedAnew(rows.map(tableOf), answers, await disclosureAuditor());
  if (!Array.isArray(fresh)) return { problem: fresh };
  const step = await stepProblem(db, { seminarId, number: last.number + 1, fresh });
  return step ? { problem: step } : { seen, people: answers.people, tables: fresh };
}

function countedAnew(tables: readonly SafeTable[], answers: Answers, audit: Auditor): SafeTable[] | Unsafe {
  const fresh: SafeTable[] = [];
  for (const { rows, columns } of tables) {
    const answer = protectTable(countTable({ rows, columns }, answers), fresh, audit);
    if ('unsafe' in answer) return answer.unsafe;
    fresh.push(answer.safe);
  }
  return fresh;
}

type Step = { seminarId: string; number: number; fresh: readonly SafeTable[] };

/** Beside every earlier snapshot: who has kept one has kept it. */
async function stepProblem(db: Reader, { seminarId, number, fresh }: Step): Promise<StepRefused | null> {
  for (const rows of await listSnapshots(db, seminarId)) {
    const problem = rows[0]?.number === number ? null : mayStep(rows.map(tableOf), fresh);
    if (problem) return problem;
  }
  return null;
}

/** What a reader of everything shared can derive of each number that is not shown. */
export async function auditShared(
  db: Reader,
  seminarId: string,
): Promise<{ tables: SafeTable[]; intervals: Interval[] }> {
  const tables = (await listShares(db, seminarId)).map(tableOf);
  if (tables.length === 0) return { tables, intervals: [] };
  const audit = await disclosureAuditor();
  return { tables, intervals: audit(tables, 'all') ?? [] };
}
