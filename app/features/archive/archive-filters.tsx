import { useSubmit } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '~/ui/button';
import { Icon } from '~/ui/icon';
import { searchForm } from './search-box';
import type { Facets, Search } from './search';
import { useAddressTick } from './use-address-value';
import { useFilterNames } from './use-filter-names';

type FiltersProps = { search: Search; facets: Facets };

/** Categories, states and years with their counts; they act at once, and by a button where there is no script. */
export function ArchiveFilters({ search, facets }: FiltersProps) {
  const { t } = useTranslation('archive');
  const names = useFilterNames(facets);
  const chosen = names.chosenIn(search).map(({ name }) => name);
  const { categories, states, years } = facets;
  if (categories.length + states.length + years.length === 0) return <div />;
  return (
    <details className="filters">
      <summary>
        <Icon name="filter" />
        {t('search.filters')}
        <small>{chosen.join(t('search.between'))}</small>
      </summary>
      <div className="filters-body">
        <Group legend={t('search.category')} shown={categories.length > 0}>
          {categories.map(({ value, label, count }) => (
            <Tick key={value} name="category" value={value} words={label} count={count} chosen={search.categories} />
          ))}
        </Group>
        <Group legend={t('search.state')} shown={states.length > 0}>
          {states.map(({ value, count }) => (
            <Tick
              key={value}
              name="state"
              value={value}
              words={names.state(value)}
              count={count}
              chosen={search.states}
            />
          ))}
        </Group>
        <Group legend={t('search.year')} shown={years.length > 0}>
          {years.map(({ value, count }) => (
            <Tick
              key={value}
              name="year"
              value={String(value)}
              words={names.year(value)}
              count={count}
              chosen={search.years.map(String)}
            />
          ))}
        </Group>
        <noscript>
          <Button type="submit" form={searchForm}>
            {t('search.apply')}
          </Button>
        </noscript>
      </div>
    </details>
  );
}

function Group({ legend, shown, children }: { legend: string; shown: boolean; children: React.ReactNode }) {
  if (!shown) return null;
  return (
    <fieldset>
      <legend>{legend}</legend>
      {children}
    </fieldset>
  );
}

type TickProps = { name: string; value: string; words: string; count: number | null; chosen: readonly string[] };

function Tick({ name, value, words, count, chosen }: TickProps) {
  const submit = useSubmit();
  const checked = chosen.includes(value);
  const input = useAddressTick(checked);
  return (
    <label className="choice">
      <input
        ref={input}
        type="checkbox"
        form={searchForm}
        name={name}
        value={value}
        defaultChecked={checked}
        onChange={(event) => submit(event.currentTarget.form, { preventScrollReset: true })}
      />
      <span>
        {words}
        {count !== null && <span className="n num">{count}</span>}
      </span>
    </label>
  );
}
