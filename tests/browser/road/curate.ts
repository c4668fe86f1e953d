import { visit, type Person } from './evening';

/** Takes the challenges of a file in, after a look at what it holds; gives how many were new. */
export async function importTexts(secretariat: Person, slug: string, csv: string): Promise<void> {
  const { page } = secretariat;
  await visit(secretariat, `/staff/seminars/${slug}/import`);
  await page.locator('[name="question"]').selectOption('challenges');
  const buffer = Buffer.from(csv, 'utf8');
  await page.locator('[name="file"]').setInputFiles({ name: 'challenges.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: '内容を確かめる' }).click();
  await page.getByRole('button', { name: /件を取り込む/ }).click();
  await page.getByText(/件を取り込みました。/).waitFor();
}

/** Sorts, rewrites and hands over the challenge that holds some words. */
export async function rewrite(
  secretariat: Person,
  slug: string,
  challenge: { holds: string; category: string; publicText: string },
): Promise<void> {
  const { page } = secretariat;
  await openChallenge(secretariat, slug, challenge.holds);
  await page.getByRole('button', { name: new RegExp(challenge.category) }).click();
  await page.locator('.cats [aria-pressed="true"]', { hasText: challenge.category }).waitFor();
  await page.getByRole('textbox', { name: /公開する文/ }).fill(challenge.publicText);
  await page.getByRole('button', { name: '確かめる人へ渡す' }).click();
  await page.locator('.work-head', { hasText: '確認待ち' }).waitFor();
}

/** Another person compares and releases. */
export async function release(secretariat: Person, slug: string, holds: string): Promise<void> {
  const { page } = secretariat;
  await openChallenge(secretariat, slug, holds);
  await page.getByRole('button', { name: '公開する' }).click();
  await page.getByRole('button', { name: '公開を取り消して直す' }).waitFor();
}

/** Puts every released challenge on the agenda. */
export async function schedule(secretariat: Person, slug: string): Promise<void> {
  const { page } = secretariat;
  await visit(secretariat, `/staff/seminars/${slug}/agenda`);
  const add = page.getByRole('button', { name: /^議題に入れる/ });
  for (let left = await add.count(); left > 0; left -= 1) {
    await add.first().click();
    await page.waitForFunction(
      (count) => document.querySelectorAll('button[name="intent"][value="schedule"]').length < count,
      left,
    );
  }
}

async function openChallenge(secretariat: Person, slug: string, holds: string): Promise<void> {
  const { page } = secretariat;
  await visit(secretariat, `/staff/seminars/${slug}/curation?show=all`);
  await page
    .getByRole('link', { name: new RegExp(holds) })
    .first()
    .click();
  // The desk may have had it open already: what is pressed next is for the page that the link leads to.
  await page.waitForURL(/[?&]c=\d+/);
  await page.locator('.work', { hasText: holds }).waitFor();
}
