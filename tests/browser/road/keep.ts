import { inspect, visit, type Person } from './evening';

/** Puts what was talked about into the archive. */
export async function keepSeminar(secretariat: Person, slug: string): Promise<void> {
  const { page } = secretariat;
  await visit(secretariat, `/staff/seminars/${slug}/keep`);
  const keep = page.getByRole('button', { name: /件をアーカイブに残す/ });
  for (let left = await keep.count(); left > 0; left -= 1) {
    await keep.first().click();
    await page.getByText(/件をアーカイブに残しました。/).waitFor();
    await visit(secretariat, `/staff/seminars/${slug}/keep`);
  }
}

/** Finds a thread by a word of two characters, and reads it. */
export async function findInArchive(member: Person, word: string, title: string): Promise<void> {
  const { page } = member;
  await visit(member, '/archive');
  await page.getByRole('searchbox').fill(word);
  await page.getByRole('button', { name: '探す' }).click();
  await page
    .getByRole('link', { name: new RegExp(title) })
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: new RegExp(title) }).waitFor();
  await inspect(member);
}
