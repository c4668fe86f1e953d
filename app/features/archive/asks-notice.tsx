import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Banner } from '~/ui/banner';

type AsksNoticeProps = { threads: readonly { threadId: string; title: string; asks: number }[] };

/** Tells the secretariat where in the archive members' questions wait for it. */
export function AsksNotice({ threads }: AsksNoticeProps) {
  const { t } = useTranslation('archive');
  if (threads.length === 0) return null;
  const count = threads.reduce((sum, { asks }) => sum + asks, 0);
  return (
    <Banner tone="care" title={t('ask.waiting', { count })}>
      <ul>
        {threads.map(({ threadId, title }) => (
          <li key={threadId}>
            <Link to={`/archive/${threadId}`}>{title}</Link>
          </li>
        ))}
      </ul>
    </Banner>
  );
}
