import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { demoInBrowser, expectSound, phone } from './demo-in-browser';

const { openAs } = demoInBrowser();

const desk = '/staff/seminars/no14/curation';
const number = (page: Page) => page.locator('.work-head h2').innerText();
const account = (page: Page) => page.getByRole('region', { name: '課題の収支' });

/** The page hears keys once its script is there. */
async function opened(who: 'secretariat' | 'secondSecretariat', query: string): Promise<Page> {
  const page = await openAs(who, `${desk}${query}`);
  await page.locator('html[data-scripted], .curation').first().waitFor();
  await page.waitForLoadState('networkidle');
  return page;
}

/** Marks the first characters of the original, as a hand would. */
function mark(page: Page, characters: number): Promise<void> {
  return page.locator('.orig').evaluate((text, length) => {
    const words = [...text.childNodes].find(({ nodeType }) => nodeType === Node.TEXT_NODE);
    if (!words) throw new Error('no words to mark');
    document.getSelection()?.setBaseAndExtent(words, 0, words, length);
  }, characters);
}

it('is split, merged and undone by keys alone, and colleagues see it at once', async () => {
  const mine = await opened('secretariat', '?c=6&list=all');
  const theirs = await opened('secondSecretariat', '?c=6&list=all');
  await account(mine).getByText('24 件受領', { exact: true }).waitFor();
  const whole = await mine.locator('.orig').innerText();
  await mark(mine, 6);
  await mine.getByRole('button', { name: '選んだ部分を別の課題にする' }).waitFor();
  await mine.keyboard.press('s');
  await mine.getByText('同じ回答から分けた課題：').waitFor();
  expect(await mine.locator('.orig').innerText()).toBe(whole.slice(6));
  await account(theirs).getByText('分けて25件').waitFor();
  await theirs.getByText('同じ回答から分けた課題：').waitFor();
  await mine.keyboard.press('m');
  await mine.getByRole('combobox', { name: '統合先の課題' }).selectOption('7');
  await mine.keyboard.press('Tab');
  await mine.keyboard.press('Enter');
  await mine.getByText('統合先：').waitFor();
  await account(theirs).getByText('1 統合').waitFor();
  await expectSound(mine);
  // The colleague takes both back: the merge, then the split.
  for (const step of ['統合', '分けた']) {
    await theirs.getByRole('button', { name: `元に戻す：${step}` }).waitFor();
    await theirs.keyboard.press('u');
  }
  await account(mine).getByText('24 件受領', { exact: true }).waitFor();
  await mine.getByText(whole.slice(0, 12)).first().waitFor();
  expect(await mine.locator('.orig').innerText()).toBe(whole);
  await mine.keyboard.press('j');
  await mine.waitForURL(/c=7/);
  await expect.poll(() => number(mine)).toBe('課題 7');
  for (const page of [mine, theirs]) await page.context().close();
});

it('keeps what two people type at once: the one stored, the other beside it', async () => {
  const mine = await opened('secretariat', '?c=22');
  const theirs = await opened('secondSecretariat', '?c=22');
  const field = (page: Page) => page.getByRole('textbox', { name: '公開する文' });
  await field(mine).fill('私の文です。');
  await field(theirs).fill('同僚の文です。');
  await theirs.getByRole('button', { name: '下書きを保存' }).click();
  await theirs.getByText('保存済み').waitFor();
  await mine.getByText('いま保存されている文').waitFor();
  await mine.locator('.banner').getByText('同僚の文です。').waitFor();
  expect(await field(mine).inputValue()).toBe('私の文です。');
  for (const page of [mine, theirs]) await page.context().close();
});

it('sorts many at once by keys', async () => {
  const page = await opened('secretariat', '?c=22');
  // Faster than the desk can follow: each key is for the challenge that the one before it led to.
  for (const key of 'xjxb') await page.keyboard.press(key);
  const category = page.getByRole('combobox', { name: '選んだ課題の区分' });
  await expect.poll(() => category.evaluate((one) => one === document.activeElement)).toBe(true);
  await category.selectOption({ label: '投資・コスト' });
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '元に戻す：仕分け' }).waitFor();
  const sorted = page.locator('.queue-lines li', { hasText: '投資・コスト' });
  const before = await sorted.count();
  await expectSound(page);
  await page.getByRole('button', { name: '元に戻す：仕分け' }).click();
  await page.getByText('元に戻した').waitFor();
  await expect.poll(() => sorted.count()).toBe(before - 2);
  await page.context().close();
});

it('stays where a step was refused, however fast the keys were', async () => {
  const page = await opened('secretariat', '?c=22');
  await page.getByRole('textbox', { name: '公開する文' }).fill('');
  await page.getByRole('textbox', { name: '公開する文' }).blur();
  for (const key of ['Control+Enter', 'j']) await page.keyboard.press(key);
  await page.getByText('公開する文を書いてください。').first().waitFor();
  await page.getByRole('heading', { name: '課題 22', exact: true }).waitFor();
  await page.keyboard.press('j');
  await page.getByRole('heading', { name: '課題 22', exact: true }).waitFor({ state: 'hidden' });
  await page.context().close();
});

it.each([
  ['hands it over', 12, '確認待ち'],
  ['says why it cannot', 24, '区分を選んでください'],
])('%s, also where the button is pressed while the draft is being saved', async (_what, number, words) => {
  const page = await opened('secretariat', `?c=${String(number)}`);
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  // Only what is saved beside the page goes to its plain address.
  await page.route(
    (url) => url.pathname.endsWith('/curation') && !url.searchParams.has('_data'),
    async (route) => {
      if (route.request().method() === 'POST') await held;
      await route.continue();
    },
  );
  const saving = page.waitForRequest((request) => request.method() === 'POST');
  await page.getByRole('textbox', { name: '公開する文' }).fill('訓練の続け方を知りたい。');
  await saving;
  await page.getByRole('button', { name: '確かめる人へ渡す' }).click();
  letGo();
  await page.locator('.work-side', { hasText: words }).waitFor();
  // Pages load again by themselves after a colleague's step; what was said stays.
  await page.waitForLoadState('networkidle');
  expect(await page.locator('.work-side', { hasText: words }).count()).toBe(1);
  await page.context().close();
});

it('is done with a thumb on a phone, by sentences', async () => {
  const page = await openAs('secretariat', `${desk}?c=6`, phone);
  await page.waitForLoadState('networkidle');
  await page.locator('summary', { hasText: '分ける' }).tap();
  await page.getByRole('checkbox', { name: /禁止でも自由でもない/ }).tap();
  await page.getByRole('button', { name: '選んだ文を別の課題にする' }).tap();
  await page.getByText('同じ回答から分けた課題：').waitFor();
  await expectSound(page);
  await page.getByRole('button', { name: '元に戻す：分けた' }).tap();
  await account(page).getByText('24 件受領', { exact: true }).waitFor();
  await page.context().close();
});

it('ends in an agenda that is dragged into its order, with minutes and a text to read for each card', async () => {
  const page = await openAs('tokyoChair', '/staff/seminars/no14/agenda', { viewport: { width: 1280, height: 1200 } });
  await page.waitForLoadState('networkidle');
  const cards = page.locator('ol.agenda-lines > li');
  const words = () => cards.locator('.words').allTextContents();
  const [first = '', second = '', third = ''] = await words();
  await cards.nth(1).scrollIntoViewIfNeeded();
  const grip = await cards.nth(0).locator('.drag-handle').boundingBox();
  const below = await cards.nth(1).boundingBox();
  if (!grip || !below) throw new Error('nothing to drag');
  await page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2);
  await page.mouse.down();
  await page.mouse.move(grip.x + 20, grip.y + 40, { steps: 5 });
  // A hand is never quite still: without a browser's steady stream of moves the last one may not be told.
  let still = 0;
  const edge = async () => {
    still += 1;
    await page.mouse.move(below.x + 60 + (still % 2), below.y + below.height - 10);
    return cards.nth(1).getAttribute('data-drop');
  };
  await expect.poll(edge, { timeout: 10_000 }).toBe('below');
  await page.mouse.up();
  await expect.poll(async () => (await words()).slice(0, 3), { timeout: 10_000 }).toEqual([second, first, third]);
  const card = cards.nth(0);
  await card.locator('summary', { hasText: '時間と読み上げ' }).click();
  await card.getByRole('spinbutton', { name: '予定（分）' }).fill('5');
  await card.getByRole('textbox', { name: '読み上げる文' }).fill('情報が漏洩《ろうえい》したら、どうしますか。');
  await card.getByRole('button', { name: '保存' }).click();
  await card.locator('ruby', { hasText: '漏洩' }).locator('rt', { hasText: 'ろうえい' }).waitFor();
  await page.getByText('21分').waitFor();
  await expectSound(page);
  await page.context().close();
});
