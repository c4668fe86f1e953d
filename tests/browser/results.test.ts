import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser';
import { startServer, type Server } from '../support/server';
import { inspect } from './road/evening';

let browser: Browser;
let server: Server;

beforeAll(async () => {
  browser = await launchBrowser();
  server = await startServer({ mode: 'demo' });
});

afterAll(async () => {
  await browser.close();
  await server.stop();
  server.clear();
});

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ locale: 'ja-JP', baseURL: server.url, ...options });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  await page.goto(path);
  return page;
}

async function sound(page: Page): Promise<void> {
  const complaints: string[] = [];
  await inspect({ context: page.context(), page, complaints });
  expect(complaints).toEqual([]);
}

it('are crossed and shared by the secretariat, who sees what could be derived', async () => {
  const page = await open('/demo', { viewport: { width: 1280, height: 900 } });
  await page.locator('button[value=secretariat]').click();
  await page.waitForURL((url) => url.pathname !== '/demo');
  await page.goto('/staff/seminars/no14/results');
  await sound(page);
  await page.getByLabel('縦（行）').selectOption({ label: 'お仕事の立場' });
  await page.getByLabel('横（列）').selectOption({ label: '経験したインシデント' });
  await page.getByRole('button', { name: '表を作る' }).click();
  await page.getByRole('heading', { name: 'お仕事の立場 × 経験したインシデント' }).waitFor();
  const box = page.locator('.result-share').first();
  await box.locator('summary').click();
  await box.getByLabel('見せる相手').selectOption('public');
  await box.getByRole('button', { name: '共有する' }).click();
  await page.getByText('共有しました。').waitFor();
  await page.getByRole('heading', { name: '推定できる範囲の検査' }).waitFor();
  const widths = await page
    .locator('section:has(> h2:text("推定できる範囲の検査")) tbody td:last-child')
    .allInnerTexts();
  expect(widths.length).toBeGreaterThan(10);
  expect(widths.map(Number).filter((width) => !(width >= 5))).toEqual([]);
  await page.context().close();
});

it('are read by everybody, without a script and on a phone, and no small number is in the page', async () => {
  const page = await open('/seminars/no14', { viewport: { width: 360, height: 740 } });
  await page.getByRole('link', { name: 'アンケートの結果' }).click();
  await page.getByRole('heading', { name: 'アンケートの結果', level: 1 }).waitFor();
  expect(await page.locator('figure').count()).toBeGreaterThan(4);
  await sound(page);
  const cells = await page.locator('figure td, figure .bar-count').allTextContents();
  const counts = cells.map((text) => /^(\d+)/.exec(text.trim())?.[1]).flatMap((digits) => Number(digits ?? NaN));
  expect(counts.filter((count) => count > 0 && count < 5)).toEqual([]);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'CSVで受け取る' }).first().click(),
  ]);
  expect(download.suggestedFilename()).toBe('第14回_結果.csv');
  await page.context().close();
  const still = await open('/seminars/no14/results', { javaScriptEnabled: false });
  await still.getByText('表で見る').first().click();
  await still.getByRole('columnheader', { name: '人数' }).first().waitFor();
  await still.context().close();
});
