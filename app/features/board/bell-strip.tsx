import { useTranslation } from 'react-i18next';
import { Banner } from '~/ui/banner';
import { isWaiting, withoutFate } from './board';
import type { DeskState } from './desk';

/** At the bell: how many cards still need a destination. */
export function BellStrip({ desk }: { desk: DeskState }) {
  const { t } = useTranslation('board');
  const open = withoutFate(desk);
  const left = open.questions.length + open.cards.length;
  const pending = desk.questions.filter(({ state }) => isWaiting(state)).length;
  return (
    <Banner tone={left > 0 ? 'care' : 'good'} role="status">
      {left > 0 ? t('console.fatesLeft', { count: left }) : t('console.fatesDone')}{' '}
      {pending > 0 && t('console.pendingLeft', { count: pending })}
    </Banner>
  );
}
