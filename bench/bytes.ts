import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Page, Response } from 'playwright-core';
import { firstPlaces, type Role } from '../tests/browser/look/places';
import { launchBrowser } from '../tests/support/browser';
import { startServer, type Server } from '../tests/support/server';
import { budgeted, figureOf, type Row } from './row';

/** `script` is the budget of JavaScript in kB gzip: the goal of performance where one is named, else what a form may cost. */
type Visit = { name: string; role: Role; path: string; script?: number };

/** Bytes as gzip makes them of the decoded bodies, whatever the server did with them on the way. */
type Weight = { script: number; style: number; strangers: number; requests: number; shift: number; blocked: number };

/** As Lighthouse draws it: a page that moves more does so under the finger. */
const mostShift = 0.1;

/** A page that has no script. */
const stillName = 'seminar page';

/** How much slower than this machine the phone is. */
const phone = { slowdown: 4, viewport: { width: 360, height: 740 } };

/** What a first visit of each kind of page loads, with nothing in the browser's cache. */
export async function measure(): Promise<Row[]> {
  const server = await startServer({ mode: 'demo' });
  const browser = await launchBrowser();
  try {
    const rows: Row[] = [];
    const visits = await visitsTo(server);
    const seminar = visits.find(({ name }) => name === stillName);
    if (!seminar) throw new Error('no page without a script');
    const still = await weigh(browser, server, seminar);
    for (const visit of visits) rows.push(...rowsOf(visit, await weigh(browser, server, visit), still));
    return rows;
  } finally {
    await browser.close();
    await server.stop();
    server.clear();
  }
}

async function visitsTo(server: Server): Promise<Visit[]> {
  const places = await firstPlaces(server.databaseUrl);
  const first = (beginning: string) => places.find((place) => place.startsWith(beginning)) ?? '';
  return [
    { name: 'live page', role: 'attendee', path: first('/live/'), script: 140 },
    { name: 'room', role: 'tokyoChair', path: first('/rooms/') },
    { name: 'console', role: 'tokyoChair', path: first('/console/') },
    { name: 'projector', role: 'tokyoChair', path: first('/projector/') },
    { name: stillName, role: 'guest', path: first('/seminars/') },
    { name: 'registration', role: 'guest', path: first('/seminars/no15/register'), script: 200 },
    { name: 'archive list', role: 'guest', path: '/archive', script: 95 },
    { name: 'thread', role: 'guest', path: await findThread(server) },
  ];
}

async function findThread(server: Server): Promise<string> {
  const list = await (await fetch(`${server.url}/archive`)).text();
  const path = /href="(\/archive\/[^"?/]+)"/.exec(list)?.[1];
  if (path === undefined) throw new Error('the archive shows a guest no thread');
  return path;
}

/** What blocks is held against `still`, a page of the same run that has no script. */
function rowsOf({ name, role, script: budget }: Visit, weight: Weight, still: Weight): Row[] {
  const row = (what: string, unit: string, ours: number) => figureOf(`${name} (${role}), ${what}`, unit, ours);
  const held = (what: string, unit: string, figures: { ours: number; budget: number }) =>
    budgeted(`${name} (${role}), ${what}`, unit, figures);
  const script = { ours: weight.script / 1000, budget };
  return [
    script.budget === undefined
      ? row('JavaScript', 'kB gzip (less)', script.ours)
      : held('JavaScript', 'kB gzip (less)', { ...script, budget: script.budget }),
    row('CSS', 'kB gzip (less)', weight.style / 1000),
    row('requests', 'requests (less)', weight.requests),
    row('requests to other hosts', 'requests (0)', weight.strangers),
    held('layout shift on a phone', 'score (less)', { ours: weight.shift, budget: mostShift }),
    held('blocked on a slow phone', 'ms over 50 (less)', { ours: weight.blocked, budget: still.blocked }),
  ];
}

async function weigh(browser: Browser, server: Server, visit: Visit): Promise<Weight> {
  const state = visit.role === 'guest' ? undefined : await signIn(browser, server, visit.role);
  const context = await browser.newContext({ locale: 'ja-JP', ...(state && { storageState: state }) });
  const responses: Response[] = [];
  let strangers = 0;
  const page = await context.newPage();
  page.on('request', (request) => {
    const { host, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && host !== new URL(server.url).host) strangers += 1;
  });
  page.on('response', (response) => responses.push(response));
  await open(page, server.url + visit.path);
  const weight = { script: 0, style: 0, requests: responses.length };
  for (const response of responses) {
    const kind = kindOf(response);
    if (kind !== null) weight[kind] += gzipSync(await response.body()).length;
  }
  await context.close();
  return { ...weight, strangers, ...(await feel(browser, server, visit, state)) };
}

type SignedIn = Awaited<ReturnType<typeof signIn>>;

/** What moved and what blocked until the page was quiet, on a phone. */
async function feel(browser: Browser, server: Server, { path }: Visit, state: SignedIn | undefined) {
  const { viewport, slowdown } = phone;
  const context = await browser.newContext({ locale: 'ja-JP', viewport, ...(state && { storageState: state }) });
  const page = await context.newPage();
  const protocol = await context.newCDPSession(page);
  await protocol.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.addInitScript(observe);
  await open(page, server.url + path);
  const felt = await page.evaluate(() => globalThis.felt);
  await context.close();
  return felt;
}

declare global {
  // What `observe` leaves in the page.
  var felt: { shift: number; blocked: number };
}

/** Runs in the page before anything of it does. */
function observe(): void {
  const seen = { shift: 0, blocked: 0 };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if ('value' in entry) seen.shift += Number(entry.value);
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.blocked += Math.max(0, duration - 50);
  }).observe({ type: 'longtask', buffered: true });
  globalThis.felt = seen;
}

async function open(page: Page, address: string): Promise<void> {
  const answer = await page.goto(address, { waitUntil: 'load' });
  if (answer?.status() !== 200) throw new Error(`${address} answered ${String(answer?.status())}`);
  // A socket keeps no request open; what a page loads after its start has come when there is none for half a second.
  await page.waitForLoadState('networkidle');
}

function kindOf(response: Response): 'script' | 'style' | null {
  if (!response.ok()) return null;
  const type = response.headers()['content-type'] ?? '';
  return type.includes('javascript') ? 'script' : type.includes('text/css') ? 'style' : null;
}

async function signIn(
  browser: Browser,
  server: Server,
  role: Role,
): Promise<Awaited<ReturnType<BrowserContext['storageState']>>> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${server.url}/demo`);
  await page.click(`button[name=who][value=${role}]`);
  await page.waitForURL((url) => url.pathname !== '/demo');
  const state = await context.storageState();
  await context.close();
  return state;
}
