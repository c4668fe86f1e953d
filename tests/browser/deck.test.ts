import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { demoInBrowser, expectSound, phone } from './demo-in-browser';

const { open, openAs } = demoInBrowser();
const wide = { viewport: { width: 1280, height: 800 } };

/** Words that stand outside of their slide, or under its foot. */
function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.slide')].flatMap((slide) => {
      const body = slide.querySelector('.slide-body');
      const [face, foot] = [slide.getBoundingClientRect(), slide.querySelector('.slide-foot')?.getBoundingClientRect()];
      const inside = [...(body?.querySelectorAll('li, p, td, th, .bar, h3') ?? [])].map((one) =>
        one.getBoundingClientRect(),
      );
      const out = inside.some(({ right, bottom }) => right > face.right + 1 || bottom > (foot?.top ?? face.bottom) + 1);
      return out ? [slide.querySelector('h2')?.textContent ?? ''] : [];
    }),
  );
}

it('are opened from the seminar, hold all on every slide in both languages, and print one slide a page', async () => {
  const page = await openAs('secretariat', '/staff/seminars/no14', wide);
  await page.getByRole('link', { name: 'スライド' }).click();
  await page.getByRole('heading', { name: 'スライド', level: 1 }).waitFor();
  await expectSound(page);
  const slides = await page.locator('.slide').count();
  expect(slides).toBeGreaterThan(10);
  expect(await overflowing(page)).toEqual([]);
  const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(paper.match(/\/Type\s*\/Page\b/gu)).toHaveLength(slides);
  await page.goto('/seminars/no14/deck?lng=en');
  await page.getByRole('heading', { name: 'Slides', level: 1 }).waitFor();
  expect(await overflowing(page)).toEqual([]);
  await page.context().close();
});

it('are presented by keys, survive a reload and a lost network, and go back to where they were', async () => {
  const page = await openAs('secretariat', '/seminars/no14/deck', wide);
  await page.getByRole('link', { name: '発表する' }).click();
  await page.getByText('そのバックアップ、戻せますか').first().waitFor();
  await page.waitForLoadState('networkidle');
  const at = (place: number) => page.getByText(new RegExp(`^${String(place)} / \\d+$`)).waitFor();
  await page.keyboard.press('ArrowRight');
  await at(2);
  await page.keyboard.press(' ');
  await at(3);
  await page.keyboard.press('PageUp');
  await at(2);
  await page.keyboard.press('End');
  await page.getByRole('heading', { name: 'このあと' }).waitFor();
  await page.keyboard.press('Home');
  await page.context().setOffline(true);
  for (let turn = 0; turn < 4; turn += 1) await page.keyboard.press('n');
  await at(5);
  await page.context().setOffline(false);
  await page.reload();
  await at(5);
  await page.waitForLoadState('networkidle');
  await page.keyboard.press('s');
  await page.getByRole('complementary', { name: '話す人のメモ' }).getByText(/^n=53/).waitFor();
  await expectSound(page);
  await page.keyboard.press('b');
  await page.locator('.show[data-blank]').waitFor();
  await page.keyboard.press('b');
  await page.keyboard.press('Escape');
  await page.waitForURL(/\/deck#slide-5$/);
  await page.context().close();
});

it('come as a file for PowerPoint, and are nothing to those who are not of the staff', async () => {
  const page = await openAs('secretariat', '/seminars/no14/deck', wide);
  await page.waitForLoadState('networkidle');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'PowerPointで受け取る' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('第14回_スライド.pptx');
  expect(
    readFileSync(await download.path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
  await page.context().close();
  for (const path of ['/seminars/no14/deck', '/seminars/no14/deck/show', '/seminars/no14/deck.pptx']) {
    const other = await openAs('attendee', '/');
    expect((await other.request.get(path)).status()).toBe(404);
    await other.context().close();
  }
});

it('turn without a script, and hold on a phone', async () => {
  const page = await openAs('secretariat', '/seminars/no14/deck/show?slide=2', { ...phone, javaScriptEnabled: false });
  await page.getByRole('link', { name: '次へ' }).click();
  await page.getByText(/^3 \/ \d+$/).waitFor();
  await page.getByRole('link', { name: '一覧へ戻る' }).click();
  await page.getByRole('heading', { name: 'スライド', level: 1 }).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await page.context().close();
  const guest = await open('/');
  expect((await guest.request.get('/seminars/no14/deck')).status()).toBe(401);
  await guest.context().close();
});
