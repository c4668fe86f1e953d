import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { demoInBrowser, expectSound, phone } from './demo-in-browser';

const { open, openAs } = demoInBrowser();

const openForm = (options: BrowserContextOptions = {}) => open('/seminars/no15/register', { ...phone, ...options });
const field = (page: Page, name: string) => page.locator(`[name="${name}"]`).first();
const receipt = /Z15-\d{4}/;

async function fill(page: Page, name: string, part: 'whole' | 'first' = 'whole'): Promise<void> {
  const texts = { company: '見本製作所', familyName: '見本', givenName: '歩', familyKana: 'みほん', givenKana: 'ｱﾕﾑ' };
  for (const [key, text] of Object.entries({ ...texts, email: `${name}@phone.example` }))
    await field(page, key).fill(text);
  await page.locator('[name="venue"][value="online"]').check();
  await page.locator('[name="kind"][value="guest"]').check();
  for (const group of await page.locator('fieldset:has(input[type="radio"][name^="answers"])').all())
    await group.locator('input[type="radio"]').nth(1).check();
  if (part === 'whole') await page.locator('[name="consents"][value="run"]').check();
}

it('is sent by no Enter that ends a composition, and judges nothing until it is sent', async () => {
  const page = await openForm();
  await page.waitForLoadState('networkidle');
  const keyboard = await page.context().newCDPSession(page);
  let posts = 0;
  page.on('request', (request) => {
    if (request.method() === 'POST' && !request.url().includes('/draft')) posts += 1;
  });
  await field(page, 'familyName').focus();
  await keyboard.send('Input.imeSetComposition', { text: 'みほん', selectionStart: 3, selectionEnd: 3 });
  const enter = { key: 'Enter', code: 'Enter', text: '\r', windowsVirtualKeyCode: 229 } as const;
  await keyboard.send('Input.dispatchKeyEvent', { type: 'keyDown', ...enter });
  await keyboard.send('Input.insertText', { text: '見本' });
  await keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter });
  expect(await field(page, 'familyName').inputValue()).toBe('見本');
  expect(await page.getByRole('alert').count()).toBe(0);
  expect(posts).toBe(0);
  await page.keyboard.press('Enter');
  await page.getByRole('alert').first().waitFor();
  expect(await field(page, 'familyName').inputValue()).toBe('見本');
  await page.context().close();
});

it('can be used by name, holds at 360 px, and comes to the receipt without a script', async () => {
  const watched = await openForm();
  await expectSound(watched);
  await watched.context().close();

  const page = await openForm({ javaScriptEnabled: false });
  await fill(page, 'scriptless');
  await page.getByRole('button', { name: '確認画面へ進む' }).click();
  await page.getByText('まだ送っていません。').waitFor();
  await page.getByRole('button', { name: 'この内容で申し込む' }).click();
  await page.getByText(receipt).first().waitFor();
  await page.context().close();
});

it('is there again after a reload', async () => {
  const page = await openForm();
  await page.waitForLoadState('networkidle');
  await fill(page, 'returning');
  await page.getByText('途中の内容を保存しました').waitFor();
  await page.reload();
  await page.waitForLoadState('networkidle');
  expect(await field(page, 'company').inputValue()).toBe('見本製作所');
  // Who passes the address on passes nothing of the form on.
  expect(new URL(page.url()).search).toBe('');
  await page.getByRole('link', { name: '最初から入力する' }).click();
  await page.waitForURL(/fresh/);
  expect(await field(page, 'company').inputValue()).toBe('');
  await page.context().close();
});

it('is there again when going back from 確認', async () => {
  const page = await openForm();
  await page.waitForLoadState('networkidle');
  await fill(page, 'back');
  await page.getByText('途中の内容を保存しました').waitFor();
  await page.getByRole('button', { name: '確認画面へ進む' }).click();
  await page.getByText('まだ送っていません。').waitFor();
  await goBackFrom(page, 2);
  await page.getByRole('button', { name: '確認画面へ進む' }).waitFor();
  expect(await field(page, 'company').inputValue()).toBe('見本製作所');
  expect(await page.locator('[name="venue"][value="online"]').isChecked()).toBe(true);
  await page.context().close();
});

it('is filled page by page, with and without a script, and back by the button of the browser', async () => {
  await startPageBeforeLast();
  for (const javaScriptEnabled of [true, false]) {
    const page = await openForm({ javaScriptEnabled });
    if (javaScriptEnabled) await page.waitForLoadState('networkidle');
    expect(await field(page, 'consents').isVisible()).toBe(false);
    await page.getByText('2ページ中 1ページ目').waitFor();
    await page.getByRole('button', { name: '次のページへ' }).click();
    await page.getByRole('alert').first().waitFor();
    await fill(page, `pages-${String(javaScriptEnabled)}`, 'first');
    await page.getByRole('button', { name: '次のページへ' }).click();
    await page.getByText('2ページ中 2ページ目').waitFor();
    if (javaScriptEnabled) {
      await page.waitForURL(/page=2/);
      await goBackFrom(page, 2);
      await page.getByText('2ページ中 1ページ目').waitFor();
      expect(await field(page, 'company').inputValue()).toBe('見本製作所');
      await page.getByRole('button', { name: '次のページへ' }).click();
      await page.getByText('2ページ中 2ページ目').waitFor();
    }
    await page.locator('[name="consents"][value="run"]').check();
    await page.getByRole('button', { name: '確認画面へ進む' }).click();
    await page.getByText('まだ送っていません。').waitFor();
    await page.getByRole('button', { name: 'この内容で申し込む' }).click();
    await page.getByText(receipt).first().waitFor();
    await page.context().close();
  }
});

/** The browser's own list may lag behind what the page has just pushed, so its place in the list is waited for. */
async function goBackFrom(page: Page, place: number): Promise<void> {
  const history = await page.context().newCDPSession(page);
  const current = async () => (await history.send('Page.getNavigationHistory')).currentIndex;
  await expect.poll(current, { timeout: 15_000 }).toBe(place);
  await page.goBack();
}

/** The secretariat puts a page's beginning before the last question. */
async function startPageBeforeLast(): Promise<void> {
  const page = await openAs('secretariat', '/staff/seminars/no15/survey?add=section');
  await page.getByLabel('見出し（日本語）').fill('最後に');
  await page.getByLabel('ここから新しいページにする').check();
  await page.getByRole('button', { name: '保存する' }).click();
  await page.getByRole('button', { name: /最後に.*上/ }).click();
  await page.getByText('「最後に」を').waitFor();
  await page.context().close();
}
