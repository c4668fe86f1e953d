import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { seedDemo } from '../../../server/demo/index';
import type { Deck } from '~/features/deck/deck';
import { deckFile } from '~/features/deck/deck-file.server';
import { findDeck } from '~/features/deck/deck.server';
import { challengesWithTexts } from '../../support/challenges';
import { json, withMaterial } from '../../support/material';
import { openSqliteStore } from '../../support/stores';
import { worldOn, type World } from '../../support/world';
import { openPptx, sheetsOf, wordsOf } from './pptx';

const office = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((path) => existsSync(path));
let world: World;

beforeAll(async () => {
  world = await worldOn(await openSqliteStore());
  await seedDemo(world.app);
}, 120_000);

afterAll(() => world.store.close());

async function sampleDeck(locale: 'ja' | 'en' = 'ja'): Promise<Deck> {
  const { db, now } = world.app;
  const seminar = await db.selectFrom('seminar').selectAll().where('slug', '=', 'no14').executeTakeFirstOrThrow();
  return findDeck(db, { seminar, locale, now: now() });
}

describe('The slides of the sample seminar', () => {
  it('follow the evening: title, programme, lecture, results, challenges by category, what comes next', async () => {
    const { slides } = await sampleDeck();
    const kinds = slides.map(({ is }) => is).filter((is, at, all) => is !== all[at - 1]);
    const inBetween = kinds.slice(3, -1);
    expect([kinds.slice(0, 3), kinds.at(-1)]).toEqual([['opening', 'programme', 'lecture'], 'closing']);
    expect(new Set(inBetween)).toEqual(new Set(['bars', 'cross', 'texts']));
    const asked = slides.flatMap((slide) => (slide.is === 'texts' ? [slide.title.replace(/\s*[①-⑳]$/u, '')] : []));
    expect([...new Set(asked)]).toEqual([
      expect.stringMatching(/インシデント.* ― その他/),
      expect.stringMatching(/教育.* ― その他/),
      '取り組んでいる対策',
      '共有したい課題、皆さんに聞いてみたいこと',
    ]);
    const lecture = slides.find((slide) => slide.is === 'lecture');
    expect(lecture).toMatchObject({
      materials: expect.arrayContaining([{ title: '講演スライド', open: '今回は非公開' }]) as unknown,
    });
  });

  it('hold released texts only, numbered anew in each category, and no original', async () => {
    const { slides } = await sampleDeck();
    const shown = slides.flatMap((slide) => (slide.is === 'texts' ? slide.blocks.flatMap(({ texts }) => texts) : []));
    const rows = await challengesWithTexts(world.app.db)
      .innerJoin('seminar', 'seminar.id', 'challenge.seminar_id')
      .where('slug', '=', 'no14')
      .execute();
    const released = rows.filter((row) => row.public_id !== null).map((row) => row.public_text);
    expect(shown.map(({ text }) => text).sort()).toEqual([...released].sort());
    const written = JSON.stringify(slides);
    for (const { original, public_text: text } of rows) if (original !== text) expect(written).not.toContain(original);
  });

  it('show no number under five but nought, nor a share of one', async () => {
    const { slides } = await sampleDeck();
    const results = slides.filter(({ is, notes }) => (is === 'bars' || is === 'cross') && notes.length > 1);
    const numbers = results.flatMap((slide) => {
      if (slide.is === 'bars') return slide.bars.map(({ value }) => value?.count);
      if (slide.is !== 'cross') return [];
      const { rows, totals } = slide.grid;
      return [...rows.flatMap(({ cells, total }) => [...cells.map((cell) => cell?.text), total]), ...totals];
    });
    const counts = numbers.flatMap((text) => (text ? [Number.parseInt(text, 10)] : []));
    expect(counts.length).toBeGreaterThan(30);
    expect(counts.filter((count) => count > 0 && count < 5)).toEqual([]);
  });
});

describe('The file for PowerPoint', () => {
  it('is sound, and has every slide with its words and notes', async () => {
    for (const locale of ['ja', 'en'] as const) {
      const deck = await sampleDeck(locale);
      const file = openPptx(await deckFile(null, deck));
      expect(file.slides).toHaveLength(deck.slides.length);
      for (const [at, slide] of deck.slides.entries()) {
        const words = wordsOf(file.slides[at] ?? '');
        expect(words).toContain(slide.title.replace(/&/gu, '&amp;'));
        if (slide.is === 'texts')
          for (const { text } of slide.blocks.flatMap((block) => block.texts)) expect(words).toContain(text);
        const notes = wordsOf(file.read(`ppt/notesSlides/notesSlide${String(at + 1)}.xml`));
        for (const note of slide.notes) expect(notes).toContain(note);
      }
    }
  });

  it('has charts that can be edited, over sheets that hold only what is shown', async () => {
    const deck = await sampleDeck();
    const charts = deck.slides.flatMap((slide) => (slide.is === 'bars' ? [slide] : []));
    const sheets = await sheetsOf(openPptx(await deckFile(null, deck)));
    expect(sheets).toHaveLength(charts.length);
    for (const [at, chart] of charts.entries()) {
      const shown = chart.bars.filter(({ value }) => value !== null);
      const numbers = (sheets[at] ?? []).slice(1).map((row) => row.at(-1));
      expect(numbers).toEqual(shown.map(({ value }) => Number(value?.count)));
    }
  });

  it('takes its letters and colours from a theme that is changed in one place', async () => {
    const file = openPptx(await deckFile(null, await sampleDeck()));
    const faces = new Set(
      file.slides.flatMap((xml) => [...xml.matchAll(/typeface="([^"]*)"/gu)].map(([, face]) => face)),
    );
    expect([...faces].filter((face) => !face?.startsWith('+'))).toEqual([]);
    expect(file.read('ppt/theme/theme1.xml')).toContain('<a:ea typeface="游ゴシック"/>');
    const charts = file.names.filter((name) => /^ppt\/charts\/chart\d+\.xml$/u.test(name)).map(file.read);
    expect(charts.join('')).not.toMatch(/srgbClr val="(?:accent|tx|bg)/u);
  });

  withMaterial('material/naughty-strings.json', (read) => {
    it('bears whatever people write', async () => {
      const texts = z.array(z.string()).parse(json(read()));
      const deck = await sampleDeck();
      const blocks = [
        { heading: '&<>"\'', continued: true, texts: texts.map((text, at) => ({ number: at + 1, text })) },
      ];
      const title = '右 \u202Eから\u202C 左 😀 \u0000\u000B\uD800';
      const slides = [{ is: 'texts' as const, title, notes: [title], blocks, foot: [title] }];
      expect(openPptx(await deckFile(null, { ...deck, title, slides })).slides).toHaveLength(1);
    });
  });

  it.skipIf(office === undefined)(
    'is opened by LibreOffice with every slide',
    async () => {
      const deck = await sampleDeck();
      const folder = mkdtempSync(join(tmpdir(), 'zadankai-deck-'));
      writeFileSync(join(folder, 'deck.pptx'), await deckFile(null, deck));
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      execFileSync(office ?? '', [
        profile,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        join(folder, 'deck.pptx'),
      ]);
      const pages = readFileSync(join(folder, 'deck.pdf'), 'latin1').match(/\/Type\s*\/Page\b/gu) ?? [];
      rmSync(folder, { recursive: true });
      expect(pages).toHaveLength(deck.slides.length);
    },
    120_000,
  );
});
