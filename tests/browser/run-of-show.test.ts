import { expect, it } from 'vitest';
import { demoInBrowser, expectSound, phone } from './demo-in-browser';

const { openAs } = demoInBrowser();

const desk = { viewport: { width: 1280, height: 800 } };

it('a chair goes through the run of show by a key, phones and stage follow, and a press too many is taken back', async () => {
  const chair = await openAs('tokyoChair', '/staff/seminars/no14', desk);
  const path = (await chair.locator('a[href^="/console/"]').first().getAttribute('href')) ?? '';
  await chair.goto(path);
  const attendee = await openAs('attendee', path.replace('console', 'live'), phone);
  const speaker = await openAs('speaker', path.replace('console', 'stage'), desk);
  for (const one of [chair, attendee, speaker]) await one.waitForLoadState('networkidle');
  await speaker.getByText('「ある会社では」と言い換えてください').waitFor();
  expect(await attendee.content()).not.toContain('言い換えてください');

  await chair.keyboard.press('i');
  await attendee.getByText('「まとめと次の部のご案内」のあいだは、質問を受け付けません').waitFor();
  await speaker.getByText('最後').or(speaker.getByText('まとめと次の部のご案内')).first().waitFor();
  await expectSound(attendee);
  await chair.getByText('「まとめと次の部のご案内」に進みました').waitFor();
  await chair.keyboard.press('z');
  await attendee.getByRole('link', { name: /質問を書く/ }).waitFor();

  // Looking at the run of show and away from it again: the strip goes on following.
  await chair.keyboard.press('4');
  await chair.getByText('項目を足す').click();
  const added = chair.locator('.segment-desk > details');
  await added.getByLabel('項目').fill('アンケートのお願い');
  await added.getByLabel('分数').fill('30');
  await added.getByRole('button', { name: '足す', exact: true }).click();
  await chair.getByRole('heading', { name: 'アンケートのお願い' }).waitFor();
  await chair.getByText(/予定より\d+分遅い/).waitFor();
  await expectSound(chair);
  await chair.locator('body').press('1');
  await chair.getByRole('heading', { name: 'アンケートのお願い' }).waitFor({ state: 'detached' });
  await chair.keyboard.press('i');
  await chair.getByText('次：アンケートのお願い').waitFor();
  await chair.keyboard.press('i');
  await chair.getByLabel('進行表').getByText('最後の項目です').waitFor();

  // What is not in sight is not acted on.
  const waiting = await chair.locator('.lane').first().getByRole('listitem').count();
  await chair.keyboard.press('2');
  await chair.keyboard.press('a');
  await chair.keyboard.press('1');
  expect(await chair.locator('.lane').first().getByRole('listitem').count()).toBe(waiting);
  for (const one of [chair, attendee, speaker]) await one.context().close();
});

it('a notice stands on the wall and on the phones until it is taken down', async () => {
  const chair = await openAs('tokyoChair', '/staff/seminars/no14', desk);
  const path = (await chair.locator('a[href^="/console/"]').first().getAttribute('href')) ?? '';
  await chair.goto(path);
  const attendee = await openAs('attendee', path.replace('console', 'live'), phone);
  const wall = await openAs('operator', path.replace('console', 'projector'), {
    viewport: { width: 1920, height: 1080 },
  });
  for (const one of [chair, attendee, wall]) await one.waitForLoadState('networkidle');
  await chair.keyboard.press('y');
  await chair.getByRole('dialog').getByRole('textbox').fill('第二部は17:10からです。');
  await chair.keyboard.press('Control+Enter');
  for (const one of [attendee, wall]) await one.getByText('第二部は17:10からです。').waitFor();
  await expectSound(wall);
  await expectSound(attendee);
  await chair.getByRole('dialog').waitFor({ state: 'detached' });
  await chair.keyboard.press('y');
  await chair.getByRole('button', { name: 'いまのお知らせを下ろす' }).click();
  for (const one of [attendee, wall]) await one.getByText('第二部は17:10からです。').waitFor({ state: 'detached' });
  for (const one of [chair, attendee, wall]) await one.context().close();
});
