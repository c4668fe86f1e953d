import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { buildIfStale } from '../../server/cli/fresh-build';
import { launchBrowser } from '../support/browser';
import { startServer } from '../support/server';
import { firstPlaces, roles, type Role } from './look/places';
import { laySheet } from './look/sheet';
import { walk, type Album } from './look/walk';

/**
 * `npm run look [-- --only PATTERN] [-- --role ROLE]`: the demo, every page of it as everybody who may see it, in both
 * languages and at every width, as pictures and contact sheets in var/look. Ends with 1 where a page complains on its
 * console, is wider than its window, or breaks a rule of axe.
 */
const { values: asked } = parseArgs({ options: { only: { type: 'string' }, role: { type: 'string' } } });
const folder = fileURLToPath(new URL('../../var/look', import.meta.url));
const began = performance.now();

mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder)) rmSync(`${folder}/${name}`);
await buildIfStale();
const server = await startServer({ mode: 'demo' });
const browser = await launchBrowser();
try {
  process.exitCode = await look(browser);
} catch (reason) {
  process.stdout.write(`${server.said()}\n`);
  throw reason;
} finally {
  await browser.close();
  await server.stop();
  server.clear();
}

async function look(by: Browser): Promise<number> {
  const album: Album = { visits: [], faults: [], japanese: new Map(), seen: new Map() };
  const first = await firstPlaces(server.databaseUrl);
  const waiting = roles.filter((role) => asked.role === undefined || role === asked.role);
  // Two at a time: one page thinks while the other is drawn.
  await Promise.all([1, 2].map(() => takeTurns(by, { waiting, first, album })));
  const sheets = await laySheet(by, folder, album);
  report(album, sheets);
  return album.faults.length > 0 ? 1 : 0;
}

async function takeTurns(by: Browser, of: { waiting: Role[]; first: string[]; album: Album }): Promise<void> {
  for (let role = of.waiting.shift(); role !== undefined; role = of.waiting.shift()) {
    const context = await by.newContext({ locale: 'ja-JP', timezoneId: 'Asia/Tokyo' });
    // tsx compiles functions with a helper that only its own modules have; what runs in the page asks for it too.
    await context.addInitScript({ content: 'globalThis.__name = (named) => named;' });
    const only = asked.only === undefined ? null : new RegExp(asked.only);
    if (role !== 'guest') {
      const page = await context.newPage();
      await page.goto(`${server.url}/demo`);
      await page.click(`button[name=who][value=${role}]`);
      await page.waitForURL((url) => url.pathname !== '/demo');
      await page.close();
    }
    await walk({ ...of, role, context, address: server.url, folder, only });
    await context.close();
    const count = of.album.visits.filter((visit) => visit.role === role).length;
    process.stdout.write(`${role}: ${String(count)} pages\n`);
  }
}

function report({ visits, faults, japanese }: Album, sheets: readonly string[]): void {
  const lines = new Map<string, Set<string>>();
  for (const { role, path, look: as, fault } of faults) {
    const places = lines.get(fault) ?? new Set();
    lines.set(fault, places.add(`${path} (${role}, ${as})`));
  }
  const told = [...lines].map(([fault, places]) => `${fault}\n    ${[...places].slice(0, 6).join('\n    ')}`);
  const words = [...japanese].filter(([, found]) => found.size > 0);
  const foreign = words.map(([path, found]) => `${path}\n    ${[...found].join('\n    ')}`);
  writeFileSync(`${folder}/faults.txt`, `${told.join('\n\n')}\n`);
  writeFileSync(`${folder}/japanese-on-english-pages.txt`, `${foreign.join('\n\n')}\n`);
  const pictures = visits.reduce((sum, { shots }) => sum + shots.length, 0);
  const seconds = Math.round((performance.now() - began) / 1000);
  process.stdout.write(`\n${told.join('\n\n')}\n\n${String(visits.length)} pages, ${String(pictures)} pictures, `);
  process.stdout.write(`${String(lines.size)} kinds of faults, ${String(seconds)} s\n`);
  process.stdout.write(`${sheets.join('\n')}\n${folder}/index.html\n`);
}
