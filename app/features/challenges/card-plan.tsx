import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { AreaField, Field } from '~/ui/field';
import { Button } from '~/ui/button';
import type { PlacedCard } from './agenda';
import { longestReadAloud, mostMinutes } from './read-aloud';
import { Spoken } from './spoken';

/** How long a card takes, and what its chair reads aloud; folded away until somebody plans. */
export function CardPlan({ card, busy }: { card: PlacedCard; busy: boolean }) {
  const { t } = useTranslation('challenges');
  return (
    <>
      {card.readAloud !== '' && (
        <p className="read-aloud">
          <Spoken text={card.readAloud} />
        </p>
      )}
      <details className="card-plan">
        <summary aria-label={t('agenda.planOf', { text: card.text })}>{t('agenda.plan')}</summary>
        <Form method="post" preventScrollReset className="flow" key={card.version}>
          <input type="hidden" name="publicId" value={card.publicId} />
          <input type="hidden" name="version" value={card.version} />
          <Field
            type="number"
            name="minutes"
            label={t('agenda.cardMinutes')}
            need="silent"
            min={1}
            max={mostMinutes}
            required
            defaultValue={card.minutes}
          />
          <AreaField
            name="readAloud"
            label={t('agenda.readAloud')}
            hint={t('agenda.readAloudHint')}
            rows={3}
            maxLength={longestReadAloud * 2}
            defaultValue={card.readAloud}
          />
          <Button type="submit" name="intent" value="plan" busy={busy}>
            {t('agenda.savePlan')}
          </Button>
        </Form>
      </details>
    </>
  );
}
