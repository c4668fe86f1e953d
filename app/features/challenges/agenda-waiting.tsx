import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '~/ui/button';
import { Words } from '~/ui/words';
import type { Coverage, WaitingCard } from './agenda';
import { useLabel } from './use-label';

type AgendaWaitingProps = { waiting: readonly WaitingCard[]; coverage: readonly Coverage[]; busy: boolean };

/** Released challenges without a place, by category. */
export function AgendaWaiting({ waiting, coverage, busy }: AgendaWaitingProps) {
  const { t } = useTranslation('challenges');
  const label = useLabel();
  const groups = [
    ...coverage.map(({ code, label: words }) => ({ code, title: label(words) })),
    { code: null, title: t('agenda.uncategorised') },
  ];
  return (
    <section className="agenda-waiting" aria-labelledby="waiting-title">
      <h2 id="waiting-title">
        {t('agenda.waiting')} <small>{t('agenda.waitingCount', { count: waiting.length })}</small>
      </h2>
      {waiting.length === 0 && (
        <p className="nothing">
          <strong>{t('agenda.noWaitingTitle')}</strong> {t('agenda.noWaitingWords')}
        </p>
      )}
      {groups.map(({ code, title }) => (
        <Group
          key={code ?? ''}
          title={title}
          cards={waiting.filter((card) => card.categoryCode === code)}
          busy={busy}
        />
      ))}
    </section>
  );
}

function Group({ title, cards, busy }: { title: string; cards: readonly WaitingCard[]; busy: boolean }) {
  if (cards.length === 0) return null;
  return (
    <section className="agenda-group">
      <h3>
        {title} <span className="num">{cards.length}</span>
      </h3>
      <ul className="agenda-lines">
        {cards.map((card) => (
          <Line key={card.publicId} card={card} busy={busy} />
        ))}
      </ul>
    </section>
  );
}

function Line({ card, busy }: { card: WaitingCard; busy: boolean }) {
  const { t } = useTranslation('challenges');
  return (
    <li>
      <Words>{card.text}</Words>
      <Form method="post" preventScrollReset>
        <input type="hidden" name="publicId" value={card.publicId} />
        <input type="hidden" name="version" value={card.version} />
        <Button
          type="submit"
          name="intent"
          value="schedule"
          icon="plus"
          disabled={busy}
          aria-label={t('agenda.ofCard', { action: t('agenda.add'), text: card.text })}
        >
          {t('agenda.add')}
        </Button>
      </Form>
    </li>
  );
}
