import { buildIfStale } from '../server/cli/fresh-build';
import type { Row } from './row';
import { machine } from './support/processor';

/** `npm run bench -- NAME [--json] [--quick]`: measures the limit and us in one run and prints the ratio. */
const benches: Record<string, () => Promise<{ measure: (how: { quick: boolean }) => Promise<Row[]> }>> = {
  fanout: () => import('./fanout'),
  votes: () => import('./votes'),
  ask: () => import('./ask'),
  join: () => import('./join'),
  growth: () => import('./growth'),
  search: () => import('./search'),
  start: () => import('./start'),
  bytes: () => import('./bytes'),
  crosstab: () => import('./crosstab'),
  redaction: () => import('./redaction'),
};

const [name = ''] = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const open = benches[name];
if (!open) {
  console.error(`npm run bench -- NAME [--json] [--quick], where NAME is one of: ${Object.keys(benches).join(', ')}`);
  process.exit(2);
}
await buildIfStale();
const { measure } = await open();
const rows = await measure({ quick: process.argv.includes('--quick') });
console.log(`${name} on ${machine()}`);
console.table(rows);
if (process.argv.includes('--json')) console.log(JSON.stringify({ name, machine: machine(), rows }));
process.exit(0);
