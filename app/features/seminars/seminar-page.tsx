import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Prose } from '~/shared/prose';
import { Banner } from '~/ui/banner';
import { CalendarLink, EntryCard, EntryDock, type OwnPlace } from './entry-card';
import { Programme, Venues } from './programme';
import { ChallengeRoad, FrequentQuestions } from './road-and-questions';
import { partPath, seminarPath, staffPath } from './seminar';
import { SeminarHead } from './seminar-head';
import type { PlacesLeft, SeminarView } from './seminar-view';

type Page = {
  seminar: SeminarView;
  staff: boolean;
  places: PlacesLeft;
  own: OwnPlace;
  /** Results of the survey are shared with the reader. */
  hasResults: boolean;
  /** Whether the reader may see, before the day, what is to be talked about. */
  hasPreview: boolean;
};

/** The public page: text in the middle, the entry beside it; on a phone the entry's action in a dock. */
export function SeminarPage({ seminar, staff, places, own, hasResults, hasPreview }: Page) {
  const { t } = useTranslation('seminars');
  const entry = { seminar, places, own };
  return (
    <>
      <div className="wrap has-dock">
        <SeminarHead seminar={seminar} />
        <Notices seminar={seminar} mayEnter={staff || own === 'confirmed'} />
        <div className="cols">
          <div className="seminar-body">
            <div className="lede">
              <Prose pieces={seminar.summary} />
            </div>
            <Programme seminar={seminar} />
            <Venues venues={seminar.venues} />
            <ChallengeRoad slug={seminar.slug} />
            <FrequentQuestions />
          </div>
          <aside className="side" aria-labelledby="entry">
            <EntryCard {...entry} />
            <p className="row">
              {seminar.startsAt !== null && <CalendarLink slug={seminar.slug} />}
              {hasResults && <Link to={seminarPath(seminar.slug, '/results')}>{t('page.results')}</Link>}
              {hasPreview && <Link to={seminarPath(seminar.slug, '/challenges')}>{t('page.preview')}</Link>}
              {staff && <Link to={staffPath(seminar.slug)}>{t('page.staff')}</Link>}
            </p>
          </aside>
        </div>
      </div>
      <EntryDock {...entry} />
    </>
  );
}

function Notices({ seminar, mayEnter }: { seminar: SeminarView; mayEnter: boolean }) {
  const { t } = useTranslation('seminars');
  const { state, notice } = seminar;
  const running = seminar.parts.find((part) => part.state === 'live' || part.state === 'paused');
  return (
    <div className="seminar-notices">
      {state === 'draft' && <Banner tone="care" title={t('page.draft')} />}
      {state === 'cancelled' && <Banner tone="wrong" title={t('page.cancelled')} />}
      {notice.length > 0 && (
        <Banner tone={state === 'cancelled' ? 'wrong' : 'open'} title={t('page.noticeTitle')}>
          <Prose pieces={notice} />
        </Banner>
      )}
      {running && mayEnter && (
        <Banner tone="open" title={t('page.live')}>
          <Link to={partPath(running.id, 'live')}>{t('page.toLive')}</Link>
        </Banner>
      )}
    </div>
  );
}
