import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '~/ui/button';
import { Icon } from '~/ui/icon';
import { longestQuery, type Search } from './search';
import { useAddressValue } from './use-address-value';

/** The form that the filters belong to as well, wherever they stand. */
export const searchForm = 'archive-search';

export function SearchBox({ search }: { search: Search }) {
  const { t } = useTranslation('archive');
  const input = useAddressValue(search.query);
  return (
    <search>
      <Form id={searchForm} className="seek" action="/archive" preventScrollReset>
        <Icon name="search" />
        <input
          ref={input}
          className="input"
          type="search"
          name="q"
          aria-label={t('search.label')}
          placeholder={t('search.example')}
          defaultValue={search.query}
          maxLength={longestQuery}
          enterKeyHint="search"
        />
        <Button type="submit" kind="primary">
          {t('search.find')}
        </Button>
      </Form>
    </search>
  );
}
