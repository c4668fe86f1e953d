import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { Slide, SlideWords } from './deck';
import { SlideBodyView } from './slide-bodies';
import { letters, slideSize, titleLayout } from './slide-layout';

type SlideViewProps = { slide: Slide; words: SlideWords; at: number; of: number };

/** A page of 16:9 whose letters scale with it: the same in a list, on a wall and on paper. */
export function SlideView({ slide, words, at, of }: SlideViewProps) {
  const { t } = useTranslation('deck');
  const foot = 'foot' in slide ? slide.foot : [];
  return (
    <article className="slide" data-is={slide.is} aria-label={t('slide', { at })}>
      <div className="slide-face" style={measures(slide)}>
        <header className="slide-head">
          <h2>{slide.title}</h2>
        </header>
        <div className="slide-body">
          <SlideBodyView slide={slide} words={words} />
        </div>
        <footer className="slide-foot">
          <span>{foot.join('　')}</span>
          <span>{t('place', { at, of })}</span>
        </footer>
      </div>
    </article>
  );
}

/** In hundredths of the slide's width, from the measures that the file for PowerPoint has too. */
function measures(slide: Slide): CSSProperties {
  const points = {
    ...{ '--slide-side': slideSize.side, '--slide-top': slideSize.top, '--slide-foot': slideSize.foot },
    ...{ '--title-size': titleLayout(slide.title).size, '--asked-size': letters.asked.size },
    ...{
      '--text-size': letters.texts.size,
      '--text-leading': letters.texts.leading,
      '--text-number': letters.texts.numbers,
    },
    ...{ '--bar-label': letters.bars.label, '--chart-size': 'size' in slide ? slide.size : 0 },
    ...{ '--table-label': letters.table.label, '--table-total': letters.table.total },
  };
  const width = (value: number) => `${String((value / slideSize.width) * 100)}cqi`;
  return Object.fromEntries(Object.entries(points).map(([name, value]) => [name, width(value)]));
}
