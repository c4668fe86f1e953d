import { useTranslation } from 'react-i18next';
import type { CrewPerson } from './crew';

/** 東京・佐藤: where somebody sits is what the others know them by. */
export function usePersonName(): (person: CrewPerson) => string {
  const { t } = useTranslation('crew');
  return ({ name, site }) => (site === null ? name : t('person', { site: t(`sites.${site}`), name }));
}
