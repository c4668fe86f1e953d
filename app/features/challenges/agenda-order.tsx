import { Form, useSubmit } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Tag } from '~/ui/badge';
import { Button } from '~/ui/button';
import { Empty } from '~/ui/empty';
import { Icon } from '~/ui/icon';
import { useDragOrder } from '~/ui/use-drag-order';
import { Words } from '~/ui/words';
import type { Bilingual } from '~/features/survey/survey';
import type { CardNote, PlacedCard } from './agenda';
import { CardRelays } from './card-relays';
import { CardSigns } from './card-signs';
import { CardPlan } from './card-plan';
import { mayBeTakenBack } from './challenge';
import { ChallengeBadge } from './challenge-badge';
import { useLabel } from './use-label';

type Beside = {
  notes: Readonly<Record<string, CardNote>>;
  traits: Readonly<Record<string, readonly Bilingual[]>>;
  isFrozen: boolean;
  busy: boolean;
};

/** The agenda in its order; each card with its steps. */
export function AgendaOrder({ placed, ...beside }: Beside & { placed: readonly PlacedCard[] }) {
  const { t } = useTranslation('challenges');
  const list = useKeptFocus(placed);
  if (placed.length === 0) return <Empty title={t('agenda.emptyTitle')}>{t('agenda.emptyWords')}</Empty>;
  return (
    <ol className="agenda-lines" ref={list}>
      {placed.map((card) => (
        <Line key={card.publicId} card={card} placed={placed} {...beside} />
      ))}
    </ol>
  );
}

type LineProps = Beside & { card: PlacedCard; placed: readonly PlacedCard[] };

function Line({ card, placed, notes, traits, isFrozen, busy }: LineProps) {
  const { t } = useTranslation('challenges');
  const label = useLabel();
  const category = label({ ja: card.categoryJa, en: card.categoryEn });
  const submit = useSubmit();
  const { row, grip, edge } = useDragOrder({
    ...{ id: card.publicId, index: card.position - 1, list: 'agenda' },
    onDrop: (publicId, to) => submit(moved(placed, publicId, to + 1), { method: 'post', preventScrollReset: true }),
  });
  return (
    <li ref={row} data-drop={edge ?? undefined}>
      <span className="no num">
        {card.position}
        {!isFrozen && (
          <span className="drag-handle" ref={grip} aria-hidden="true">
            <Icon name="grip" />
          </span>
        )}
      </span>
      <div>
        <Words>{card.text}</Words>
        <div className="foot">
          {category && <Tag>{category}</Tag>}
          <span className="num small">{t('agenda.eachMinutes', { minutes: card.minutes })}</span>
          {card.state !== 'scheduled' && <ChallengeBadge look={card.state} />}
          <CardSigns origin={card.origin} note={notes[card.publicId]} traits={traits[card.publicId] ?? []} />
          {!isFrozen && <Steps {...{ card, last: placed.length, busy }} />}
        </div>
        {mayBeTakenBack(card.state) && <CardPlan card={card} busy={busy} />}
        {card.origin === 'received' && (
          <CardRelays
            publicId={card.publicId}
            text={card.text}
            relays={notes[card.publicId]?.relays ?? []}
            busy={busy}
          />
        )}
      </div>
    </li>
  );
}

/** The form of a card that was dropped: where its reader saw it, and where it goes, from 1. */
function moved(placed: readonly PlacedCard[], publicId: string, to: number) {
  const position = placed.find((card) => card.publicId === publicId)?.position ?? 0;
  return { intent: 'move', publicId, position, to };
}

/** A card that was on stage may be moved, but not taken off. A press before the last one is answered aims at nothing. */
function Steps({ card, last, busy }: { card: PlacedCard; last: number; busy: boolean }) {
  const { t } = useTranslation('challenges');
  const named = (action: string) => t('agenda.ofCard', { action, text: card.text });
  return (
    <Form
      method="post"
      preventScrollReset
      className="agenda-steps"
      onSubmit={(event) => busy && event.preventDefault()}
    >
      <input type="hidden" name="publicId" value={card.publicId} />
      <input type="hidden" name="version" value={card.version} />
      <input type="hidden" name="position" value={card.position} />
      <StepButton
        intent="up"
        icon="up"
        words={t('agenda.up')}
        label={named(t('agenda.up'))}
        off={card.position === 1}
      />
      <StepButton
        intent="down"
        icon="down"
        words={t('agenda.down')}
        label={named(t('agenda.down'))}
        off={card.position === last}
      />
      {card.state === 'scheduled' && (
        <StepButton
          intent="unschedule"
          icon="x"
          words={t('agenda.remove')}
          label={named(t('agenda.remove'))}
          off={false}
        />
      )}
    </Form>
  );
}

/** A card that moved takes the focus along; the browser drops it with the row that React sets elsewhere. */
function useKeptFocus(placed: readonly PlacedCard[]) {
  const list = useRef<HTMLOListElement>(null);
  const pressed = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const remember = (event: FocusEvent) => {
      pressed.current = event.target instanceof HTMLElement ? event.target : null;
    };
    const lines = list.current;
    lines?.addEventListener('focusin', remember);
    return () => lines?.removeEventListener('focusin', remember);
  }, []);
  useEffect(() => {
    if (document.activeElement === document.body && pressed.current?.isConnected) pressed.current.focus();
  }, [placed]);
  return list;
}

type StepButtonProps = { intent: string; icon: 'up' | 'down' | 'x'; words: string; label: string; off: boolean };

function StepButton({ intent, icon, words, label, off }: StepButtonProps) {
  return (
    <Button type="submit" name="intent" value={intent} icon={icon} disabled={off} aria-label={label} kind="quiet">
      {words}
    </Button>
  );
}
