import { useTranslation } from 'react-i18next';
import { clock } from '~/shared/dates';
import { useCommands } from '~/live/use-commands';
import type { Link } from '~/live/connection';
import { Banner } from '~/ui/banner';
import { IconButton } from '~/ui/button';

/** The state of the connection under the header: what is kept while it is cut, what was sent when it is back. */
export function NetBanner({ link, dropped }: { link: Link; dropped: boolean }) {
  const { t } = useTranslation(['live', 'ui']);
  const { entries, sentLate, forgetSentLate } = useCommands();
  const count = entries.filter((entry) => entry.state !== 'failed').length;
  if (dropped) return <Banner className="net" tone="wrong" role="alert" title={t('live:dropped')} />;
  if (link === 'offline') {
    return (
      <Banner className="net" tone="care" icon="offline" role="status" title={t('live:offline.title')}>
        {count > 0 ? t('live:offline.body', { count }) : t('live:offline.bodyEmpty')}
      </Banner>
    );
  }
  if (!sentLate) return null;
  return (
    <Banner className="net" tone="good" role="status" title={t('live:back.title')}>
      {t('live:back.body', { count: sentLate.count, written: clock(sentLate.writtenAt) })}
      <IconButton icon="x" kind="quiet" label={t('ui:close')} onClick={forgetSentLate} />
    </Banner>
  );
}
