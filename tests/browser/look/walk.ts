import { createHash } from 'node:crypto';
import type { BrowserContext, Page } from 'playwright-core';
import { faultsOf, japaneseOf } from './faults';
import type { Role } from './places';

export type Shot = { file: string; width: number; look: string };
export type Visit = { role: Role; route: string; path: string; shots: Shot[]; sameAs: string | null };
export type Fault = { role: Role; path: string; look: string; fault: string };

export type Album = {
  visits: Visit[];
  faults: Fault[];
  japanese: Map<string, Set<string>>;
  /** Which pages were seen, by their words: the same page is shown once, for the role that saw it first. */
  seen: Map<string, string>;
};

type Walk = {
  role: Role;
  context: BrowserContext;
  address: string;
  folder: string;
  first: readonly string[];
  only: RegExp | null;
  album: Album;
};

/** What stands at the bottom of the window would lie across the middle of a picture of the whole page. */
const undocked = '[class*=dock] { position: static !important; }';
const widths = [360, 768, 1280] as const;

/** Visits every kind of page that a role can reach, and photographs it in both languages at every width. */
export async function walk(asked: Walk): Promise<void> {
  const page = await asked.context.newPage();
  const noted = listen(page);
  const waiting = [...asked.first];
  const met = new Set(waiting.map(shapeOf));
  const visited = new Set<string>();
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const arrived = await arrive(page, asked, path);
    noted.splice(0);
    if (arrived === null) continue;
    for (const link of arrived.links) if (isNew(met, shapeOf(link))) waiting.push(link);
    // Of what links lead to one of a kind is enough.
    const isAnother = visited.has(arrived.route) && !asked.first.includes(path);
    visited.add(arrived.route);
    if (isAnother || (asked.only && !asked.only.test(path))) continue;
    await photograph(page, { ...asked, path, route: arrived.route, noted });
  }
  await page.close();
}

function isNew(met: Set<string>, shape: string): boolean {
  const before = met.size;
  return met.add(shape).size > before;
}

/** A path without its ids, numbers and seminars: of a hundred mails one is opened. */
function shapeOf(path: string): string {
  return path.replace(/(?<=\/)([\w-]{16,}|\d+|no\d+)(?=\/|$)/g, '*');
}

/** Opens a page; null for what the role may not see. */
async function arrive(page: Page, { address, role, album }: Walk, path: string) {
  await page.setViewportSize({ width: 1280, height: 800 });
  const answer = await page.goto(`${address}${withLocale(path, 'ja')}`);
  const status = answer?.status() ?? 0;
  const type = answer?.headers()['content-type'] ?? '';
  if (status >= 500) album.faults.push({ role, path, look: '', fault: `answers ${String(status)}` });
  if (!type.startsWith('text/html') || (status >= 400 && path !== '/nowhere')) return null;
  if (new URL(page.url()).pathname !== new URL(path, address).pathname) return null;
  return page.evaluate(() => {
    const { __remixContext: remix } = window as unknown as {
      // Pages that need no script have none.
      __remixContext?: { state: { loaderData?: Record<string, unknown> } };
    };
    const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
      .filter(
        (link) => link.origin === location.origin && !link.pathname.endsWith('.ics') && !link.hasAttribute('download'),
      )
      .map((link) => link.pathname);
    return {
      route: Object.keys(remix?.state.loaderData ?? {}).at(-1) ?? location.pathname,
      links: [...new Set(links)],
    };
  });
}

type Sitting = Walk & { path: string; route: string; noted: string[] };

async function photograph(page: Page, sitting: Sitting): Promise<void> {
  const { album, role, route, path } = sitting;
  const print = `${route} ${await fingerprint(page)}`;
  const sameAs = album.seen.get(print) ?? null;
  const visit: Visit = { role, route, path, shots: [], sameAs };
  album.visits.push(visit);
  if (sameAs !== null) return;
  album.seen.set(print, role);
  const isFirst = !album.visits.some((other) => other !== visit && other.route === route);
  for (const locale of ['ja', 'en'] as const) await inLanguage(page, { ...sitting, visit, locale });
  if (isFirst) await inTheDark(page, { ...sitting, visit });
}

async function inLanguage(page: Page, sitting: Sitting & { visit: Visit; locale: 'ja' | 'en' }): Promise<void> {
  const { route, locale, path, address, album } = sitting;
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`${address}${withLocale(path, locale)}`);
  await settled(page);
  for (const width of /projector|show/.test(route) ? [...widths, 1920] : widths) {
    await page.setViewportSize({ width, height: width === 360 ? 740 : width === 1920 ? 1080 : 800 });
    await shoot(page, sitting, { look: locale, width, withAxe: width !== 768 });
  }
  if (locale === 'en') album.japanese.set(path, new Set(await japaneseOf(page)));
}

async function inTheDark(page: Page, sitting: Sitting & { visit: Visit }): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`${sitting.address}${withLocale(sitting.path, 'ja')}`);
  await settled(page);
  await shoot(page, sitting, { look: 'dark', width: 1280, withAxe: true });
  await page.emulateMedia({ colorScheme: 'light' });
}

type Pose = { look: string; width: number; withAxe: boolean };

async function shoot(page: Page, sitting: Sitting & { visit: Visit }, pose: Pose): Promise<void> {
  const { visit, folder, album, role, path, noted } = sitting;
  const look = `${pose.look} ${String(pose.width)}`;
  await page.evaluate(() => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next))));
  const faults = [...noted.splice(0), ...(await faultsOf(page, pose))];
  album.faults.push(...faults.map((fault) => ({ role, path, look, fault })));
  const name = `${String(album.visits.indexOf(visit) + 1).padStart(3, '0')}-${visit.route.replace(/[^\w.$-]+/g, '_')}`;
  const file = `${name}-${role}-${look.replace(' ', '-')}.png`;
  await page.evaluate(undock, undocked);
  await page.screenshot({ path: `${folder}/${file}`, fullPage: true, animations: 'disabled' });
  await page.evaluate(undock, '');
  visit.shots.push({ file, width: pose.width, look: pose.look });
}

/** By a sheet made in the page: the policy of the site, which stays in force, lets no style in from outside. */
function undock(rules: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets = [sheet];
}

/** Loaded, its fonts there, and its scripts in charge: what they complain of is heard by then. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.waitForTimeout(350);
}

function withLocale(path: string, locale: 'ja' | 'en'): string {
  return `${path}${path.includes('?') ? '&' : '?'}lng=${locale}`;
}

/** The words of a page without its figures: clocks run on between two looks at the same page. */
async function fingerprint(page: Page): Promise<string> {
  const words = await page.evaluate(() => document.querySelector('main')?.innerText ?? document.body.innerText);
  return createHash('sha256')
    .update(words.replace(/[\d:,−]+/g, '#'))
    .digest('base64url');
}

/** Errors of the page, gathered until they are fetched. That a page answers 404 is looked for, not an error. */
function listen(page: Page): string[] {
  const noted: string[] = [];
  page.on('console', (message) => {
    const isExpected = message.text().includes('status of 404') && message.location().url.includes('/nowhere');
    if (message.type() === 'error' && !isExpected) noted.push(`console: ${message.text().slice(0, 300)}`);
  });
  page.on('pageerror', (error) => noted.push(`error: ${error.message.slice(0, 300)}`));
  return noted;
}
