import { expect } from 'vitest';
import { inspect, visit, type Person } from './evening';

/** Opens a part's page as an attendee, and sees that it is connected. */
export async function attend(attendee: Person, partId: string): Promise<void> {
  await visit(attendee, `/live/${partId}`);
}

/** Writes a question and sends it; it stands on one's own page at once. */
export async function ask({ page }: Person, words: string): Promise<void> {
  await page.getByRole('link', { name: /質問を書く/ }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByText('あなたの名前は、座長にも講師にも出ません。').waitFor();
  await sheet.getByRole('textbox', { name: '質問' }).fill(words);
  await sheet.getByRole('button', { name: '座長に送る' }).click();
  await page.getByText(words).first().waitFor();
}

/** Asks without a connection: the page says that it keeps the question; back again it is sent. */
export async function askOffline(attendee: Person, words: string): Promise<void> {
  const { context, page } = attendee;
  await context.setOffline(true);
  await page.getByText('接続が切れています。').waitFor();
  await ask(attendee, words);
  await page.getByText('未送信').first().waitFor();
  await inspect(attendee);
  await context.setOffline(false);
  await page.getByText('接続が切れています。').waitFor({ state: 'hidden', timeout: 30_000 });
}

/** Begins a part at the console. */
export async function begin(chair: Person, partId: string): Promise<void> {
  const { page } = chair;
  await visit(chair, `/console/${partId}`);
  await page.getByRole('button', { name: '始める', exact: true }).click();
  await page.getByText('進行中').first().waitFor();
}

/** Lets a question be seen by all: it comes onto the pages of those who are there. */
export async function approve({ page }: Person, words: string, audience: readonly Person[]): Promise<void> {
  await choose(page, words);
  await page.locator('.card[data-chosen]').getByRole('button', { name: /^公開/ }).click();
  for (const person of audience) await seeQuestion(person, words);
}

/**
 * A list that somebody's hand is on does not move: what is new waits behind a button, until the hand goes. It is pressed
 * by key, for a pointer on its way to it leaves the list.
 */
async function seeQuestion({ page }: Person, words: string): Promise<void> {
  const card = page.locator('.question', { hasText: words }).first();
  const fresh = page.getByRole('button', { name: /新着\d+件を表示/ });
  await card.or(fresh).first().waitFor();
  if (!(await card.isVisible())) await fresh.press('Enter');
  await card.waitFor();
}

export async function vote({ page }: Person, words: string): Promise<void> {
  const card = page.locator('.question', { hasText: words });
  await card.getByRole('button', { name: /知りたい/ }).click();
  await card.locator('.vote[aria-pressed="true"]:not([data-waiting])').waitFor();
}

/** Brings a question onto the stage; everybody sees it there. */
export async function stage({ page }: Person, words: string, audience: readonly Person[]): Promise<void> {
  await choose(page, words);
  await page.locator('.card[data-chosen]').getByRole('button', { name: /^登壇/ }).click();
  for (const person of audience) await person.page.locator('.seal', { hasText: '登壇中' }).first().waitFor();
}

/** Writes down the answer in short and settles the question. */
export async function answer({ page }: Person, words: string, said: string): Promise<void> {
  const card = page.locator('.card[data-on]', { hasText: words });
  await card.getByRole('textbox', { name: /答えの要点/ }).fill(said);
  await card.getByRole('button', { name: '回答済みにする' }).click();
  await page.locator('.card[data-done]', { hasText: words }).waitFor();
}

/** Closes a part: everything that is open gets the same fate. */
export async function close({ page }: Person, fate: string): Promise<void> {
  await page.getByRole('button', { name: 'まとめへ' }).click();
  await page.getByText('まとめ中').first().waitFor();
  const fates = page.locator('.fates').getByRole('button', { name: fate, exact: true });
  const finish = page.getByRole('button', { name: '終える', exact: true }).first();
  while (!(await finish.isEnabled()) || (await fates.count()) > 0) {
    const left = await fates.count();
    if (left === 0) break;
    await fates.first().click();
    await expect.poll(() => fates.count()).toBeLessThan(left);
  }
  await finish.click();
  await page.getByText('この部は終わりました').first().waitFor();
}

async function choose(page: Person['page'], words: string): Promise<void> {
  const card = page.locator('.card', { hasText: words });
  await card.first().waitFor();
  if ((await card.first().getAttribute('data-chosen')) === null) await card.locator('.card-text').first().click();
}
