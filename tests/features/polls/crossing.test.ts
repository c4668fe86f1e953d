import { expect, it } from 'vitest';
import { addCrossing, findCrossed } from '~/features/polls/crossed-polls.server';
import { listCrossings } from '~/features/polls/crossing.server';
import { disclosureAuditor } from '~/features/results/disclosure-audit.server';
import { isExposed } from '~/features/results/protection';
import { addStandardSurveyWithin } from '~/features/survey/surveys.server';
import { onBothEngines, type World } from '../../support/world';
import { crowdOf } from '../rooms/rooms-table';
import { openedPoll, pollingOf, type Polling } from './polls-table';

/** So many attendees by their band of PCs and what they choose: some cells hold few. */
const crowd = [
  ...bandOf('upto-49', { 1: 6, 2: 7, 3: 1 }),
  ...bandOf('50-99', { 1: 8, 2: 2 }),
  ...bandOf('100-299', { 1: 9, 2: 11, 3: 6 }),
];

function bandOf(pcs: string, chosen: Record<string, number>) {
  return Object.entries(chosen).flatMap(([choice, count]) => Array.from({ length: count }, () => ({ pcs, choice })));
}

/** A poll that the crowd voted in and that is closed; everybody answered how many PCs they look after. */
async function voted(open: () => Promise<World>, people = crowd) {
  const world = await open();
  const table = await pollingOf(world);
  await world.app.write((work) => addStandardSurveyWithin(work, table.cast.seminarId));
  const attendees = await crowdOf(table, people.length);
  await answer(world, table, people);
  const pollId = await openedPoll(table);
  for (const [index, { choice }] of people.entries())
    await table.does(attendees[index] ?? table.cast.aki, 'polls.vote', { pollId, round: 1, choices: [choice] });
  await table.does(table.chair, 'polls.close', await table.aim(pollId));
  return { world, table, pollId };
}

async function answer({ app }: World, { cast }: Polling, people: readonly { pcs: string }[]): Promise<void> {
  const { id: questionId } = await app.db
    .selectFrom('survey_question')
    .select('id')
    .where('code', '=', 'pcs')
    .executeTakeFirstOrThrow();
  const at = app.now().toISOString();
  await app.write(async ({ tx, newId }) => {
    for (const [index, { pcs }] of people.entries()) {
      const own = { registration_id: `registration-crowd-${String(index)}` };
      const id = newId();
      await tx
        .insertInto('response')
        .values({ ...own, id, seminar_id: cast.seminarId, state: 'submitted', version: 1, submitted_at: at })
        .execute();
      const consent = {
        ...own,
        purpose: 'statistics' as const,
        given: 1 as const,
        text_version: '1',
        locale: 'ja' as const,
      };
      await tx
        .insertInto('consent')
        .values({ ...consent, id: newId(), at })
        .execute();
      await tx
        .insertInto('answer')
        .values({ id: newId(), response_id: id, question_id: questionId, option_code: pcs, text: null })
        .execute();
    }
  });
}

const cross = (world: World, table: Polling, pollId: string, question = 'pcs') =>
  addCrossing(world.app, table.chair, { pollId, question });

onBothEngines('A poll crossed with a question of the survey', (open) => {
  it('hides small numbers, and nobody can derive one that is hidden', async () => {
    const { world, table, pollId } = await voted(open);
    await cross(world, table, pollId);
    const { crossed, choices } = await findCrossed(world.app.db, table.chair, { pollId, locale: 'ja' });
    expect(crossed).toMatchObject([{ n: crowd.length, columns: ['はい', 'いいえ', 'これから'] }]);
    expect(choices.map(({ code }) => code)).not.toContain('pcs');
    const cells = crossed.flatMap((one) => one.cells).flat();
    expect(cells.filter((cell) => cell !== null && cell > 0 && cell < 5)).toEqual([]);
    expect(cells).toContain(null);
    const tables = await listCrossings(world.app.db, pollId);
    const intervals = (await disclosureAuditor())(tables, 'all') ?? [];
    expect(intervals.length).toBeGreaterThan(0);
    expect(intervals.filter((interval) => isExposed(tables, interval))).toEqual([]);
  });

  it('is made once, of those who voted until then: who comes later is not told by a second table', async () => {
    const { world, table, pollId } = await voted(open);
    await cross(world, table, pollId);
    const before = await listCrossings(world.app.db, pollId);
    await table.does(table.chair, 'polls.open', await table.aim(pollId));
    await table.does(table.cast.aki, 'polls.vote', { pollId, round: 1, choices: ['3'] });
    await table.does(table.chair, 'polls.close', await table.aim(pollId));
    await expect(cross(world, table, pollId)).rejects.toMatchObject({ code: 'polls.crossedAlready' });
    expect(await listCrossings(world.app.db, pollId)).toEqual(before);
    const snapshot = await world.app.db.selectFrom('poll_snapshot').selectAll().executeTakeFirstOrThrow();
    expect(snapshot.people).not.toContain('crowd-');
  });

  it('is refused of few, while people vote, for other questions and to everybody else', async () => {
    const { world, table, pollId } = await voted(open, crowd.slice(0, 19));
    await expect(cross(world, table, pollId)).rejects.toMatchObject({ code: 'polls.few', status: 409 });
    await expect(cross(world, table, pollId, 'measures')).rejects.toMatchObject({ code: 'polls.noCrossing' });
    for (const actor of [table.cast.aki, table.cast.stranger, table.cast.speaker])
      await expect(addCrossing(world.app, actor, { pollId, question: 'pcs' })).rejects.toMatchObject({ status: 404 });
    await table.does(table.chair, 'polls.open', await table.aim(pollId));
    await expect(cross(world, table, pollId)).rejects.toMatchObject({ code: 'polls.notNow', status: 409 });
  });
});
