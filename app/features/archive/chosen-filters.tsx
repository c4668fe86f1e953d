import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Icon } from '~/ui/icon';
import { StatusLine } from '~/ui/status-line';
import { searchPath, type Facets, type Search } from './search';
import { mostCounted } from './thread';
import { useFilterNames } from './use-filter-names';

/** Above the list: how many, what narrows it, and in which order. */
export function ChosenFilters({ search, facets }: { search: Search; facets: Facets }) {
  const { t } = useTranslation('archive');
  const { chosenIn } = useFilterNames(facets);
  const chosen = chosenIn(search);
  const total = facets.total > mostCounted ? t('list.many') : t('list.count', { count: facets.total });
  return (
    <div className="archive-bar">
      <StatusLine>{total}</StatusLine>
      <strong className="num" aria-hidden="true">
        {total}
      </strong>
      {chosen.length > 0 && (
        <ul className="chips" aria-label={t('search.chosen')}>
          {chosen.map(({ name, without }) => (
            <li key={name}>
              <Link
                className="chip"
                to={searchPath(without)}
                aria-label={t('search.remove', { name })}
                preventScrollReset
              >
                {name}
                <Icon name="x" />
              </Link>
            </li>
          ))}
        </ul>
      )}
      <span className="small faint order">{t('list.newest')}</span>
    </div>
  );
}
