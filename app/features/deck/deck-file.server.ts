import PptxGenJS from 'pptxgenjs';
import type { Deck, Slide } from './deck';
import { fontMarks } from './deck-theme';
import { addBody } from './pptx-bodies.server';
import { finished } from './pptx-finish.server';
import { printable } from '~/shared/xml-text';
import { body, inches, inner, masters, place, soft, type Page } from './pptx-page.server';
import { slideSize, titleLayout } from './slide-layout';

const { width, height, side, top, foot } = slideSize;

/**
 * The deck as a PowerPoint file (PPTX, ECMA-376) with charts and tables that can be edited there; laid out as on its page.
 * Takes about a second of processor time: for a thread of its own.
 */
export async function deckFile(_world: unknown, deck: Deck): Promise<Uint8Array> {
  const file = new PptxGenJS();
  file.defineLayout({ name: '16:9', width: inches(width), height: inches(height) });
  file.layout = '16:9';
  file.title = printable(deck.title);
  file.company = 'Zadankai';
  for (const name of ['Slide', 'Cover'] as const) file.defineSlideMaster(masterAt(name, deck.language));
  for (const slide of deck.slides) {
    const page = file.addSlide({ masterName: isFrame(slide) ? 'Cover' : 'Slide' });
    addTitle(page, slide);
    addBody(page, slide, deck.words);
    if ('foot' in slide) addFoot(page, slide.foot);
    if (slide.notes.length > 0) page.addNotes(printable(slide.notes.join('\n')));
  }
  // Asked for as such, it comes as such.
  const written = (await file.write({ outputType: 'uint8array' })) as Uint8Array;
  return finished(written, deck.language);
}

/**
 * What slides have in common, once with the title at the top and once with it in the middle: changed in PowerPoint's
 * master view, all slides change.
 */
function masterAt(name: keyof typeof masters, language: Deck['language']): PptxGenJS.SlideMasterProps {
  const { rule, size } = masters[name];
  const box = place(side, rule + 14, inner, size * 1.4);
  const font = {
    fontFace: fontMarks.major,
    fontSize: size,
    bold: true,
    align: 'left',
    valign: 'top',
    color: 'tx1',
  } as const;
  const line = (y: number, thick: number) => ({
    rect: { ...place(side, y, inner, thick), fill: { color: 'tx1' }, line: { type: 'none' } } as const,
  });
  return {
    title: name,
    background: { color: 'bg1' },
    objects: [
      line(rule, 3),
      line(rule + 5, 1),
      { placeholder: { options: { name: 'title', type: 'title', ...box, ...font, margin: 0 }, text: '' } },
    ],
    slideNumber: {
      ...place(width - side - 60, height - foot - 16, 60, 16),
      ...{ align: 'right', fontSize: 11, fontFace: fontMarks.minor, color: 'tx2', lang: language },
    },
  };
}

function isFrame({ is }: Slide): boolean {
  return is === 'opening' || is === 'closing';
}

function addTitle(page: Page, slide: Slide): void {
  const { title } = slide;
  const frame = isFrame(slide);
  const layout = titleLayout(title);
  const size = layout.size * (frame ? 1.35 : 1);
  const box = place(side, (frame ? masters.Cover.rule : top) + 14, inner, size * 1.4 * layout.lines);
  page.addText(printable(title), { placeholder: 'title', ...box, fontSize: size, lineSpacing: size * 1.4 });
}

function addFoot(page: Page, lines: readonly string[]): void {
  const box = place(side, height - foot - 16, inner - 80, 16);
  page.addText(printable(lines.join('　')), { ...body, ...soft, ...box, fontSize: 11, valign: 'bottom' });
}
