import { useTranslation } from 'react-i18next';
import type { Facets, Search } from './search';
import type { ListedState } from './thread';

/** A chosen filter, and the search without it. */
export type Chosen = { name: string; without: Search };

/** What the choices of the filters are called. */
export function useFilterNames(facets: Facets) {
  const { t } = useTranslation('archive');
  const category = (code: string) => facets.categories.find(({ value }) => value === code)?.label ?? code;
  const state = (value: ListedState) => t(`states.${value}`);
  const year = (value: number) => t('search.yearName', { year: value });
  const chosenIn = (search: Search): Chosen[] => {
    const rest = { ...search, cursor: null };
    return [
      ...search.categories.map((one) => ({
        name: category(one),
        without: { ...rest, categories: search.categories.filter((other) => other !== one) },
      })),
      ...search.states.map((one) => ({
        name: state(one),
        without: { ...rest, states: search.states.filter((other) => other !== one) },
      })),
      ...search.years.map((one) => ({
        name: year(one),
        without: { ...rest, years: search.years.filter((other) => other !== one) },
      })),
    ];
  };
  return { state, year, chosenIn };
}
