import type PptxGenJS from 'pptxgenjs';
import type { Slide, SlideWords } from './deck';
import { fontMarks } from './deck-theme';
import { addBars, addCross } from './pptx-charts.server';
import { printable } from '~/shared/xml-text';
import { body, inches, inner, masters, place, soft, type Of, type Page } from './pptx-page.server';
import { tableCell, tableLook } from './pptx-tables.server';
import { bodyTop, letters, slideSize, textRoom } from './slide-layout';
import { blockLines, type TextBlock } from './text-pages';

type Run = PptxGenJS.TextProps;

const { side } = slideSize;

/** What stands under a slide's title. */
export function addBody(page: Page, slide: Slide, words: SlideWords): void {
  if (slide.is === 'opening') addLines(page, [slide.subtitle, '', slide.kicker, ...slide.lines]);
  else if (slide.is === 'programme') addProgramme(page, slide);
  else if (slide.is === 'lecture') addLecture(page, slide);
  else if (slide.is === 'bars') addBars(page, slide);
  else if (slide.is === 'cross') addCross(page, slide, words);
  else if (slide.is === 'texts') addTexts(page, slide, words);
  else addLines(page, slide.lines);
}

/** Under the title in the middle; a line that is empty leaves room. */
function addLines(page: Page, lines: readonly string[]): void {
  const runs = lines.map((text): Run => ({ text: printable(text), options: { breakLine: true } }));
  page.addText(runs, {
    ...body,
    ...place(side, masters.Cover.rule + 90, inner, 220),
    fontSize: 22,
    lineSpacing: 36,
    valign: 'top',
  });
}

function addProgramme(page: Page, { title, parts }: Of<'programme'>): void {
  const rows = parts.map(({ label, time, title: name, people }) => [
    tableCell(label, { bold: true, fontFace: fontMarks.major }),
    tableCell(time),
    {
      text: [
        { text: printable(name), options: { bold: true, breakLine: people !== '' } },
        ...(people === '' ? [] : [{ text: printable(people), options: { fontSize: 15, color: 'tx2' } }]),
      ],
    },
  ]);
  page.addTable(rows, { ...tableLook(20), ...tableBox(title), colW: [84, 160, inner - 244].map(inches) });
}

function addLecture(page: Page, { title, people, materials }: Of<'lecture'>): void {
  page.addText(printable(people), { ...body, ...soft, ...place(side, bodyTop(title), inner, 34), fontSize: 22 });
  if (materials.length === 0) return;
  const rows = materials.map((one) => [tableCell(one.title), tableCell(one.open, { align: 'right', color: 'tx2' })]);
  const box = place(side, bodyTop(title) + 60, inner, 40 * materials.length);
  page.addTable(rows, { ...tableLook(20), ...box, colW: [inner - 180, 180].map(inches) });
}

/** Texts under their categories, each category in a box of its own: so PowerPoint and LibreOffice number it anew. */
function addTexts(page: Page, { title, blocks }: Of<'texts'>, { continued }: SlideWords): void {
  const { size, leading } = letters.texts;
  let from = bodyTop(title);
  for (const block of blocks) {
    const tall = blockLines(block, textRoom(title)) * leading;
    const box = place(side, from, inner, tall);
    page.addText(textRuns(block, continued), { ...body, ...box, fontSize: size, lineSpacing: leading, valign: 'top' });
    from += tall;
  }
}

function textRuns({ heading, continued, texts }: TextBlock, word: string): Run[] {
  const { leading, numbers } = letters.texts;
  const bullet = { type: 'number', numberStartAt: texts[0]?.number ?? 1, indent: numbers } as const;
  const head = { bold: true, breakLine: true, paraSpaceAfter: 0.2 * leading } as const;
  return [
    ...(heading === '' ? [] : [{ text: printable(continued ? `${heading}　${word}` : heading), options: head }]),
    ...texts.map(({ text }): Run => ({
      text: printable(text),
      options: { bullet, breakLine: true, paraSpaceAfter: 0.4 * leading },
    })),
  ];
}

function tableBox(title: string) {
  return place(side, bodyTop(title), inner, 60);
}
