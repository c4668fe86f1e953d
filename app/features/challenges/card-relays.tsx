import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '~/ui/button';
import { Choice } from '~/ui/choice-group';
import { AreaField } from '~/ui/field';
import { Words } from '~/ui/words';
import { longestRelay, type Relay } from './relay';

type CardRelaysProps = { publicId: string; text: string; relays: readonly Relay[]; busy: boolean };

/** What was asked of whoever wrote a card, what came back, and where to ask; nobody learns who that is. */
export function CardRelays({ publicId, text, relays, busy }: CardRelaysProps) {
  const { t } = useTranslation('challenges');
  const mayAsk = relays.every(({ isAnswered }) => isAnswered);
  return (
    <>
      {relays.map((relay) => (
        <dl key={relay.words} className="relay small">
          <dt>{t('agenda.relayAsked')}</dt>
          <dd>
            <Words>{relay.words}</Words>
          </dd>
          <dt>{t('agenda.relayReply')}</dt>
          <dd>
            {relay.reply === null ? (
              <span className="soft">{t(relay.isAnswered ? 'agenda.relayAtDesk' : 'agenda.relayWaiting')}</span>
            ) : (
              <Words>{relay.reply}</Words>
            )}
          </dd>
        </dl>
      ))}
      {mayAsk && (
        <details className="card-plan">
          <summary aria-label={t('agenda.relayOf', { text })}>{t('agenda.relayTitle')}</summary>
          <Form method="post" preventScrollReset className="flow" key={relays.length}>
            <input type="hidden" name="publicId" value={publicId} />
            <AreaField
              name="words"
              label={t('agenda.relayWords')}
              hint={t('agenda.relayHint')}
              rows={3}
              maxLength={longestRelay * 2}
              required
            />
            <Choice type="checkbox" name="offersContact" value="yes" label={t('agenda.relayContact')} />
            <Button type="submit" name="intent" value="ask-author" busy={busy}>
              {t('agenda.relaySend')}
            </Button>
          </Form>
        </details>
      )}
    </>
  );
}
