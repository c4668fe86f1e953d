import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Page, Response } from 'playwright-core';
import { firstPlaces, type Role } from '../tests/browser/look/places';
import { launchBrowser } from '../tests/support/browser';
import { startServer, type Server } from '../tests/support/server';
import { figureOf, type Row } from './row';

type Visit = { name: string; role: Role; path: string };

/** Bytes as gzip makes them of the decoded bodies, whatever the server did with them on the way. */
type Weight = { script: number; style: number; strangers: number };

/** What a first visit of each kind of page loads, with nothing in the browser's cache. */
export async function measure(): Promise<Row[]> {
  const server = await startServer({ mode: 'demo' });
  const browser = await launchBrowser();
  try {
    const rows: Row[] = [];
    for (const visit of await visitsTo(server)) rows.push(...rowsOf(visit, await weigh(browser, server, visit)));
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
    { name: 'live page', role: 'attendee', path: first('/live/') },
    { name: 'room', role: 'tokyoChair', path: first('/rooms/') },
    { name: 'console', role: 'tokyoChair', path: first('/console/') },
    { name: 'projector', role: 'tokyoChair', path: first('/projector/') },
    { name: 'seminar page', role: 'guest', path: first('/seminars/') },
    { name: 'registration', role: 'guest', path: first('/seminars/no15/register') },
    { name: 'archive list', role: 'guest', path: '/archive' },
    { name: 'thread', role: 'guest', path: await findThread(server) },
  ];
}

async function findThread(server: Server): Promise<string> {
  const list = await (await fetch(`${server.url}/archive`)).text();
  const path = /href="(\/archive\/[^"?/]+)"/.exec(list)?.[1];
  if (path === undefined) throw new Error('the archive shows a guest no thread');
  return path;
}

function rowsOf({ name, role }: Visit, { script, style, strangers }: Weight): Row[] {
  return [
    figureOf(`${name} (${role}), JavaScript`, 'kB gzip (less)', script / 1000),
    figureOf(`${name} (${role}), CSS`, 'kB gzip (less)', style / 1000),
    figureOf(`${name} (${role}), requests to other hosts`, 'requests (0)', strangers),
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
  const weight = { script: 0, style: 0, strangers };
  for (const response of responses) {
    const kind = kindOf(response);
    if (kind !== null) weight[kind] += gzipSync(await response.body()).length;
  }
  await context.close();
  return { ...weight, strangers };
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
