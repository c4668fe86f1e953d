import { inspect, visit, type Person } from './evening';

/** Prepares a room for each card of the agenda, lets people know, and opens. */
export async function openRooms(chair: Person, partId: string): Promise<void> {
  const { page } = chair;
  await visit(chair, `/rooms-overview/${partId}`);
  for (const box of (await page.locator('input[type="checkbox"]').all()).slice(0, 2)) await box.check();
  await page.locator('[name="input.minutes"]').fill('20');
  await page.getByRole('button', { name: 'この内容で用意する' }).click();
  await page.getByRole('button', { name: 'ルームを開く' }).click();
  await page.getByRole('button', { name: '60秒で閉じる' }).waitFor();
  await inspect(chair);
}

/** Chooses a room by its topic and goes in. */
export async function enterRoom(attendee: Person, partId: string, topic: string): Promise<void> {
  const { page } = attendee;
  await visit(attendee, `/live/${partId}?tab=rooms`);
  const room = page.locator('li', { hasText: topic }).filter({ has: page.getByRole('button', { name: /入る|移る/ }) });
  await room.getByRole('button', { name: /入る|移る/ }).click();
  await page.waitForURL('**/rooms/**');
  await page.getByRole('heading', { name: 'みんなのメモ' }).waitFor();
  await inspect(attendee);
}

/** Writes a line that everybody in the room sees. */
export async function writeNote({ page }: Person, words: string, others: readonly Person[]): Promise<void> {
  await page.getByRole('textbox', { name: 'ひとこと', exact: true }).fill(words);
  await page.getByRole('button', { name: '足す', exact: true }).click();
  for (const person of others) await person.page.getByText(words).first().waitFor();
}

export async function handIn({ page }: Person, views: string): Promise<void> {
  await page.getByRole('textbox', { name: /出た意見/ }).fill(views);
  await page.getByRole('button', { name: '収穫を残す' }).click();
  await page.getByText('収穫を残しました。').first().waitFor();
}

/** Rings the bell, waits for the last minute to pass, and shows what the rooms brought back to all. */
export async function closeRooms({ page }: Person): Promise<void> {
  await page.getByRole('button', { name: '60秒で閉じる' }).click();
  await page
    .getByText(/あと\d+秒で閉じます/)
    .first()
    .waitFor();
  const show = page.getByRole('button', { name: '収穫を並べて見せる' });
  await show.waitFor({ timeout: 75_000 });
  await show.click();
}
