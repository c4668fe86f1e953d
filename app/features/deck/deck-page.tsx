import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { seminarPath, staffPath } from '~/features/seminars/seminar';
import { Banner } from '~/ui/banner';
import { ButtonLink } from '~/ui/button-link';
import { DownloadLink } from '~/ui/download-link';
import type { Deck } from './deck';
import { SlideView } from './slide-view';

type DeckPageProps = { slug: string; deck: Deck; fileName: string };

/** All slides below each other with the notes of who speaks; printed, each is a page of its own. */
export function DeckPage({ slug, deck, fileName }: DeckPageProps) {
  const { t } = useTranslation('deck');
  const { slides, words } = deck;
  const isBare = slides.every(({ is }) => is !== 'bars' && is !== 'cross' && is !== 'texts');
  return (
    <>
      <div className="row deck-acts">
        <ButtonLink to={seminarPath(slug, '/deck/show')} kind="primary" icon="play">
          {t('show')}
        </ButtonLink>
        <DownloadLink
          href={seminarPath(slug, '/deck.pptx')}
          name={fileName}
          words={{ busy: t('making'), failed: t('failed') }}
        >
          {t('file')}
        </DownloadLink>
        <p className="small soft">{t('print')}</p>
      </div>
      {isBare && (
        <Banner tone="open" title={t('nothing')}>
          <Link to={staffPath(slug, '/results')}>{t('toResults')}</Link>
        </Banner>
      )}
      <ol className="deck">
        {slides.map((slide, at) => (
          <li key={at} id={`slide-${String(at + 1)}`}>
            <SlideView slide={slide} words={words} at={at + 1} of={slides.length} />
            {slide.notes.length > 0 && (
              <p className="slide-notes small">
                <span className="visually-hidden">{t('notes')}</span> {slide.notes.join(' ')}
              </p>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
