import { useTranslation } from 'react-i18next';
import { Badge } from '~/ui/badge';
import { Empty } from '~/ui/empty';
import { Icon } from '~/ui/icon';
import type { MaterialHead } from './board-head';

/** What there is to read; of what is withheld only that it is. */
export function MaterialList({ materials }: { materials: readonly MaterialHead[] }) {
  const { t } = useTranslation('board');
  if (materials.length === 0) return <Empty title={t('materials.empty')} />;
  return (
    <ul className="board-materials pad">
      {materials.map(({ id, title, url }) => (
        <li key={id} className="row spread">
          <span>{title}</span>
          {url === null ? (
            <Badge tone="shut" icon="lock">
              {t('materials.withheld')}
            </Badge>
          ) : (
            <a className="button" data-kind="quiet" href={url} target="_blank" rel="noreferrer">
              <Icon name="download" />
              {t('materials.open')}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
