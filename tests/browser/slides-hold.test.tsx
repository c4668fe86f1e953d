import { readdirSync, readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import type { Slide } from '~/features/deck/deck';
import type { DeckWords } from '~/features/deck/deck-words';
import { resultSlides } from '~/features/deck/result-slides';
import { SlideView } from '~/features/deck/slide-view';
import { textSlides } from '~/features/deck/text-slides';
import type { AxisView, ResultView } from '~/features/results/result-view';
import { i18nFor, translatorFor } from '~/i18n/translator.server';
import { launchBrowser } from '../support/browser';
import { json, withMaterial } from '../support/material';

const words: DeckWords = {
  deck: translatorFor('ja', 'deck'),
  results: translatorFor('ja', 'results'),
  seminars: translatorFor('ja', 'seminars'),
  locale: 'ja',
};
const assets = new URL('../../build/web/client/assets/', import.meta.url);
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
});

afterAll(() => browser.close());

/** Draws slides with the product's own parts and styles; the titles of those whose words stand outside. */
async function overflowing(slides: readonly Slide[]): Promise<string[]> {
  const styles = readdirSync(assets).filter((name) => name.endsWith('.css'));
  const css = styles.map((name) => readFileSync(new URL(name, assets), 'utf8')).join('\n');
  const shared = { hidden: '出していません', total: '合計', continued: 'つづき' };
  const drawn = renderToStaticMarkup(
    <I18nextProvider i18n={i18nFor('ja')}>
      {slides.map((slide, at) => (
        <SlideView key={at} slide={slide} words={shared} at={at + 1} of={slides.length} />
      ))}
    </I18nextProvider>,
  );
  await page.setContent(`<html lang="ja"><head><style>${css}</style></head><body>${drawn}</body></html>`);
  return page.evaluate(() =>
    [...document.querySelectorAll('.slide')].flatMap((slide, at) => {
      const face = slide.getBoundingClientRect();
      const foot = slide.querySelector('.slide-foot')?.getBoundingClientRect().top ?? face.bottom;
      const words = [...slide.querySelectorAll('.slide-body :is(li, th, td, .bar, h3)')];
      const lowest = Math.max(...words.map((one) => one.getBoundingClientRect().bottom));
      const widest = Math.max(...words.map((one) => one.getBoundingClientRect().right));
      const isIn = lowest <= foot + 1 && widest <= face.right + 1 && foot < face.bottom;
      const out = { slide: at + 1, down: lowest - foot, aside: widest - face.right, foot: foot - face.bottom };
      return isIn
        ? []
        : [JSON.stringify(out, (_, value: unknown) => (typeof value === 'number' ? Math.round(value) : value))];
    }),
  );
}

const label = (at: number, length: number) =>
  Array.from(
    '情報漏洩の疑いがある端末を隔離した、またはクラウドの権限を取り消した経験がある（委託先で起きたものを含む）。',
  )
    .map((sign, place, all) => all[(place + at) % all.length])
    .join('')
    .repeat(2)
    .slice(0, length);

function axis(code: string, groups: number, length: number): AxisView {
  const all = Array.from({ length: groups }, (_, at) => ({
    key: String(at),
    label: label(at, length),
    is: 'answer' as const,
  }));
  return { code, question: label(7, 60), kind: 'single', ordered: false, groups: all };
}

function view(rows: AxisView, columns: AxisView | null, title: string): ResultView {
  const some = (at: number) => (at % 5 === 4 ? null : 5 + at * 3);
  const rowTotals = rows.groups.map((_, at) => some(at));
  const columnTotals = (columns?.groups ?? []).map((_, at) => some(at));
  const cells = rows.groups.map((_, row) => (columns?.groups ?? []).map((_group, column) => some(row + column)));
  return {
    title,
    rows,
    columns,
    numbers: { rowTotals, columnTotals, cells },
    n: 1234,
    takenAt: '2026-11-26T07:00:00Z',
  };
}

it.each([
  [3, 8],
  [12, 20],
  [40, 60],
])('hold a question of %i answers with labels of %i signs', async (groups, length) => {
  for (const title of ['', label(3, 30), label(3, 120)])
    expect(await overflowing(resultSlides(view(axis('a', groups, length), null, title), words))).toEqual([]);
});

it.each([
  [3, 3, 6],
  [8, 6, 12],
  [16, 12, 24],
  [12, 12, 60],
])('hold a table of %i by %i answers with labels of %i signs', async (down, across, length) => {
  const slides = resultSlides(view(axis('a', down, length), axis('b', across, length), ''), words);
  expect(await overflowing(slides)).toEqual([]);
});

it('hold 24 challenges of the longest that may be released', async () => {
  const groups = [1, 8, 3, 7, 2, 3].map((count, at) => ({
    heading: label(at, 20),
    texts: Array.from({ length: count }, (_, place) =>
      label(at + place, 100)
        .repeat(4)
        .slice(0, 400 - 31 * place),
    ),
  }));
  const slides = textSlides({ code: 'challenges', title: label(1, 40), isOther: false, groups }, words);
  expect(slides.length).toBeGreaterThan(8);
  expect(await overflowing(slides)).toEqual([]);
});

withMaterial('seminar/challenges.csv', (read) => {
  it('hold the challenges of a real seminar', async () => {
    const lines = Buffer.from(read()).toString('utf8').split('\n').slice(1);
    const texts = lines
      .map((line) => line.split(',').slice(2).join(',').replace(/^"|"$/gu, '').trim())
      .filter((text) => text !== '');
    const slides = textSlides(
      { code: 'challenges', title: '課題', isOther: false, groups: [{ heading: '事前対策', texts }] },
      words,
    );
    expect(await overflowing(slides)).toEqual([]);
  });
});

withMaterial('material/naughty-strings.json', (read) => {
  it('hold whatever people write', async () => {
    const texts = z
      .array(z.string())
      .parse(json(read()))
      .filter((text) => text.trim() !== '' && text.length <= 400);
    const slides = textSlides(
      { code: 'challenges', title: '課題', isOther: false, groups: [{ heading: '', texts }] },
      words,
    );
    expect(await overflowing(slides)).toEqual([]);
  });
});
