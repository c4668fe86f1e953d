import { expect, it } from 'vitest';
import { z } from 'zod';
import { categories } from '../../../bench/support/sentences';
import { countFacets } from '~/features/archive/facets.server';
import { searchOf } from '~/features/archive/search-of-address';
import { sightOf } from '~/features/archive/sight.server';
import { indexThread } from '~db/search';
import { byPersonalLink } from '../../support/cast';
import { json, withMaterial } from '../../support/material';
import { onBothEngines, type World } from '../../support/world';
import { guest, otherSeminar, q, shelfOf, type Shelf } from './shelf';

const texts = [
  '社員教育が形だけになっています。どのように続けていますか。',
  '情報漏洩の報告を、だれに最初に伝えますか。',
  'セキュリティへの投資を、経営層にどう説明していますか。',
  'ＩＳＯ２７００１の認証を取った会社はありますか。',
  '自社CSIRTの立ち上げに、何人かけましたか。',
  '避難訓練のように、全員で行う情報の訓練はできますか。',
  'ﾗﾝｻﾑｳｪｱの初動を、紙に書いていますか。',
  '東京の拠点と京都の拠点で、規程を分けていますか。',
];

onBothEngines('searching the archive', (open) => {
  it.each([
    ['教育', [0]],
    ['漏洩', [1]],
    ['投資', [2]],
    ['セキュリティ', [2]],
    ['せきゅりてぃ', [2]],
    ['ｾｷｭﾘﾃｨ', [2]],
    ['iso27001', [3]],
    ['ISO２７００１', [3]],
    ['csirt', [4]],
    ['ランサムウェア', [6]],
    ['らんさむ', [6]],
    ['訓練', [5]],
    ['避難訓練', [5]],
    ['情報', [5, 1]],
    ['情報　訓練', [5]],
    ['情報 漏洩 訓練', []],
    ['訓', [5]],
    ['洩', [1]],
    ['の', [7, 6, 5, 4, 3, 2, 1, 0].filter((place) => texts[place]?.includes('の'))],
    ['東京都', []],
    ['教員', []],
    ['!?…', []],
  ])('finds %j', async (query, found) => {
    const shelf = await shelfOf(await open());
    for (const text of texts) await shelf.put(text);
    expect(await shelf.titles(q(query))).toEqual(found.map((place) => texts[place]));
  });

  it('finds words of answers and of what rooms said, and shows them marked', async () => {
    const shelf = await shelfOf(await open());
    await shelf.put('机の上の質問', { answer: 'まず連絡網を作りました。' });
    const section = { room: 'ルーム一', part: 2, views: '一行目\n台帳を棚卸しする', agreements: '', openQuestions: '' };
    await shelf.put('机の下の課題', { answer: '答えの文', sections: [section] });
    const [byAnswer] = (await shelf.page(q('連絡'))).threads;
    expect(byAnswer?.digest).toEqual([
      { text: 'まず', marked: false },
      { text: '連絡', marked: true },
      { text: '網を作りました。', marked: false },
    ]);
    const [byRoom] = (await shelf.page(q('棚卸'))).threads;
    expect(byRoom?.digest.find((piece) => piece.marked)).toEqual({ text: '棚卸', marked: true });
    const [byTitle] = (await shelf.page(q('机 質問'))).threads;
    expect(byTitle?.title.filter((piece) => piece.marked).map((piece) => piece.text)).toEqual(['机', '質問']);
  });

  it('shows guests what is public, attendees their seminar, members everything', async () => {
    const shelf = await shelfOf(await open());
    const { cast } = shelf;
    const another = await otherSeminar(shelf);
    await shelf.put('公開の訓練', { visibility: 'public' });
    await shelf.put('会員の訓練');
    await shelf.put('前回の訓練', { seminarId: another });
    const seen = { public: '公開の訓練', members: '会員の訓練', another: '前回の訓練' };
    for (const address of ['', q('訓練')]) {
      expect(await shelf.titles(address, guest)).toEqual([seen.public]);
      expect(await shelf.titles(address, cast.stranger)).toEqual([seen.public]);
      expect(await shelf.titles(address, cast.aki)).toEqual([seen.members, seen.public]);
      expect(await shelf.titles(address, cast.ben)).toEqual([seen.another, seen.members, seen.public]);
      expect(await shelf.titles(address, byPersonalLink(cast.ben))).toEqual([seen.members, seen.public]);
      expect(await shelf.titles(address, cast.speaker)).toEqual([seen.members, seen.public]);
      expect(await shelf.titles(address, cast.mio)).toEqual([seen.another, seen.members, seen.public]);
      expect(await shelf.titles(address, cast.administrator)).toHaveLength(3);
    }
  });

  it('pages by cursor without skipping or repeating, there and back, while new threads arrive', async () => {
    const shelf = await shelfOf(await open());
    const all: string[] = [];
    for (let index = 0; index < 50; index += 1) all.unshift(`訓練その${String(index)}`);
    for (const title of all.toReversed()) await shelf.put(title);
    const first = await shelf.page(q('訓練'));
    await shelf.put('訓練の新しいもの');
    const second = await shelf.page(`${q('訓練')}&before=${cursorOf(first.next)}`);
    const third = await shelf.page(`${q('訓練')}&before=${cursorOf(second.next)}`);
    const shown = [first, second, third].flatMap(titlesOf);
    expect(shown).toEqual(all);
    expect([first.previous, third.next]).toEqual([null, null]);
    const back = await shelf.page(`${q('訓練')}&after=${cursorOf(third.previous)}`);
    expect(titlesOf(back)).toEqual(titlesOf(second));
    const front = await shelf.page(`${q('訓練')}&after=${cursorOf(back.previous)}`);
    expect(titlesOf(front)).toEqual(titlesOf(first));
  });

  it('filters by category, year and state, and counts what each choice would show', async () => {
    const world = await open();
    const shelf = await shelfOf(world);
    await addCategories(world, shelf);
    const [emergency, prevention] = categories;
    await shelf.put('訓練 一', { category: emergency, answer: '答え', visibility: 'public' });
    await shelf.put('訓練 二', { category: emergency, heldAt: '2026-03-31T03:00:00.000Z' });
    await shelf.put('訓練 三', { category: prevention });
    await shelf.put('教育 四', { category: prevention, answer: '答え' });
    expect(await shelf.titles('category=emergency')).toEqual(['訓練 二', '訓練 一']);
    expect(await shelf.titles('category=emergency&category=prevention&year=2026')).toHaveLength(3);
    expect(await shelf.titles('year=2025')).toEqual(['訓練 二']);
    expect(await shelf.titles(`${q('訓練')}&state=answered`)).toEqual(['訓練 一']);
    expect(await facets(shelf, q('訓練'))).toEqual({
      total: 3,
      categories: [
        { value: 'emergency', label: '緊急対応', count: 2 },
        { value: 'prevention', label: '事前対策', count: 1 },
      ],
      years: [
        { value: 2026, count: 2 },
        { value: 2025, count: 1 },
      ],
      states: [
        { value: 'answered', count: 1 },
        { value: 'published', count: 2 },
      ],
    });
    const chosen = await facets(shelf, `${q('訓練')}&category=prevention&year=2026`);
    expect(chosen.total).toBe(1);
    expect(chosen.categories.map((facet) => facet.count)).toEqual([1, 1]);
    expect((await facets(shelf, '', guest)).total).toBe(1);
  });

  it('says "many" instead of counting past a thousand, and still filters', async () => {
    const world = await open();
    const shelf = await shelfOf(world);
    await world.app.write(async ({ tx }) => {
      const row = {
        seminar_id: shelf.cast.seminarId,
        source: 'question',
        title: '訓練',
        body: '',
        answer: '',
      } as const;
      const rest = { category_code: null, category_ja: '', category_en: '', year: 2026, state: 'published' } as const;
      const last = { visibility: 'members', votes: 0, version: 1, published_at: '2026-12-04T07:00:00.000Z' } as const;
      const numbers = Array.from({ length: 1002 }, (_, index) => index + 1);
      const threads = numbers.map((no) => ({ no, id: `t${no}`, source_id: `s${no}`, ...row, ...rest, ...last }));
      for (let from = 0; from < threads.length; from += 334) {
        await tx
          .insertInto('thread')
          .values(threads.slice(from, from + 334))
          .execute();
      }
      for (const no of numbers) {
        await indexThread(tx, no, { tokens: ['訓練', '練'], tags: ['all', no === 7 ? 'y2020' : 'y2026'] });
      }
    });
    const many = await facets(shelf, '');
    expect(many.total).toBe(1001);
    expect(many.years).toEqual([{ value: 2026, count: null }]);
    expect((await facets(shelf, 'year=2020')).total).toBe(1);
  });

  it('leaves out of an address what does not fit', async () => {
    const shelf = await shelfOf(await open());
    await shelf.put('訓練');
    const odd = 'before=abc&after=-1&year=x&year=99999999999&state=draft&category=&before=999999999999999';
    expect(await shelf.titles(odd)).toEqual(['訓練']);
    expect(await shelf.titles('before=2147483647&year=9999')).toEqual([]);
  });

  withMaterial('material/sqli.json', (read) => {
    it('answers attacks like any other words', async () => {
      const shelf = await shelfOf(await open());
      await shelf.put('訓練');
      const attacks = z
        .array(z.string())
        .parse(json(read()))
        .filter((_, index) => index % 5 === 0);
      for (const attack of attacks) {
        const everywhere = ['q', 'category', 'year', 'state', 'before', 'after'].map((name) => [name, attack]);
        const address = new URLSearchParams(everywhere).toString();
        await expect(shelf.page(address)).resolves.toBeDefined();
        await expect(facets(shelf, address)).resolves.toBeDefined();
      }
    }, 60_000);
  });
});

function cursorOf(cursor: object | null): string {
  return String(Object.values(cursor ?? {})[0]);
}

function titlesOf({ threads }: Awaited<ReturnType<Shelf['page']>>): string[] {
  return threads.map(({ title }) => title.map((piece) => piece.text).join(''));
}

async function facets(shelf: Shelf, address: string, actor: Parameters<typeof sightOf>[1] = shelf.cast.mio) {
  const { db } = shelf.world.app;
  const search = searchOf(new URLSearchParams(address));
  return countFacets(db, await sightOf(db, actor), { search, locale: 'ja' });
}

async function addCategories({ app }: World, { cast }: Shelf): Promise<void> {
  await app.write(async ({ tx }) => {
    const texts = { title_ja: '', title_en: '', help_ja: '', help_en: '' };
    const question = { id: 'challenges', seminar_id: cast.seminarId, code: 'challenges', position: 1, ...texts };
    await tx
      .insertInto('survey_question')
      .values({ ...question, kind: 'text', required: 0, other: 0 })
      .execute();
    const rows = categories.map(({ code, ja, en }, position) => {
      return { id: `category ${code}`, question_id: 'challenges', code, position, label_ja: ja, label_en: en };
    });
    await tx.insertInto('category').values(rows).execute();
  });
}
