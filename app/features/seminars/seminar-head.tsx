import { useTranslation } from 'react-i18next';
import { kanjiNumber } from '~/shared/kanji-number';
import { longDate, timeRange } from '~/shared/dates';
import { useLocale } from '~/i18n/use-locale';
import { Time } from '~/ui/time';
import type { SeminarView } from './seminar-view';
import { SeminarState } from './state-badges';

type Shown = Pick<SeminarView, 'number' | 'state' | 'opening' | 'title' | 'subtitle' | 'startsAt' | 'endsAt'>;

/** What the page opens with: state, number, title, and when. */
export function SeminarHead({ seminar }: { seminar: Shown }) {
  const { t } = useTranslation(['seminars', 'common']);
  const locale = useLocale();
  return (
    <header className="hero">
      <div className="komochi">
        {locale === 'ja' && (
          <p className="hashira issue" aria-hidden="true">
            {t('number', { number: kanjiNumber(seminar.number) })}
          </p>
        )}
        <p className="kicker">
          <SeminarState state={seminar.state} opening={seminar.opening} />
          <span>{t('numberShort', { number: seminar.number, site: t('common:siteName') })}</span>
          <span>{t('page.welcome')}</span>
        </p>
        <h1>{seminar.title}</h1>
        {seminar.subtitle !== '' && <p className="sub">{seminar.subtitle}</p>}
        <When startsAt={seminar.startsAt} endsAt={seminar.endsAt} />
      </div>
    </header>
  );
}

function When({ startsAt, endsAt }: { startsAt: string | null; endsAt: string | null }) {
  const { t } = useTranslation('seminars');
  const locale = useLocale();
  if (startsAt === null || endsAt === null) return null;
  return (
    <p className="when">
      <b>
        <Time instant={startsAt} text={longDate(startsAt, locale)} />
      </b>
      <span>{timeRange(startsAt, endsAt, locale)}</span>
      <span className="soft">{t('places')}</span>
    </p>
  );
}
