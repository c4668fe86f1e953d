import { expect, it } from 'vitest';
import { listTrends } from '~/features/results/trends.server';
import { trendOf, type TrendPoint } from '~/features/results/trend';
import type { AxisView } from '~/features/results/result-view';
import { listResultsFor } from '~/features/results/results.server';
import { guest, type Actor } from '~/features/accounts/actor';
import { seedDemo } from '../../../server/demo/index';
import { openSqliteStore } from '../../support/stores';
import { worldOn } from '../../support/world';

const groups: AxisView['groups'] = [
  { key: 'a', label: 'え', is: 'answer' },
  { key: 'b', label: 'び', is: 'answer' },
  { key: '', label: '無回答', is: 'silent' },
];

function point(number: number, n: number, rowTotals: (number | null)[], keys = ['a', 'b', '']): TrendPoint {
  const rows = { code: 'q', question: '問い', kind: 'single' as const, ordered: false };
  const own = groups.map((group, at) => ({ ...group, key: keys[at] ?? '' }));
  return { number, view: { rows: { ...rows, groups: own }, numbers: { cells: [], rowTotals, columnTotals: [] }, n } };
}

it('compares an answer by its share, the oldest seminar first', () => {
  const trend = trendOf([point(13, 20, [5, 15, 0]), point(12, 10, [5, null, 5])], point(14, 50, [30, 20, 0]));
  expect(trend?.seminars).toEqual([
    { number: 12, n: 10 },
    { number: 13, n: 20 },
    { number: 14, n: 50 },
  ]);
  expect(trend?.panels.map(({ label, shares }) => [label, ...shares.map((share) => share?.text ?? null)])).toEqual([
    ['え', '50.0%', '25.0%', '60.0%'],
    ['び', null, '75.0%', '40.0%'],
  ]);
});

it('takes merged bands for another answer, and says nothing where there is nothing to compare', () => {
  expect(trendOf([point(13, 20, [5, 15, 0], ['a b', 'c', ''])], point(14, 50, [30, 20, 0]))).toBeNull();
  expect(trendOf([point(13, 0, [0, 0, 0])], point(14, 50, [30, 20, 0]))).toBeNull();
  expect(trendOf([], point(14, 50, [30, 20, 0]))).toBeNull();
});

it('shows of earlier seminars what its reader may see there, and no seminar that is not held', async () => {
  const world = await worldOn(await openSqliteStore());
  await seedDemo(world.app);
  const { db } = world.app;
  const seminar = await db.selectFrom('seminar').selectAll().where('number', '=', 14).executeTakeFirstOrThrow();
  const read = async (actor: Actor) => {
    const results = await listResultsFor(db, { seminarId: seminar.id, locale: 'ja', audience: 'public' });
    const trends = await listTrends(db, actor, { seminar, locale: 'ja', results });
    return Object.entries(trends).map(([code, { seminars }]) => [code, ...seminars.map(({ number }) => number)]);
  };
  expect(await read(guest)).toEqual([
    ['incidents', 12, 13, 14],
    ['education', 12, 13, 14],
  ]);
  await world.app.write(({ tx }) => tx.updateTable('result_share').set({ audience: 'attendees' }).execute());
  expect((await read(guest)).flat()).not.toContain(13);
  await world.app.write(async ({ tx }) => {
    await tx.updateTable('result_share').set({ audience: 'public' }).execute();
    await tx.updateTable('seminar').set({ state: 'cancelled' }).where('number', '=', 13).execute();
  });
  expect((await read(guest)).flat()).not.toContain(13);
  await world.store.close();
});
