import type { App } from '~/app';
import { aside } from '~/aside.server';
import { recordAct } from '~/audit.server';
import type { Actor } from '~/features/accounts/actor';
import { findPlace } from '~/features/board/standing-at-board.server';
import { mayModerate } from '~/features/seminars/roles';
import type { AxisGroup } from '~/features/results/result-table';
import { axisOf } from '~/features/results/result-axes';
import { inLocale, type Survey } from '~/features/survey/survey';
import { findSurvey } from '~/features/survey/surveys.server';
import type { Locale } from '~/i18n/texts';
import { missing, Refusal } from '~/shared/refusal';
import type { Reader } from '~db/open';
import type { CrossedPoll } from './crossed-poll';
import { listCrossings } from './crossing.server';
import type { PollOption } from './poll';
import { findPoll, optionsOf, type PollRow } from './poll-rows.server';

export type CrossedView = {
  poll: { id: string; partId: string; question: string; isSeveral: boolean };
  /** Questions that it may still be crossed with. */
  choices: { code: string; title: string }[];
  crossed: CrossedPoll[];
};

/** @throws Refusal 404 for who does not steer the part, `polls.notNow` (409) while people vote. */
export async function findCrossed(
  db: Reader,
  actor: Actor,
  { pollId, locale }: { pollId: string; locale: Locale },
): Promise<CrossedView> {
  const { poll, seminarId } = await steeringOver(db, actor, pollId);
  const survey = await findSurvey(db, seminarId);
  const tables = await listCrossings(db, pollId);
  const taken = new Set(tables.map(({ rows }) => rows.question));
  const questions = survey.questions.filter((question) => axisOf(question)?.kind === 'single');
  return {
    poll: { id: poll.id, partId: poll.part_id, question: poll.question, isSeveral: poll.kind === 'several' },
    choices: questions
      .filter(({ code }) => !taken.has(code))
      .map(({ code, title }) => ({ code, title: inLocale(title, locale) })),
    crossed: tables.map((table) => ({
      question: titleOf(survey, table.rows.question, locale),
      rows: table.rows.groups.map((group) => labelOf(survey, table.rows.question, group, locale)),
      columns: optionsOf(poll).map(({ label }: PollOption) => label),
      ...{ n: table.n, cells: table.cells, rowTotals: table.rowTotals, columnTotals: table.columnTotals },
    })),
  };
}

function titleOf(survey: Survey, code: string, locale: Locale): string {
  const question = survey.questions.find((one) => one.code === code);
  return question ? inLocale(question.title, locale) : code;
}

/** Null for those who gave no answer. */
function labelOf(survey: Survey, code: string, { codes, name }: AxisGroup, locale: Locale): string | null {
  if (name) return inLocale(name, locale);
  const options = survey.questions.find((one) => one.code === code)?.options ?? [];
  const labels = options.filter((one) => codes.includes(one.code)).map(({ label }) => inLocale(label, locale));
  return labels.join('・') || codes.join('') || null;
}

/**
 * Crosses a poll that is over with a question of the survey; what was crossed stays as it is.
 * @throws Refusal as `findCrossed`, and `polls.noCrossing` (422), `polls.crossedAlready`, `polls.few`, `polls.exposed`, `common.stale` (409).
 */
export async function addCrossing(
  app: App,
  actor: Actor,
  { pollId, question }: { pollId: string; question: string },
): Promise<void> {
  const { poll, seminarId } = await steeringOver(app.db, actor, pollId);
  const crossings = await listCrossings(app.db, pollId);
  if (crossings.some(({ rows }) => rows.question === question)) throw new Refusal('polls.crossedAlready', 409);
  const made = await aside(app, 'crossPoll', { pollId, seminarId, question });
  if ('problem' in made) throw refusalOf(made.problem);
  await app.write(async (work) => {
    const now = await steeringOver(work.tx, actor, pollId);
    const since = await listCrossings(work.tx, pollId);
    if (now.poll.version !== poll.version || since.length !== crossings.length) throw new Refusal('common.stale', 409);
    if (made.people !== null)
      await work.tx
        .insertInto('poll_snapshot')
        .values({ poll_id: pollId, round: poll.round, people: made.people })
        .execute();
    await work.tx
      .insertInto('poll_crossing')
      .values({ poll_id: pollId, question_code: question, safe: JSON.stringify(made.safe), made_at: work.at })
      .execute();
    await recordAct(work, { personId: now.personId, seminarId, action: 'cross poll', subject: pollId, note: question });
  });
}

function refusalOf(problem: 'few' | 'exposed' | 'tangled' | 'noQuestion'): Refusal {
  if (problem === 'noQuestion') return new Refusal('polls.noCrossing', 422);
  return new Refusal(problem === 'few' ? 'polls.few' : 'polls.exposed', 409);
}

/** While people vote nothing is crossed, and of a poll with two rounds the one that was crossed first. */
async function steeringOver(
  db: Reader,
  actor: Actor,
  pollId: string,
): Promise<{ poll: PollRow; seminarId: string; personId: string | null }> {
  const poll = await findPoll(db, pollId);
  const place = await findPlace(db, actor, poll.part_id);
  if (!place || !mayModerate(place.standing.roles)) throw missing();
  const { seminarId, standing } = place;
  if (poll.state !== 'closed' && poll.state !== 'shown') throw new Refusal('polls.notNow', 409);
  return { poll, seminarId, personId: standing.personId };
}
