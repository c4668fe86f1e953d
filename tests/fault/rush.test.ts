import { expect, it } from 'vitest';
import { openDesk, rush, standings } from '../support/rush';
import { startServer } from '../support/server';

it('of 500 who register at once for 100 seats 100 are confirmed and 400 wait in the order of their numbers', async () => {
  const desk = await openDesk('sqlite', 100);
  const server = await startServer({ databaseUrl: desk.databaseUrl, settings: { TRUST_PROXY: '1' } });
  const { statuses, receipts, milliseconds, slowest } = await rush([server.url], desk.cast.slug, 500);
  await server.stop();
  server.clear();
  const { rows, line } = await standings(desk.databaseUrl);
  await desk.clear();
  expect(statuses).toEqual([200]);
  expect(rows.map(({ receipt }) => receipt)).toEqual([...receipts].sort());
  expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 500 }, (_, at) => at + 1));
  expect(rows.map(({ state }) => state)).toEqual([...Array(100).fill('confirmed'), ...Array(400).fill('waitlisted')]);
  expect(line).toEqual(Array.from({ length: 400 }, (_, at) => at + 101));
  console.info(`500 at once: ${milliseconds.toFixed(0)} ms in all, the slowest ${slowest.toFixed(0)} ms`);
}, 150_000);
