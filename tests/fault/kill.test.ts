import { expect, it } from 'vitest';
import { gatherCrowd } from '../support/crowd';
import { seededRandom } from '../support/seeded-random';
import { rideStorm } from './storm';

it('acked is in the database after any crash, and no cmd_id has two effects: kill -9 in the middle of 500 commands', async () => {
  const crowd = await gatherCrowd(20);
  const toll = await rideStorm({ crowd, commands: 500, kills: 3, random: seededRandom(14) });
  await crowd.clear();
  expect(toll).toEqual({ acked: 500, lost: 0, doubled: 0, diverged: 0, leaked: 0 });
});
