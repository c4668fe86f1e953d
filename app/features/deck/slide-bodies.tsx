import { useTranslation } from 'react-i18next';
import { BarChart } from '~/ui/charts/bar-chart';
import { HeatTable } from '~/ui/charts/heat-table';
import type { Slide, SlideWords } from './deck';
import type { TextBlock } from './text-pages';

type Of<Kind extends Slide['is']> = { slide: Extract<Slide, { is: Kind }>; words: SlideWords };

/** What stands under a slide's title. */
export function SlideBodyView({ slide, words }: { slide: Slide; words: SlideWords }) {
  switch (slide.is) {
    case 'opening':
      return <Opening slide={slide} words={words} />;
    case 'programme':
      return <Programme slide={slide} words={words} />;
    case 'lecture':
      return <Lecture slide={slide} words={words} />;
    case 'bars':
      return <Bars slide={slide} words={words} />;
    case 'cross':
      return <Cross slide={slide} words={words} />;
    case 'texts':
      return slide.blocks.map((block) => <Texts key={block.heading} block={block} words={words} />);
    case 'closing':
      return slide.lines.map((line, at) => <p key={at}>{line}</p>);
  }
}

function Opening({ slide: { kicker, subtitle, lines } }: Of<'opening'>) {
  return (
    <>
      {subtitle !== '' && <p className="slide-subtitle">{subtitle}</p>}
      <p className="slide-kicker">{kicker}</p>
      {lines.map((line, at) => (
        <p key={at}>{line}</p>
      ))}
    </>
  );
}

function Programme({ slide: { parts } }: Of<'programme'>) {
  return (
    <ol className="slide-parts">
      {parts.map(({ label, time, title, people }) => (
        <li key={label}>
          <span className="slide-part">{label}</span>
          <span className="slide-time">{time}</span>
          <span>
            <b>{title}</b>
            {people !== '' && <small>{people}</small>}
          </span>
        </li>
      ))}
    </ol>
  );
}

function Lecture({ slide: { people, materials } }: Of<'lecture'>) {
  return (
    <>
      <p className="slide-subtitle">{people}</p>
      <ul className="slide-materials">
        {materials.map(({ title, open }, at) => (
          <li key={at}>
            <span>{title}</span>
            <span>{open}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Bars({ slide: { asked, bars, figure, title }, words }: Of<'bars'>) {
  const { t } = useTranslation('results');
  const parts = bars.map(({ label, value }) =>
    value ? t('chartPart', { label, count: Number(value.count) }) : t('chartHidden', { label }),
  );
  return (
    <>
      {asked !== title && <p className="slide-asked">{asked}</p>}
      <div className="slide-chart">
        <BarChart
          bars={bars}
          label={t('chart', { title: asked, parts: parts.join(t('between')) })}
          hidden={words.hidden}
        />
        {figure && (
          <p className="slide-figure">
            <b>{figure.share}</b>
            <span>{figure.label}</span>
          </p>
        )}
      </div>
    </>
  );
}

function Cross({ slide: { asked, grid, title }, words }: Of<'cross'>) {
  return (
    <>
      {asked !== title && <p className="slide-asked">{asked}</p>}
      <HeatTable caption={asked} grid={grid} totalWord={words.total} hidden={words.hidden} />
    </>
  );
}

function Texts({ block: { heading, continued, texts }, words }: { block: TextBlock; words: SlideWords }) {
  return (
    <section className="slide-texts">
      {heading !== '' && (
        <h3>
          {heading}
          {continued && <small>{words.continued}</small>}
        </h3>
      )}
      <ol start={texts[0]?.number}>
        {texts.map(({ number, text }) => (
          <li key={number}>{text}</li>
        ))}
      </ol>
    </section>
  );
}
