import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { CursorPages } from '~/ui/pagination';
import { PageHead } from '~/ui/page-head';
import { ArchiveFilters } from './archive-filters';
import { ChosenFilters } from './chosen-filters';
import { NothingFound } from './nothing-found';
import { SearchBox } from './search-box';
import { searchPath, type Facets, type ListedPage, type Search } from './search';
import { ThreadList } from './thread-list';

type ArchivePageProps = {
  search: Search;
  page: ListedPage;
  facets: Facets;
  /** Reads only what is public. */
  outside: boolean;
};

/** The archive: a search on top, filters at the left, threads by seminar at the right. */
export function ArchivePage({ search, page, facets, outside }: ArchivePageProps) {
  const { t } = useTranslation('archive');
  const { threads, previous, next } = page;
  return (
    <div className="wrap archive">
      <PageHead title={t('title')} subtitle={t('lede')} />
      <SearchBox search={search} />
      <div className="archive-two">
        <ArchiveFilters search={search} facets={facets} />
        <section aria-label={t('list.label')}>
          <ChosenFilters search={search} facets={facets} />
          {threads.length > 0 ? <ThreadList threads={threads} /> : <NothingFound search={search} />}
          <CursorPages
            previous={previous ? searchPath({ ...search, cursor: previous }) : undefined}
            next={next ? searchPath({ ...search, cursor: next }) : undefined}
            label={t('list.pages')}
          />
          {outside && (
            <p className="small soft archive-outside">
              {t('list.guest')} <Link to="/sign-in?return=%2Farchive">{t('list.signIn')}</Link>
            </p>
          )}
        </section>
      </div>
    </div>
  );
}
