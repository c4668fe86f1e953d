import { useTranslation } from 'react-i18next';
import { longestPublicText } from '~/features/challenges/public-text';
import type { OwnRelay } from '~/features/challenges/relay';
import { Button } from '~/ui/button';
import { AreaField, Field } from '~/ui/field';
import { OwnTextForm, type Door } from './own-text-form';
import type { OwnStep } from './own-text-steps.server';

type OwnRelaysProps = { textId: string; relays: readonly OwnRelay[]; door: Door; step: OwnStep | null };

/** What chairs ask of a text, for its author to answer or to leave. */
export function OwnRelays({ textId, relays, door, step }: OwnRelaysProps) {
  const { t } = useTranslation('authors');
  return relays.map((relay) => (
    <section key={relay.id} aria-labelledby={`relay-${relay.id}`}>
      <h3 id={`relay-${relay.id}`}>{t('own.relay')}</h3>
      <p className="own-wording" dir="auto">
        {relay.words}
      </p>
      {relay.isAnswered ? (
        <p className="small">{t('own.relayDone')}</p>
      ) : (
        <OwnTextForm door={door} textId={textId} intent="reply">
          <input type="hidden" name="relayId" value={relay.id} />
          <AreaField
            name="reply"
            label={t('own.reply')}
            hint={t('own.replyHint')}
            rows={4}
            maxLength={longestPublicText * 2}
            defaultValue={step?.refusal && step.partId === relay.id ? step.typed : ''}
            required
          />
          {relay.offersContact && (
            <Field name="contact" label={t('own.contact')} hint={t('own.contactHint')} maxLength={200} />
          )}
          <Button type="submit">{t('own.sendReply')}</Button>
        </OwnTextForm>
      )}
    </section>
  ));
}
