import { expect, it } from 'vitest';
import { demoInBrowser, expectSound, phone } from './demo-in-browser';

const { openAs } = demoInBrowser();

const wall = { viewport: { width: 1920, height: 1080 } };

it('is started by a chair, voted in with a thumb, closed, shown to the room, and crossed with the survey', async () => {
  const chair = await openAs('tokyoChair', '/staff/seminars/no14', { viewport: { width: 1280, height: 900 } });
  const way = chair.locator('a[href^="/console/"]').first();
  const board = await way.getAttribute('href');
  // By the link, as people do: the page then comes without a load, and so do its texts.
  await way.click();
  await chair.locator('.lane').first().waitFor();
  await chair.keyboard.press('2');
  const draft = chair.locator('.poll', { hasText: '休日の夜に' });
  await expectSound(chair);
  const attendee = await openAs('attendee', (board ?? '').replace('console', 'live'), phone);
  const room = await openAs('operator', (board ?? '').replace('console', 'projector'), wall);
  await chair.keyboard.press('o');
  await room.getByText('手元の画面から投票できます').waitFor();
  await draft.getByRole('button', { name: /^締め切る/ }).waitFor();
  await chair.keyboard.press('z');
  await room.getByText('手元の画面から投票できます').waitFor({ state: 'detached' });
  // A key acts on what its own page shows, which may learn of it after the wall.
  await draft.getByRole('button', { name: /^始める/ }).waitFor();
  await chair.keyboard.press('o');

  const card = attendee.locator('.polls .poll').first();
  await card.getByRole('radio', { name: '4', exact: true }).tap();
  await card.getByRole('button', { name: '投票する' }).tap();
  await card.getByText('投票しました').waitFor();
  await card.getByText('1人が投票').nth(1).waitFor();
  await expectSound(attendee);
  await room.getByText('手元の画面から投票できます').waitFor();
  await room.getByText('1人が投票').waitFor();
  expect(await room.locator('.bars').count()).toBe(0);
  await expectSound(room);

  await draft.getByText('平均 4.0').waitFor();
  await chair.keyboard.press('o');
  await attendee.getByText('結果は座長が公開します').waitFor();
  await draft.getByRole('button', { name: '結果を公開' }).click();
  await room.locator('.bars').waitFor();
  await attendee.locator('.polls .poll .bars').first().waitFor();
  await draft.getByRole('button', { name: '2回目を始める' }).click();
  await attendee.getByText('同じ質問に、もう一度お答えください。').waitFor();

  const shown = chair.locator('.poll', { hasText: '復元の訓練' });
  await shown.getByRole('link', { name: '登録情報とかけ合わせる' }).click();
  await chair.getByRole('combobox', { name: 'かけ合わせる質問' }).selectOption('pcs');
  await chair.getByRole('button', { name: '表にする' }).click();
  await chair.getByRole('cell', { name: /\(\d/ }).first().waitFor();
  await expectSound(chair);
  for (const page of [chair, attendee, room]) await page.context().close();
});

it('is voted in without JavaScript too', async () => {
  const chair = await openAs('tokyoChair', '/staff/seminars/no14');
  const board = await chair.locator('a[href^="/console/"]').first().getAttribute('href');
  const plain = await openAs('secondAttendee', (board ?? '').replace('console', 'live'), { javaScriptEnabled: false });
  const card = plain.locator('.polls .poll').first();
  await card.getByRole('radio', { name: '2', exact: true }).check();
  await card.getByRole('button', { name: '投票する' }).click();
  await plain.getByText('投票しました').waitFor();
  expect(await card.getByRole('radio', { name: '2', exact: true }).isChecked()).toBe(true);
  for (const page of [chair, plain]) await page.context().close();
});
