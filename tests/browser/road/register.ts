import { expect } from 'vitest';
import { challengesCode } from '~/features/survey/survey';
import type { Server } from '../../support/server';
import { inspect, lastLinkTo, visit, type Person } from './evening';

type Registrant = { company: string; family: string; kana: string; email: string; challenge: string };

/** Registers with the pre-survey, from the public page to the receipt, and comes in by the mail's personal link. */
export async function register(server: Server, person: Person, slug: string, who: Registrant): Promise<string> {
  const { page } = person;
  await visit(person, `/seminars/${slug}`);
  expect(await page.content()).not.toContain('call.example');
  await page.getByRole('link', { name: '申し込む' }).first().click();
  await page.waitForURL('**/register');
  await fillPerson(person, who);
  await answerSurvey(person, who.challenge);
  await page.getByRole('button', { name: '確認画面へ進む' }).click();
  await page.getByText('まだ送っていません。').waitFor();
  await inspect(person);
  await page.getByRole('button', { name: 'この内容で申し込む' }).click();
  const receipt = page.getByText(/Z01-\d{4}/).first();
  await receipt.waitFor();
  await inspect(person);
  const number = /Z01-\d{4}/.exec((await receipt.textContent()) ?? '')?.[0] ?? '';
  await comeBackByCode(person, slug, who.challenge);
  await visit(person, await lastLinkTo(server, who.email));
  await page.getByText(number).first().waitFor();
  expect(await page.content()).toContain('call.example');
  return number;
}

/** The code of the last page leads to what was written, and a wrong one to nothing. */
async function comeBackByCode(person: Person, slug: string, challenge: string): Promise<void> {
  const { page } = person;
  const code = (await page.locator('.receipt-code').textContent()) ?? '';
  await visit(person, `/seminars/${slug}/words`);
  for (const [typed, found] of [
    ['0000-0000-0000-0000', 'このコードの文は見つかりません。'],
    [code.toLowerCase().replaceAll('-', ' '), challenge],
  ] as const) {
    await page.getByRole('textbox', { name: '控えコード' }).fill(typed);
    await page.getByRole('button', { name: '開く' }).click();
    await page.getByText(found).first().waitFor();
  }
  await inspect(person);
}

async function fillPerson({ page }: Person, who: Registrant): Promise<void> {
  const field = (name: string) => page.locator(`[name="${name}"]`);
  await field('company').fill(who.company);
  await field('familyName').fill(who.family);
  await field('givenName').fill('歩');
  // Hiragana and half-width are taken and made katakana.
  await field('familyKana').fill(who.kana);
  await field('givenKana').fill('ｱﾕﾑ');
  await field('email').fill(who.email);
  await page.locator('[name="venue"][value="online"]').check();
  await page.locator('[name="kind"][value="guest"]').check();
  for (const box of await page.locator('[name="parts"]').all()) await box.check();
}

async function answerSurvey({ page }: Person, challenge: string): Promise<void> {
  for (const group of await page.locator('fieldset:has(input[type="radio"][name^="answers"])').all()) {
    await group.locator('input[type="radio"]').nth(1).check();
  }
  await page.locator(`textarea[name*="${challengesCode}"]`).fill(challenge);
  for (const box of await page.locator('[name="consents"]').all()) {
    expect(await box.isChecked()).toBe(false);
    await box.check();
  }
}
