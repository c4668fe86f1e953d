import { existsSync, readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser';
import { startServer, type Server } from '../support/server';
import { announceSeminar, publishSeminar, staff } from './road/announce';
import { importTexts, release, rewrite, schedule } from './road/curate';
import { arrive, firstAdministrator, openSignInLink, reading, signInByMail, visit, type Person } from './road/evening';
import { findInArchive, keepSeminar } from './road/keep';
import { register } from './road/register';
import { closeRooms, enterRoom, handIn, openRooms, writeNote } from './road/rooms';
import { answer, approve, ask, askOffline, attend, begin, close, stage, vote } from './road/talk';

const minutes = 60_000;
const texts = '../shared/seminar/challenges.csv';
const ownTexts =
  '区分,番号,内容\r\n事前対策,1,復旧の手順書を誰が見直すかで困っています。\r\n教育・訓練,1,訓練の台本を毎年変えられません。\r\n';
const challenges = {
  aki: '見本製作所では夜間の連絡先が決まっていません。皆さんはどう決めていますか。',
  ben: '教育の予算を説明する材料がほしいです。',
};

let browser: Browser;
let server: Server;
const people: Person[] = [];

async function come(where: 'phone' | 'desk'): Promise<Person> {
  const person = await arrive(browser, server, where);
  people.push(person);
  return person;
}

beforeAll(async () => {
  browser = await launchBrowser();
  server = await startServer();
});

afterAll(async () => {
  await browser.close();
  await server.stop();
  server.clear();
});

it(
  'the whole road: announce, register, import, curate, ask and answer, talk in rooms, keep and find',
  async ({ onTestFailed }) => {
    onTestFailed(pictureEverybody);
    const administrator = await come('desk');
    const [hanako, jiro, chair] = [await come('desk'), await come('desk'), await come('desk')];
    const [aki, ben] = [await come('phone'), await come('phone')];

    await openSignInLink(administrator, await firstAdministrator(server, 'admin@road.example'));
    const slug = await announceSeminar(administrator);
    await signInByMail(server, hanako, staff.hanako.email);
    await signInByMail(server, jiro, staff.jiro.email);
    await signInByMail(server, chair, staff.tokyo.email);
    await publishSeminar(hanako, slug);

    await register(server, aki, slug, { ...registrant('秋', 'あき', 'aki'), challenge: challenges.aki });
    await register(server, ben, slug, { ...registrant('勉', 'べん', 'ben'), challenge: challenges.ben });

    await importTexts(hanako, slug, existsSync(texts) ? readFileSync(texts, 'utf8') : ownTexts);
    await rewrite(hanako, slug, {
      holds: '見本製作所では',
      category: '緊急対応',
      publicText: '夜間の連絡先を、皆さんはどう決めていますか。',
    });
    await rewrite(hanako, slug, {
      holds: '教育の予算',
      category: '教育・訓練',
      publicText: '教育の予算を、経営へどう説明していますか。',
    });
    await release(jiro, slug, '夜間の連絡先を');
    await release(jiro, slug, '教育の予算を');
    await schedule(hanako, slug);

    const parts = await partsOf(slug);
    await begin(chair, parts.lecture);
    await attend(aki, parts.lecture);
    await attend(ben, parts.lecture);
    await ask(aki, '復元の訓練は、年に何回していますか。');
    expect(await ben.page.content()).not.toContain('復元の訓練は');
    await approve(chair, '復元の訓練は', [aki, ben]);
    await vote(ben, '復元の訓練は');
    await askOffline(aki, 'つながらない間に書いた質問です。');
    await chair.page.locator('.card', { hasText: 'つながらない間に書いた質問です。' }).waitFor();
    await stage(chair, '復元の訓練は', [aki, ben]);
    await visit(jiro, `/projector/${parts.lecture}`);
    await jiro.page.getByText('復元の訓練は').first().waitFor();
    await answer(chair, '復元の訓練は', '年に二回です。漏洩の想定も一度入れます。');
    await approve(chair, 'つながらない間に', [aki, ben]);
    await close(chair, '次回へ');
    expect(await askedTexts()).toEqual(['つながらない間に書いた質問です。', '復元の訓練は、年に何回していますか。']);

    await begin(chair, parts.discussion);
    await openRooms(chair, parts.discussion);
    await enterRoom(aki, parts.discussion, '夜間の連絡先');
    await enterRoom(ben, parts.discussion, '夜間の連絡先');
    await writeNote(aki, '三人目まで決めています。', [ben]);
    await writeNote(ben, '紙にも書いてあります。', [aki]);
    await handIn(ben, '連絡の順番は三人まで決める。');
    await enterRoom(ben, parts.discussion, '教育の予算');
    await writeNote(ben, '止まった時間を金額にします。', []);
    await handIn(ben, '止まった時間で説明する。');
    await closeRooms(chair);
    await visit(aki, `/live/${parts.discussion}?tab=rooms`);
    await aki.page.getByText('連絡の順番は三人まで決める。').first().waitFor();
    await visit(chair, `/console/${parts.discussion}`);
    await close(chair, 'アーカイブへ');

    await keepSeminar(hanako, slug);
    await findInArchive(administrator, '漏洩', '復元の訓練は');
    await findInArchive(administrator, '教育', '教育の予算を');
    expect(people.flatMap((person) => person.complaints)).toEqual([]);
  },
  8 * minutes,
);

/** Where everybody stood when the walk ended early. */
async function pictureEverybody(): Promise<void> {
  for (const [index, { page }] of people.entries()) await page.screenshot({ path: `var/road/${String(index)}.png` });
}

function registrant(family: string, kana: string, name: string) {
  return { company: '見本製作所', family, kana, email: `${name}@road.example` };
}

async function partsOf(slug: string): Promise<Record<'lecture' | 'discussion' | 'roundtable', string>> {
  const rows = await reading(server, (db) =>
    db
      .selectFrom('part')
      .innerJoin('seminar', 'seminar.id', 'part.seminar_id')
      .select(['part.id', 'part.kind'])
      .where('slug', '=', slug)
      .execute(),
  );
  const idOf = (kind: string) => rows.find((row) => row.kind === kind)?.id ?? '';
  return { lecture: idOf('lecture'), discussion: idOf('discussion'), roundtable: idOf('roundtable') };
}

/** What was written, each once: nothing lost, nothing doubled. */
async function askedTexts(): Promise<string[]> {
  const rows = await reading(server, (db) => db.selectFrom('question').select('text').orderBy('text').execute());
  return rows.map((row) => row.text);
}
