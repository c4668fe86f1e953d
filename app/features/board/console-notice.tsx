import { useTranslation } from 'react-i18next';
import { useRefusalText } from '~/i18n/use-refusal-text';
import type { Link } from '~/live/connection';
import { Banner } from '~/ui/banner';
import { IconButton } from '~/ui/button';
import type { Steering } from './use-steering';

type NoticeProps = { link: Link; dropped: boolean; steering: Steering };

/** What the console has to say about itself: cut off, no longer allowed, or the last step was refused. */
export function ConsoleNotice({ link, dropped, steering }: NoticeProps) {
  const { t } = useTranslation(['board', 'live', 'ui']);
  const refusal = useRefusalText(steering.refused?.code ?? 'common.fault', steering.refused?.after);
  if (dropped) return <Banner tone="wrong" role="alert" title={t('live:dropped')} />;
  if (link === 'offline') return <Banner tone="care" icon="offline" role="status" title={t('console.offline')} />;
  if (steering.refused === null) return null;
  return (
    <Banner tone="wrong" role="alert">
      {refusal}
      <IconButton icon="x" kind="quiet" label={t('ui:close')} onClick={steering.forget} />
    </Banner>
  );
}
