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

it('offers what the archive has on it while somebody writes, to be read beside', async () => {
  const { live } = await lecture();
  const page = await openAs('secondAttendee', '/archive', phone);
  const title = (await page.locator('main a[href^="/archive/"] >> visible=true').first().textContent()) ?? '';
  await page.goto(live);
  await page.waitForLoadState('networkidle');
  await page.getByRole('link', { name: /質問を書く/ }).tap();
  await page.getByRole('textbox', { name: '質問' }).fill(title);
  await page.getByText('アーカイブに、近い話題があります').waitFor();
  await expectSound(page);
  const thread = page.locator('.similar a[href^="/archive/"]').first();
  expect(await thread.getAttribute('target')).toBe('_blank');
  expect(await page.request.get((await thread.getAttribute('href')) ?? '').then((answer) => answer.status())).toBe(200);
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

it('a vote for a question that another one speaks for now is seen there, without a reload', async () => {
  const { console: path, live } = await lecture();
  const attendee = await openAs('secondAttendee', live, phone);
  const chair = await openAs('osakaChair', path, { viewport: { width: 1440, height: 900 } });
  for (const page of [attendee, chair]) await page.waitForLoadState('networkidle');
  const voteOf = (text: string) =>
    attendee.locator('.questions.pad > li', { hasText: text }).getByRole('button', { name: /知りたい/ });
  const [from, into] = ['訓練に協力会社を呼ぶとき', '復旧の順番を決めるとき'];
  await voteOf(from).tap();
  await expect.poll(() => voteOf(from).getAttribute('aria-pressed')).toBe('true');
  expect(await voteOf(into).getAttribute('aria-pressed')).toBe('false');
  await chair.locator('.card', { hasText: from }).locator('button.card-text').click();
  await chair.keyboard.press('m');
  await chair.getByRole('button', { name: new RegExp(`^ここにまとめる：${into}`) }).press('Enter');
  await expect.poll(() => voteOf(into).getAttribute('aria-pressed'), { timeout: 10_000 }).toBe('true');
  for (const page of [attendee, chair]) await page.context().close();
});

it('chairs sort what waits by keys: found good, mine, labelled; several at once; and all is taken back', async () => {
  const { console: path } = await lecture();
  const page = await openAs('osakaChair', path, { viewport: { width: 1280, height: 800 } });
  await page.waitForLoadState('networkidle');
  const [waiting, checked] = [page.locator('.lane').nth(0), page.locator('.lane').nth(1)];
  const before = await waiting.locator('.card').count();
  await page.keyboard.press('w');
  await waiting.getByText('自分が担当').waitFor();
  await page.keyboard.press('t');
  await page.getByLabel(/^ラベル（/).fill('復元、VPN');
  await expectSound(page);
  await page.getByRole('button', { name: '保存', exact: true }).press('Enter');
  await waiting.getByText('VPN').waitFor();
  await page.keyboard.press('v');
  await page.keyboard.press('j');
  await page.keyboard.press('v');
  const bar = page.getByRole('region', { name: 'まとめて操作' });
  await bar.getByText('2件を選択中').waitFor();
  await expectSound(page);
  await bar.getByRole('button', { name: '確認済み' }).press('Enter');
  await expect.poll(() => waiting.locator('.card').count()).toBe(before - 2);
  await page.getByText('2件に行いました。').waitFor();
  expect(await checked.locator('.card').count()).toBe(2);
  await page.keyboard.press('z');
  await expect.poll(() => waiting.locator('.card').count()).toBe(before);
  await page.context().close();
});

it('a chair opens the board at once to all, stops it, and the phones follow without a reload', async () => {
  const { console: path, live } = await lecture();
  const chair = await openAs('tokyoChair', path, { viewport: { width: 1280, height: 800 } });
  const page = await openAs('secondAttendee', live, phone);
  await chair.waitForLoadState('networkidle');
  await page.waitForLoadState('networkidle');
  const choose = async (name: string) => {
    await chair.keyboard.press('g');
    const dialog = chair.getByRole('dialog');
    await dialog.getByRole('button', { name }).click();
    await dialog.getByRole('button', { name, pressed: true }).waitFor();
    await chair.keyboard.press('Escape');
    // Closed is not yet gone: until then a key would ask for what is still there.
    await chair.locator('dialog').waitFor({ state: 'detached' });
  };
  await choose('すぐ公開');
  await page.getByRole('link', { name: /質問を書く/ }).tap();
  await page.getByText('送るとすぐに、皆さんの画面に出ます。').waitFor();
  await page.getByRole('radio', { name: 'ニックネーム' }).check({ force: true });
  await page.getByRole('textbox', { name: '質問', exact: true }).fill('手順書は誰が直していますか。');
  await page.getByRole('button', { name: '送る', exact: true }).tap();
  await page.getByText('ニックネームは1字から20字で書いてください。').waitFor();
  await page.getByRole('textbox', { name: /^ニックネーム/ }).fill('たぬき');
  await expectSound(page);
  await page.getByRole('button', { name: '送る', exact: true }).tap();
  const entry = page.locator('.questions.pad li', { hasText: '手順書は誰が直していますか。' });
  await entry.getByText('たぬき（仮名）').waitFor();
  await choose('止める');
  await page.getByText('質問の受け付けを止めています').waitFor();
  await choose('進行に合わせる');
  await choose('確認してから');
  await page.getByRole('link', { name: /質問を書く/ }).waitFor();
  const answered = page.locator('.questions.pad li', { has: page.getByText('回答済み') }).first();
  await answered.getByRole('button', { name: 'さらに聞く' }).tap();
  await page.getByText(/への追加の質問$/).waitFor();
  await expectSound(page);
  await page.context().close();
  await chair.context().close();
});

it('holds and resumes the part before a script runs the page', async () => {
  const { console: path } = await lecture();
  const page = await openAs('tokyoChair', path, { viewport: { width: 1280, height: 800 }, javaScriptEnabled: false });
  await page.getByRole('button', { name: '休止', exact: true }).click();
  await page.locator('.parts').getByText('休止中').waitFor();
  await page.getByRole('button', { name: '再開' }).click();
  await page.locator('.parts').getByText('進行中').waitFor();
  await page.context().close();
});

it('claps with a thumb, and the room sees how many did, without a name and without a jump', async () => {
  const { live, console: desk } = await lecture();
  const [phoneOf, chair] = [await openAs('attendee', live, phone), await openAs('tokyoChair', desk)];
  const wall = await openAs('secretariat', live.replace('live', 'projector'), {
    viewport: { width: 1600, height: 900 },
  });
  for (const page of [phoneOf, chair, wall]) await page.waitForLoadState('networkidle');
  const place = () => wall.locator('.projector h1').boundingBox();
  const before = await place();
  for (let tap = 0; tap < 3; tap += 1) await phoneOf.getByRole('button', { name: '拍手' }).tap();
  for (const page of [wall, chair]) await page.locator('.reactions-lately', { hasText: '拍手3' }).waitFor();
  expect(await place()).toEqual(before);
  await expectSound(phoneOf);
  for (const page of [phoneOf, chair, wall]) await page.context().close();
});
