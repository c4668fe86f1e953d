import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { demoInBrowser, expectSound } from './demo-in-browser';

const { openAs } = demoInBrowser();

const realTexts = resolve(import.meta.dirname, '../../../shared/seminar/challenges.csv');
const texts = 23;
const work = '/staff/seminars/no15';

const ready = (page: Page) => page.waitForLoadState('networkidle');

/** Presses a control as the keyboard does: a reader of the screen finds it by its name. */
async function enter(control: Locator): Promise<void> {
  await control.focus();
  await control.press('Enter');
}

async function importTexts(page: Page): Promise<void> {
  await page.getByLabel('ファイル').setInputFiles(realTexts);
  await enter(page.getByRole('button', { name: '内容を確かめる' }));
  await enter(page.getByRole('button', { name: /取り込む/ }));
  await enter(page.getByRole('link', { name: '課題の編集へ' }));
  await page.getByText(`${String(texts)} 件受領`, { exact: true }).waitFor();
}

/** Copies the original with its marks hidden, and hands it over, and goes on to the next. */
async function handOver(page: Page, number: number): Promise<void> {
  await page.getByRole('heading', { name: `課題 ${String(number)}`, exact: true }).waitFor();
  await page.keyboard.press('r');
  await expect.poll(() => page.getByRole('textbox', { name: '公開する文' }).inputValue()).not.toBe('');
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('j');
}

/** Lets stand what is nobody's name, and releases. */
async function release(page: Page, number: number): Promise<void> {
  await page.getByRole('heading', { name: `課題 ${String(number)}`, exact: true }).waitFor();
  // Marks come with the names: before those were looked for there is nothing to let stand, and nothing is released.
  await page.getByText('名前を調べています').waitFor({ state: 'hidden' });
  const open = page.locator('.waive');
  for (let left = await open.count(); left > 0; left = await open.count()) {
    await enter(open.first().getByRole('button').first());
    await expect.poll(() => open.count()).toBe(left - 1);
  }
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('j');
}

/** The chair's part: a few of each category, the last one first, with a question of their own. */
async function buildAgenda(page: Page): Promise<void> {
  const placed = page.locator('ol.agenda-lines > li');
  const before = await placed.count();
  for (let added = 0; added < chosen; added += 1) {
    await enter(page.getByRole('button', { name: /^議題に入れる：/ }).first());
    await expect.poll(() => placed.count()).toBe(before + added + 1);
  }
  const last = await placed.last().locator('.words').innerText();
  const up = page.getByRole('button', { name: `上へ：${last}` });
  await enter(up);
  await expect
    .poll(() =>
      placed
        .nth(before + chosen - 2)
        .locator('.words')
        .innerText(),
    )
    .toBe(last);
}

async function startDiscussion(page: Page): Promise<void> {
  await page.goto(work);
  await enter(page.locator('a[href^="/console/"]').nth(1));
  await page.waitForURL(/console/);
  await ready(page);
  await enter(page.getByRole('button', { name: '始める', exact: true }));
  await page.getByText('進行中').first().waitFor();
}

const chosen = 8;

it.skipIf(!existsSync(realTexts))(
  'goes from an import of 23 real texts to an agenda that holds, by keys, in minutes',
  async () => {
    const began = performance.now();
    const first = await openAs('secretariat', `${work}/import`);
    await importTexts(first);
    for (let number = 1; number <= texts; number += 1) await handOver(first, number);
    const second = await openAs('secondSecretariat', `${work}/curation?c=1`);
    await ready(second);
    for (let number = 1; number <= texts; number += 1) await release(second, number);
    await second.getByText('未完 0').waitFor();
    await expectSound(second);
    const chair = await openAs('tokyoChair', `${work}/agenda`);
    await ready(chair);
    await buildAgenda(chair);
    await first.goto(work);
    await enter(first.getByRole('button', { name: '開催中にする' }));
    await first.getByText('開催中です。').first().waitFor();
    await startDiscussion(chair);
    await chair.goto(`${work}/agenda`);
    await chair.getByText('順番は固定されています').waitFor();
    expect(await chair.getByRole('button', { name: /^上へ：/ }).count()).toBe(0);
    await expectSound(chair);
    expect((performance.now() - began) / 1000).toBeLessThan(300);
    for (const page of [first, second, chair]) await page.context().close();
  },
  300_000,
);
