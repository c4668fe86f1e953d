import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '~/ui/button';
import { Words } from '~/ui/words';
import type { Bilingual } from '~/features/survey/survey';
import type { CardNote, Carryable, Coverage, PlacedCard, WaitingCard } from './agenda';
import { AgendaAdditions } from './agenda-additions';
import { CardSigns } from './card-signs';
import { useLabel } from './use-label';

type Beside = {
  notes: Readonly<Record<string, CardNote>>;
  traits: Readonly<Record<string, readonly Bilingual[]>>;
  busy: boolean;
};
type AgendaWaitingProps = Beside & {
  waiting: readonly WaitingCard[];
  placed: readonly PlacedCard[];
  coverage: readonly Coverage[];
  carryable: readonly Carryable[];
};

/** Released challenges without a place, by category. */
export function AgendaWaiting({ waiting, placed, coverage, carryable, ...beside }: AgendaWaitingProps) {
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
          {...beside}
        />
      ))}
      <AgendaAdditions {...{ carryable, categories: coverage, cards: placed.length, busy: beside.busy }} />
    </section>
  );
}

function Group({ title, cards, ...beside }: Beside & { title: string; cards: readonly WaitingCard[] }) {
  if (cards.length === 0) return null;
  return (
    <section className="agenda-group">
      <h3>
        {title} <span className="num">{cards.length}</span>
      </h3>
      <ul className="agenda-lines">
        {cards.map((card) => (
          <Line key={card.publicId} card={card} {...beside} />
        ))}
      </ul>
    </section>
  );
}

function Line({ card, notes, traits, busy }: Beside & { card: WaitingCard }) {
  const { t } = useTranslation('challenges');
  return (
    <li>
      <Words>{card.text}</Words>
      <div className="foot">
        <CardSigns origin={card.origin} note={notes[card.publicId]} traits={traits[card.publicId] ?? []} />
        <Form method="post" preventScrollReset className="agenda-steps">
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
          {card.origin !== 'received' && (
            <Button
              type="submit"
              name="intent"
              value="discard"
              kind="quiet"
              disabled={busy}
              aria-label={t('agenda.ofCard', { action: t('agenda.discard'), text: card.text })}
            >
              {t('agenda.discard')}
            </Button>
          )}
        </Form>
      </div>
    </li>
  );
}
