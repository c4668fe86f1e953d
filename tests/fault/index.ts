import { buildIfStale } from '../../server/cli/fresh-build';
import { gatherCrowd } from '../support/crowd';
import { seededRandom } from '../support/seeded-random';
import { rideStorm, type Toll } from './storm';

/** `npm run fault [-- --soak] [-- --seed N]`: kills of the server under load, counted against the books. */
const soak = process.argv.includes('--soak');
const given = process.argv.indexOf('--seed');
const seed = given === -1 ? Date.now() % 100_000 : Number(process.argv[given + 1]);
const storms = soak ? 20 : 3;

console.log(`seed ${String(seed)}`);
await buildIfStale();
const random = seededRandom(seed);
const toll: Toll = { acked: 0, lost: 0, doubled: 0, diverged: 0, leaked: 0 };
for (let storm = 1; storm <= storms; storm += 1) {
  const crowd = await gatherCrowd(20);
  const one = await rideStorm({ crowd, commands: 500, kills: 3, random });
  await crowd.clear();
  for (const name of ['acked', 'lost', 'doubled', 'diverged', 'leaked'] as const) toll[name] += one[name];
  console.log(`storm ${String(storm)} of ${String(storms)}: acked ${String(one.acked)}`);
}
const { acked, lost, doubled, diverged, leaked } = toll;
console.log(`acked ${acked}, lost ${lost}, doubled ${doubled}, diverged ${diverged}, leaked ${leaked}`);
process.exit(lost + doubled + diverged + leaked === 0 ? 0 : 1);
