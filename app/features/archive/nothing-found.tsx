import { useTranslation } from 'react-i18next';
import { queryTokens } from '~/shared/bigrams';
import { ButtonLink } from '~/ui/button-link';
import { Empty } from '~/ui/empty';
import { isNarrowed, searchPath, type Search } from './search';

/** Why the list is empty, and what to try. */
export function NothingFound({ search }: { search: Search }) {
  const { t } = useTranslation('archive');
  const { query } = search;
  if (search.cursor && !isNarrowed(search)) return <Empty title={t('list.ends')} />;
  if (!isNarrowed(search)) return <Empty title={t('list.none')}>{t('list.noneBody')}</Empty>;
  const filters = { ...search, query: '', cursor: null };
  const filtered = isNarrowed(filters);
  const way = filtered
    ? { to: searchPath({ query, categories: [], years: [], states: [], cursor: null }), words: t('search.clear') }
    : { to: '/archive', words: t('list.all') };
  return (
    <Empty title={t('list.notFound')} action={<ButtonLink to={way.to}>{way.words}</ButtonLink>}>
      {advice()}
    </Empty>
  );

  function advice(): string {
    if (query.trim() === '') return t('list.notFoundFilters');
    return queryTokens(query).length === 0 ? t('list.unsearchable') : t('list.notFoundQuery', { query });
  }
}
