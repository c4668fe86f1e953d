import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { launchBrowser } from '../support/browser';
import { startServer, type Server } from '../support/server';
import { inspect } from './road/evening';

/** The smallest phone that we know of. */
export const phone = { viewport: { width: 360, height: 740 }, hasTouch: true } satisfies BrowserContextOptions;

/** The demo in a browser, for the tests of one file; each page has a context of its own, in Japanese. */
export function demoInBrowser() {
  let browser: Browser;
  let server: Server;

  beforeAll(async () => {
    browser = await launchBrowser();
    server = await startServer({ mode: 'demo' });
  });

  // What was on the screens when a test failed, to be looked at.
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await keepPictures(browser, task.name);
  });

  afterAll(async () => {
    await browser.close();
    await server.stop();
    server.clear();
  });

  async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const japanese = { locale: 'ja-JP', timezoneId: 'Asia/Tokyo', baseURL: server.url };
    const context = await browser.newContext({ ...japanese, ...options });
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    await page.goto(path);
    return page;
  }

  /** A page of somebody of the cast. */
  async function openAs(who: string, path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const page = await open('/demo', options);
    await page.locator(`button[value=${who}]`).click();
    await page.waitForURL((url) => url.pathname !== '/demo');
    await page.goto(path);
    return page;
  }

  return { open, openAs };
}

const pictures = resolve(import.meta.dirname, '../../build/failed');

async function keepPictures(browser: Browser, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  const pages = browser.contexts().flatMap((context) => context.pages());
  for (const [number, page] of pages.entries()) {
    const file = `${name.slice(0, 40)}-${String(number)}.png`.replaceAll(/[^\w.-]+/g, '-');
    await page.screenshot({ path: resolve(pictures, file), timeout: 5000 }).catch(() => undefined);
    const words = await page.evaluate(() => document.body.innerText.slice(0, 600)).catch(() => '');
    process.stderr.write(`${page.url()}\n${words.replaceAll(/\s+/g, ' ')}\n`);
  }
}

/** Nothing that axe, the layout or the console complains of. */
export async function expectSound(page: Page): Promise<void> {
  // Half faded in, everything lacks contrast.
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
  const complaints: string[] = [];
  await inspect({ context: page.context(), page, complaints });
  expect(complaints).toEqual([]);
}
