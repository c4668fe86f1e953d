import { useTranslation } from 'react-i18next';
import { useLocale } from '~/i18n/use-locale';
import { kanjiNumber } from '~/shared/kanji-number';
import type { PoolName } from './registration';

/** 東京会場, 第二部, 全体. */
export function usePoolName(): (name: PoolName) => string {
  const { t } = useTranslation(['registration', 'seminars']);
  const locale = useLocale();
  return (name) => {
    if (name.of === 'seminar') return t('registration:seats.whole');
    if (name.of === 'venue') return t(`registration:venues.${name.venue}`);
    return t('seminars:part', { number: locale === 'ja' ? kanjiNumber(name.position) : String(name.position) });
  };
}
