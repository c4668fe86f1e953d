import { expect, it } from 'vitest';
import { demoInBrowser, expectSound, phone } from './demo-in-browser';

const { openAs } = demoInBrowser();

/** The pages of the lecture that goes on in the demo. */
async function lecture(): Promise<{ console: string; live: string }> {
  const page = await openAs('tokyoChair', '/staff/seminars/no14');
  const path = (await page.locator('a[href^="/console/"]').first().getAttribute('href')) ?? '';
  await page.context().close();
  return { console: path, live: path.replace('console', 'live') };
}

it('shows who writes that somebody asked the same, and lets them join with one tap', async () => {
  const { live } = await lecture();
  const page = await openAs('secondAttendee', live, phone);
  await page.waitForLoadState('networkidle');
  await page.getByRole('link', { name: /質問を書く/ }).tap();
  const field = page.getByRole('textbox', { name: '質問' });
  await field.fill('SaaSのデータの写しを、自社でも持つべきか知りたいです。');
  await page.getByText('同じことを聞いている人がいます').waitFor();
  await expectSound(page);
  await page
    .getByRole('button', { name: /これに「知りたい」を付ける/ })
    .first()
    .tap();
  await field.waitFor({ state: 'hidden' });
  const joined = page.locator('.questions li', { hasText: 'SaaSのデータも' });
  await joined.getByRole('button', { pressed: true }).waitFor();
  await page.getByRole('link', { name: /質問を書く/ }).tap();
  expect(await field.inputValue()).toBe('');
  await page.context().close();
});

it('lets an attendee see what is unanswered alone, and goes back', async () => {
  const { live } = await lecture();
  const page = await openAs('attendee', live, phone);
  await page.waitForLoadState('networkidle');
  const all = await page.locator('.questions.pad > li').count();
  await page.getByRole('button', { name: /^未回答/ }).tap();
  await expect.poll(() => page.locator('.questions.pad > li').count()).toBeLessThan(all);
  await page.getByRole('button', { name: '全体に戻る' }).tap();
  await expect.poll(() => page.locator('.questions.pad > li').count()).toBe(all);
  await page.context().close();
});

it('merges a waiting question into the likest by keys, and takes it apart again', async () => {
  const { console: path } = await lecture();
  const page = await openAs('tokyoChair', path, { viewport: { width: 1440, height: 900 } });
  await page.waitForLoadState('networkidle');
  const waiting = page.locator('.lane').first().locator('.card');
  const before = await waiting.count();
  expect(before).toBeGreaterThan(0);
  await page.keyboard.press('m');
  await page.getByRole('dialog').getByText('同じ質問にまとめる').waitFor();
  await expectSound(page);
  await page
    .getByRole('button', { name: /^ここにまとめる：/ })
    .first()
    .press('Enter');
  await page.getByText('統合しました。').waitFor();
  await expect.poll(() => waiting.count()).toBe(before - 1);
  await page.keyboard.press('z');
  await expect.poll(() => waiting.count()).toBe(before);
  await page.context().close();
});
