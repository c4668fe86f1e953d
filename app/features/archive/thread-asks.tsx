import { Form } from '@remix-run/react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { longestRelay } from '~/features/challenges/relay';
import { Button } from '~/ui/button';
import { AreaField } from '~/ui/field';
import { Icon } from '~/ui/icon';
import { Paragraphs, ThreadPart } from './thread-sections';
import type { ThreadAsks } from './thread';
import type { ThreadIssues } from './thread-view';

/** What whoever wrote the text answered since. */
export function Exchanges({ exchanges }: Pick<ThreadAsks, 'exchanges'>) {
  const { t } = useTranslation('archive');
  if (exchanges.length === 0) return null;
  return (
    <ThreadPart label={t('ask.exchanges')}>
      {exchanges.map(({ words, reply }, place) => (
        // They are added at the end and never change their order.
        <div className="from-room" key={place}>
          <p className="small soft words">{words}</p>
          <Paragraphs text={reply} />
        </div>
      ))}
    </ThreadPart>
  );
}

type AskFormProps = { id: string; asks: ThreadAsks; issues: ThreadIssues | null };

/** Asks whoever wrote the text, through the secretariat; below it what became of the reader's own questions. */
export function AskForm({ id, asks, issues }: AskFormProps) {
  const { t } = useTranslation('archive');
  const { own } = asks;
  const errors = issues?.intent === 'ask' ? [t(`ask.${issues.code}`)] : [];
  const waits = own.some(({ state }) => state === 'waiting');
  if (!asks.mayAsk && own.length === 0) return null;
  return (
    <section className="thread-ask" aria-labelledby="ask-title">
      <h2 id="ask-title">{t('ask.title')}</h2>
      {own.length > 0 && (
        <ul className="own-asks">
          {own.map((ask) => (
            <OwnAsk key={ask.id} ask={ask} />
          ))}
        </ul>
      )}
      {asks.mayAsk && !waits && (
        <details open={errors.length > 0}>
          <summary className="button" data-kind="quiet">
            {t('ask.open')}
          </summary>
          {/* A question that was sent leaves an empty form: it has another id. */}
          <Form key={id} method="post" preventScrollReset noValidate>
            <input type="hidden" name="askId" value={id} />
            <AreaField
              name="words"
              label={t('ask.label')}
              hint={t('ask.hint')}
              need="silent"
              required
              rows={3}
              maxLength={longestRelay * 2}
              errors={errors}
            />
            <div className="vow">
              <Icon name="lock" />
              <p>
                <strong>{t('ask.vow')}</strong>
                <span className="small soft">{t('ask.how')}</span>
              </p>
            </div>
            <Button type="submit" name="intent" value="ask">
              {t('ask.send')}
            </Button>
          </Form>
        </details>
      )}
    </section>
  );
}

function OwnAsk({ ask: { id, words, state } }: { ask: ThreadAsks['own'][number] }) {
  const { t } = useTranslation('archive');
  return (
    <li>
      <p className="words">{words}</p>
      <div className="row small soft">
        <span>{t(`ask.states.${state}`)}</span>
        {state === 'waiting' && (
          <Form method="post" preventScrollReset>
            <input type="hidden" name="askId" value={id} />
            <Button type="submit" kind="quiet" name="intent" value="take-back-ask">
              {t('ask.takeBack')}
            </Button>
          </Form>
        )}
      </div>
    </li>
  );
}

/** For the secretariat: what members would ask, to be sent on in words that say nothing of anybody. */
export function WaitingAsks({ waiting }: Pick<ThreadAsks, 'waiting'>) {
  const { t } = useTranslation('archive');
  const id = useId();
  if (waiting.length === 0) return null;
  return (
    <section className="staff-steps" aria-labelledby={id}>
      <h2 id={id}>{t('ask.waiting', { count: waiting.length })}</h2>
      <p className="small soft">{t('ask.waitingHow')}</p>
      {waiting.map((ask) => (
        <Form key={ask.id} method="post" preventScrollReset className="flow">
          <input type="hidden" name="askId" value={ask.id} />
          <AreaField
            name="words"
            label={t('ask.label')}
            need="silent"
            required
            rows={3}
            maxLength={longestRelay * 2}
            defaultValue={ask.words}
          />
          <div className="row">
            <Button type="submit" name="intent" value="send-ask">
              {t('ask.sendOn')}
            </Button>
            <Button type="submit" kind="quiet" name="intent" value="decline-ask">
              {t('ask.decline')}
            </Button>
          </div>
        </Form>
      ))}
    </section>
  );
}
