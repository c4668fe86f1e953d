import { useTranslation } from 'react-i18next';
import { seminarPath } from '~/features/seminars/seminar';
import { useLocale } from '~/i18n/use-locale';
import { clock, longDate } from '~/shared/dates';
import { ButtonLink } from '~/ui/button-link';
import { Empty } from '~/ui/empty';
import { Time } from '~/ui/time';
import type { Desk } from './desk.server';
import type { DeskState } from './registration';

type Props = { desk: Pick<Desk, 'slug' | 'opensAt'>; opening: DeskState };

/** Why the form is not here: not yet, no more, or called off. */
export function DeskShut({ desk, opening }: Props) {
  const { t } = useTranslation('registration');
  const locale = useLocale();
  const { opensAt } = desk;
  const reason = opening === 'early' || opening === 'cancelled' ? opening : 'closed';
  const back = <ButtonLink to={seminarPath(desk.slug)}>{t('actions.seminar')}</ButtonLink>;
  return (
    <Empty title={t(`shut.${reason}`)} action={back}>
      {opening === 'early' && opensAt !== null ? (
        <Time
          instant={opensAt}
          text={t('shut.earlyFrom', { date: `${longDate(opensAt, locale)} ${clock(opensAt)}` })}
        />
      ) : (
        t('shut.held')
      )}
    </Empty>
  );
}
