import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '~/i18n/use-locale';
import { clock, listDate } from '~/shared/dates';
import { Badge } from '~/ui/badge';
import { ButtonLink } from '~/ui/button-link';
import { Empty } from '~/ui/empty';
import { Time } from '~/ui/time';
import type { Circular, CircularState } from './circular';
import { inLocale } from './survey';

const tones = { draft: 'wait', scheduled: 'open', sent: 'good', cancelled: 'shut' } as const satisfies Record<
  CircularState,
  string
>;

/** The circulars of a seminar: what is being written, what will go, and what went. */
export function CircularsPage({ circulars }: { circulars: readonly Circular[] }) {
  const { t } = useTranslation('survey');
  const write = (
    <ButtonLink to="?edit=new" kind="primary" icon="plus">
      {t('circulars.write')}
    </ButtonLink>
  );
  if (circulars.length === 0)
    return (
      <Empty title={t('circulars.empty')} action={write}>
        {t('circulars.emptyNote')}
      </Empty>
    );
  return (
    <section className="flow">
      <p>{write}</p>
      <ul className="circulars">
        {circulars.map((circular) => (
          <CircularRow key={circular.id} circular={circular} />
        ))}
      </ul>
    </section>
  );
}

function CircularRow({ circular }: { circular: Circular }) {
  const { t } = useTranslation('survey');
  const locale = useLocale();
  const { id, state, sendAt, sentCount } = circular;
  return (
    <li>
      <p className="row small">
        <Badge tone={tones[state]}>{t(`circulars.states.${state}`)}</Badge>
        {sendAt !== null && <Time instant={sendAt} text={`${listDate(sendAt)} ${clock(sendAt)}`} />}
        {sentCount > 0 && <span>{t('circulars.sentCount', { count: sentCount })}</span>}
      </p>
      <p>
        <Link to={`?review=${encodeURIComponent(id)}`}>{inLocale(circular.subject, locale)}</Link>
      </p>
    </li>
  );
}
