import { expect, it } from 'vitest';
import { openDesk, rush, standings } from '../support/rush';
import { startServer } from '../support/server';

it('of 500 who register at once on two nodes for 100 seats 100 are confirmed and 400 wait in the order of their numbers', async () => {
  const redisUrl = process.env['TEST_REDIS_URL'];
  if (redisUrl === undefined) throw new Error('TEST_REDIS_URL names no Redis');
  const desk = await openDesk('postgres', 100);
  const settings = { TRUST_PROXY: '1', REDIS_URL: redisUrl };
  const start = () => startServer({ databaseUrl: desk.databaseUrl, settings });
  const nodes = await Promise.all([start(), start()]);
  const urls = nodes.map(({ url }) => url);
  const { statuses, receipts } = await rush(urls, desk.cast.slug, 500);
  for (const node of nodes) {
    await node.stop();
    node.clear();
  }
  const { rows, line } = await standings(desk.databaseUrl);
  await desk.clear();
  expect(statuses).toEqual([200]);
  expect(rows.map(({ receipt }) => receipt)).toEqual([...receipts].sort());
  expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 500 }, (_, at) => at + 1));
  expect(rows.map(({ state }) => state)).toEqual([...Array(100).fill('confirmed'), ...Array(400).fill('waitlisted')]);
  expect(line).toEqual(Array.from({ length: 400 }, (_, at) => at + 101));
}, 150_000);
