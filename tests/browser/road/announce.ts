import { expect } from 'vitest';
import { visit, type Person } from './evening';

export const staff = {
  hanako: { email: 'hanako@road.example', name: '道 花子', role: 'secretariat', site: '' },
  jiro: { email: 'jiro@road.example', name: '道 次郎', role: 'secretariat', site: '' },
  tokyo: { email: 'tokyo@road.example', name: '道 東', role: 'chair', site: 'tokyo' },
  osaka: { email: 'osaka@road.example', name: '道 西', role: 'chair', site: 'osaka' },
  speaker: { email: 'speaker@road.example', name: '道 語', role: 'speaker', site: '' },
} as const;

const summary = '道の試しです。**講演**のあと、皆さんの課題を話します。';

/** An administrator makes the seminar, and its secretariat publishes it; gives its address. */
export async function announceSeminar(administrator: Person): Promise<string> {
  const { page } = administrator;
  await visit(administrator, '/staff/seminars/new');
  await page.locator('[name="titleJa"]').fill('道を通しで歩く');
  await page.locator('[name="slug"]').fill('road');
  await page.locator('[name="summaryJa"]').fill(summary);
  await page.locator('[name="date"]').fill(tomorrow());
  await page.locator('[name="joinUrl"]').fill('https://call.example/road');
  await page.locator('[name="capacity"]').fill('10');
  for (const [index, person] of Object.values(staff).entries()) await addStaff(administrator, index, person);
  await page.getByRole('button', { name: '下書きを作る' }).click();
  await page.waitForURL('**/staff/seminars/road**');
  return 'road';
}

async function addStaff({ page }: Person, index: number, person: (typeof staff)[keyof typeof staff]): Promise<void> {
  const field = (name: string) => page.locator(`[name="roles[${String(index)}].${name}"]`);
  if ((await field('email').count()) === 0) await page.getByRole('button', { name: '担当者を足す' }).click();
  await field('email').fill(person.email);
  await field('name').fill(person.name);
  await field('role').selectOption(person.role);
  await field('site').selectOption(person.site);
}

export async function publishSeminar(secretariat: Person, slug: string): Promise<void> {
  const { page } = secretariat;
  await visit(secretariat, `/staff/seminars/${slug}`);
  await page.getByRole('button', { name: '公開する' }).click();
  await page.getByText('公開しています。').waitFor();
  await visit(secretariat, `/seminars/${slug}`);
  await page.getByRole('heading', { level: 1, name: '道を通しで歩く' }).waitFor();
  expect(await page.locator('strong', { hasText: '講演' }).count()).toBeGreaterThan(0);
}

function tomorrow(): string {
  const day = 24 * 60 * 60 * 1000;
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }).format(new Date(Date.now() + day));
}
