import { startServer } from './support/server';
import { launchBrowser } from './support/browser';
const server = await startServer({ mode: 'demo' });
const browser = await launchBrowser();
const sign = async (who: string, size: { width: number; height: number }, locale = 'ja', dark = false) => {
  const context = await browser.newContext({ viewport: size, locale, colorScheme: dark ? 'dark' : 'light' });
  const page = await context.newPage();
  page.on('console', (m) => m.type() === 'error' && console.log('console', who, m.text()));
  page.on('pageerror', (e) => console.log('pageerror', who, e.message));
  await page.goto(`${server.url}/demo`);
  await page.click(`button[value=${who}]`);
  await page.waitForLoadState('networkidle');
  return page;
};
const chair = await sign('tokyoChair', { width: 1280, height: 800 });
const hrefs = await chair.$$eval('a[href]', (as) => as.map((a) => a.getAttribute('href')));
console.log([...new Set(hrefs)].join(' '));
await chair.goto(`${server.url}/demo`);
const links = await chair.$$eval('a[href*="/live/"], a[href*="/console/"]', (as) =>
  as.map((a) => a.getAttribute('href')),
);
console.log(links.join(' '));
(globalThis as any).x = 1;
const { openStore } = await import('../db/open');
const store = openStore(server.databaseUrl);
const part = await store.db
  .selectFrom('part')
  .select(['id', 'state', 'kind'])
  .where('state', '=', 'live')
  .executeTakeFirst();
console.log(part);
await store.close();
const id = part?.id ?? '';
await chair.goto(`${server.url}/console/${id}`);
await chair.waitForLoadState('networkidle');
await chair.waitForTimeout(800);
await chair.screenshot({ path: '/tmp/look-console.png' });
await chair.keyboard.press('c');
await chair.waitForTimeout(500);
await chair.keyboard.press('v');
await chair.keyboard.press('j');
await chair.keyboard.press('v');
await chair.keyboard.press('w');
await chair.waitForTimeout(500);
await chair.screenshot({ path: '/tmp/look-console2.png' });
await chair.keyboard.press('t');
await chair.waitForTimeout(300);
await chair.screenshot({ path: '/tmp/look-note.png' });
await chair.fill('dialog input.input', '復元、VPN');
await chair.click('dialog .actions button');
await chair.waitForTimeout(500);
await chair.keyboard.press('g');
await chair.waitForTimeout(300);
await chair.screenshot({ path: '/tmp/look-rules.png' });
await chair.click('dialog .board-rule:nth-of-type(2) button:nth-of-type(2)').catch((e) => console.log(e.message));
await chair.keyboard.press('Escape');
const att = await sign('attendee', { width: 360, height: 740 });
await att.goto(`${server.url}/live/${id}`);
await att.waitForLoadState('networkidle');
await att.waitForTimeout(500);
await att.screenshot({ path: '/tmp/look-live.png', fullPage: true });
await att.click('.ask-dock .open');
await att.waitForTimeout(300);
await att.click('.ask-as label:nth-of-type(2)');
await att.fill('.ask-pseudonym', 'たぬき');
await att.waitForTimeout(300);
await att.screenshot({ path: '/tmp/look-ask.png' });
await browser.close();
await server.stop();
process.exit(0);
