import { expect, it } from 'vitest';
import { demoInBrowser, expectSound, phone } from './demo-in-browser';

const { openAs } = demoInBrowser();

const desk = { viewport: { width: 1280, height: 800 } };

it('two chairs pass the floor by a key, talk, and call the speaker, who says that they saw it', async () => {
  const page = await openAs('tokyoChair', '/staff/seminars/no14', desk);
  const path = (await page.locator('a[href^="/console/"]').first().getAttribute('href')) ?? '';
  await page.goto(path);
  const osaka = await openAs('osakaChair', path, desk);
  const speaker = await openAs('speaker', path.replace('console', 'stage'), phone);
  for (const one of [page, osaka, speaker]) await one.waitForLoadState('networkidle');

  await page.keyboard.press('f');
  await page.getByText('あなたが進行中').waitFor();
  const others = page.getByLabel('進行を渡す相手');
  await others.selectOption({ label: (await others.locator('option', { hasText: '大阪' }).textContent()) ?? '' });
  await page.getByRole('button', { name: /^渡す/ }).click();
  await osaka.getByText(/進行を渡されています/).waitFor();
  await expectSound(osaka);
  await osaka.locator('body').press('f');
  await osaka.getByText('あなたが進行中').waitFor();
  await page.getByText(/大阪.*が進行中/).waitFor();

  await osaka.keyboard.press('b');
  await osaka.keyboard.type('次は大阪の質問を取ります');
  await osaka.keyboard.press('Enter');
  await page.getByText('次は大阪の質問を取ります').waitFor();
  await page.keyboard.press('b');
  await page.keyboard.type('残り五分です');
  await page.getByLabel('登壇者の画面に出す').check();
  await page.getByRole('button', { name: '送る', exact: true }).click();
  await speaker.getByText('残り五分です').waitFor();
  expect(await speaker.content()).not.toContain('大阪の質問を取ります');
  await expectSound(speaker);
  await speaker.getByRole('button', { name: '了解' }).tap();
  await speaker.getByText('運営からの連絡はありません').waitFor();
  for (const one of [page, osaka]) await one.getByText(/登壇者へ.*了解/).waitFor();
  await page.locator('h1').first().click();
  await page.keyboard.press('?');
  await page.getByRole('dialog').getByText('進行を渡す・受け取る').waitFor();
  for (const one of [page, osaka, speaker]) await one.context().close();
});
