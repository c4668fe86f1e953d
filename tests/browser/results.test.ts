import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { demoInBrowser, expectSound, phone } from './demo-in-browser';

const { open, openAs } = demoInBrowser();

it('are crossed and shared by the secretariat, who sees what could be derived', async () => {
  const page = await openAs('secretariat', '/staff/seminars/no14/results', { viewport: { width: 1280, height: 900 } });
  await expectSound(page);
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
  const page = await open('/seminars/no14', phone);
  await page.getByRole('link', { name: 'アンケートの結果' }).click();
  await page.getByRole('heading', { name: 'アンケートの結果', level: 1 }).waitFor();
  expect(await page.locator('figure').count()).toBeGreaterThan(4);
  await expectSound(page);
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

it('are shown as divided bars too where the answers exclude each other', async () => {
  const page = await open('/seminars/no14/results', phone);
  await page.getByText('帯グラフで見る').first().click();
  await page.locator('.stack-legend').first().getByText('2 100～299台').waitFor();
  await expectSound(page);
  await page.context().close();
});

it('give their charts as pictures, drawn and in dots', async () => {
  const page = await openAs('attendee', '/seminars/no14/results');
  await page.waitForLoadState('networkidle');
  const take = async (name: string) => {
    const link = page.getByRole('link', { name }).first();
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  };
  const drawn = await take('図（SVG）');
  expect(drawn.name).toBe('第14回_結果.svg');
  expect(drawn.bytes.toString()).toContain('六割が100～999台を見ている');
  const dots = await take('図（PNG）');
  expect(dots.name).toBe('アンケートの結果.png');
  expect(dots.bytes.subarray(1, 4).toString()).toBe('PNG');
  // Width and height stand at the beginning of a PNG; a picture of nothing packs to almost nothing.
  expect(dots.bytes.readUInt32BE(16)).toBe(1920);
  expect(dots.bytes.length).toBeGreaterThan(10_000);
  await page.context().close();
});

it('stand before the room when the secretariat puts them there, and go for whoever comes on stage', async () => {
  const wide = { viewport: { width: 1920, height: 1080 } };
  const staff = await openAs('secretariat', '/staff/seminars/no14', { viewport: { width: 1280, height: 900 } });
  const address = (await staff.locator('a[href^="/projector/"]').first().getAttribute('href')) ?? '';
  const wall = await openAs('secretariat', address, wide);
  await wall.locator('main.now').waitFor();
  await staff.goto('/staff/seminars/no14/results');
  const table = staff.locator('.shared-results li', { hasText: 'CSIRTの状況とPCの台数' });
  await table.getByRole('button', { name: 'スクリーンに出す' }).click();
  await staff.getByText('スクリーンに出しました。').waitFor();
  await wall.getByRole('heading', { name: 'CSIRTの状況とPCの台数' }).waitFor();
  await wall.getByText('100台未満').first().waitFor();
  await expectSound(wall);
  const chair = await openAs('tokyoChair', address.replace('projector', 'console'));
  await chair.getByRole('button', { name: /次の質問へ/ }).click();
  await wall.locator('main.now').waitFor();
  await staff.getByRole('button', { name: 'スクリーンから下げる' }).click();
  await staff.getByText('スクリーンから下げました。').waitFor();
  for (const page of [staff, wall, chair]) await page.context().close();
});

it('come with what was said in words for attendees, and with earlier seminars for everybody', async () => {
  const attendee = await openAs('attendee', '/seminars/no14/results', phone);
  const measures = attendee.locator('section.handout', { hasText: '取り組んでいる対策' });
  await measures.getByRole('heading', { name: '仕組み・システム等' }).waitFor();
  expect(await measures.locator('ol').count()).toBeGreaterThan(3);
  await attendee.getByText('これまでのセミナーと比べる').first().click();
  await attendee.locator('.trend-panels').first().getByText('第12回').first().waitFor();
  await expectSound(attendee);
  await attendee.context().close();
  const guest = await open('/seminars/no14/results');
  expect(await guest.locator('section.handout').count()).toBe(0);
  await guest.getByText('これまでのセミナーと比べる').first().waitFor();
  await guest.context().close();
});
