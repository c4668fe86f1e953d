import axe from 'axe-core';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { openStore } from '../../../db/open';
import type { Server } from '../../support/server';

/** One person with a browser of their own; what the browser complains of is kept. */
export type Person = { context: BrowserContext; page: Page; complaints: string[] };

const root = fileURLToPath(new URL('../../../', import.meta.url));
const phone = { width: 390, height: 844 };
const desk = { width: 1280, height: 800 };

/** Opens a browser context in Japanese, as a phone or at a desk. */
export async function arrive(browser: Browser, server: Server, where: 'phone' | 'desk'): Promise<Person> {
  const context = await browser.newContext({
    baseURL: server.url,
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    viewport: where === 'phone' ? phone : desk,
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    // A browser that is offline, or whose request was refused, says so itself.
    const expected = /Failed to load resource|net::ERR|WebSocket connection/.test(message.text());
    if (message.type() === 'error' && !expected) complaints.push(`${page.url()}: ${message.text()}`);
  });
  return { context, page, complaints };
}

/** Goes to a page and looks at it. */
export async function visit(person: Person, path: string): Promise<void> {
  const { page } = person;
  const response = await page.goto(path);
  expect(response?.status(), path).toBeLessThan(400);
  await inspect(person);
}

/** Looks at the page as it is now; what is wrong with it is complained of, and the walk goes on. */
export async function inspect({ page, complaints }: Person): Promise<void> {
  await page.evaluate(axe.source);
  const faults = await page.evaluate(async () => {
    // axe-core puts itself on the window that it is evaluated in.
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
      resultTypes: ['violations'],
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
  });
  complaints.push(...faults.map((fault) => `${page.url()}: ${fault}`));
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  if (sideways > 0) complaints.push(`${page.url()}: runs out of its side by ${String(sideways)} px`);
}

/** The first administrator, made on the command line as the README says. */
export async function firstAdministrator(server: Server, email: string): Promise<string> {
  const script = `${root}build/process/cli/admin.js`;
  const { stdout } = await promisify(execFile)(process.execPath, [script, email, '--name', '管理 一'], {
    cwd: root,
    env: { PATH: process.env['PATH'] ?? '', NODE_ENV: 'production', ...server.environment, BASE_URL: server.url },
  });
  return linkIn(stdout);
}

/** Signs in by mail, as everybody does: the form, the mail in the outbox, the button. */
export async function signInByMail(server: Server, person: Person, email: string): Promise<void> {
  const { page } = person;
  await visit(person, '/sign-in');
  await page.getByLabel('メールアドレス').first().fill(email);
  await page.getByRole('button', { name: 'リンクを送る' }).click();
  await page.waitForURL('**/sign-in/sent**');
  await openSignInLink(person, await lastLinkTo(server, email));
}

/** Opens the link of a mail and presses its button. */
export async function openSignInLink(person: Person, link: string): Promise<void> {
  await visit(person, link);
  await person.page.getByRole('button', { name: 'サインインする' }).click();
  await person.page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
}

/** The link of the newest mail to an address, from the outbox that is there without SMTP. */
export async function lastLinkTo(server: Server, email: string): Promise<string> {
  const mail = await reading(server, (db) =>
    db
      .selectFrom('outbox')
      .select('text')
      .where('recipient', '=', email)
      .orderBy('created_at', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow(),
  );
  return linkIn(mail.text);
}

/** Looks into the database beside the running server. */
export async function reading<T>(
  server: Server,
  read: (db: ReturnType<typeof openStore>['db']) => Promise<T>,
): Promise<T> {
  const store = openStore(server.databaseUrl);
  try {
    return await read(store.db);
  } finally {
    await store.close();
  }
}

function linkIn(text: string): string {
  const link = /https?:\/\/\S+/.exec(text)?.[0];
  if (link === undefined) throw new Error(`no link in: ${text}`);
  return new URL(link).pathname + new URL(link).search;
}
