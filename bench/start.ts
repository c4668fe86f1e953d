import { startServer } from '../tests/support/server';
import { rowOf, type Row } from './row';
import { startBare } from './support/bare-server';
import { fillArchive } from './support/archive';
import { gatherCrowd } from '../tests/support/crowd';

const runs = 5;
const sizes = { quick: [0, 1000], full: [0, 100_000] };

/** From the start of the process to the first page, in milliseconds, with an empty and with a full archive. */
export async function measure({ quick }: { quick: boolean }): Promise<Row[]> {
  const rows: Row[] = [];
  for (const threads of quick ? sizes.quick : sizes.full) {
    const crowd = await gatherCrowd(1);
    await fillArchive(crowd.databaseUrl, crowd.cast.seminarId, threads);
    const measured = [];
    for (let run = 0; run < runs; run += 1) {
      measured.push({
        ours: await timeOf(() => startServer({ databaseUrl: crowd.databaseUrl })),
        limit: await timeOf(() => startBare('page-server.mjs', crowd.databaseUrl.replace('file:', ''))),
      });
    }
    await crowd.clear();
    rows.push(rowOf(`${threads.toLocaleString('en')} threads`, 'ms to the first page (less)', measured));
  }
  return rows;
}

async function timeOf(start: () => Promise<{ url: string; stop: () => Promise<unknown> }>): Promise<number> {
  const before = performance.now();
  const server = await start();
  const page = await fetch(server.url);
  await page.text();
  const milliseconds = performance.now() - before;
  if (!page.ok) throw new Error(`the first page answered ${String(page.status)}`);
  await server.stop();
  return milliseconds;
}
