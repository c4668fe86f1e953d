import { useTranslation } from 'react-i18next';
import { inLocale } from '~/features/seminars/seminar';
import { useLocale } from '~/i18n/use-locale';
import { longDate, timeRange } from '~/shared/dates';
import { PageHead } from '~/ui/page-head';
import { Time } from '~/ui/time';

type Shown = {
  number: number;
  title: { ja: string; en: string };
  parts: readonly { startsAt: string; endsAt: string }[];
};

/** The title of a page about a seminar's registration, with the seminar and its date under it. */
export function DeskHead({ title, seminar }: { title: string; seminar: Shown }) {
  const { t } = useTranslation('registration');
  const locale = useLocale();
  const { parts, number } = seminar;
  const first = parts[0];
  const last = parts.at(-1);
  return (
    <PageHead
      title={title}
      subtitle={
        <p className="desk-seminar">
          <span>{t('for', { number, title: inLocale(locale, seminar.title.ja, seminar.title.en) })}</span>
          {first && last && (
            <Time
              instant={first.startsAt}
              text={`${longDate(first.startsAt, locale)} ${timeRange(first.startsAt, last.endsAt, locale)}`}
            />
          )}
        </p>
      }
    />
  );
}
