import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { clock, listDate } from '~/shared/dates';
import { Prose } from '~/shared/prose';
import { Banner } from '~/ui/banner';
import { Button } from '~/ui/button';
import { ButtonLink } from '~/ui/button-link';
import { Field } from '~/ui/field';
import type { Circular } from './circular';
import type { Review } from './circular-steps.server';

type Props = { circular: Circular; review: Review };

/** A circular as it will arrive, and who gets it: looked over before it goes, stopped while it can be. */
export function CircularReview({ circular, review }: Props) {
  const { t } = useTranslation('survey');
  const { state } = circular;
  return (
    <section className="flow">
      {state === 'scheduled' && <Scheduled circular={circular} />}
      {state === 'sent' && <Banner tone="good" title={t('circulars.sentCount', { count: circular.sentCount })} />}
      {state === 'cancelled' && <Banner tone="care" title={t('circulars.wasCancelled')} />}
      {(state === 'draft' || state === 'scheduled') && <Recipients review={review} />}
      {review.preview && (
        <article className="mail-shown">
          <p>
            <strong>{review.preview.subject}</strong>
          </p>
          <Prose pieces={review.preview.pieces} />
        </article>
      )}
      {state === 'draft' && <SendForm circular={circular} off={review.count === 0} />}
      <p className="row">
        {(state === 'draft' || state === 'scheduled') && (
          <ButtonLink to={`?edit=${encodeURIComponent(circular.id)}`} icon="pencil">
            {t('circulars.edit')}
          </ButtonLink>
        )}
        <ButtonLink to="?" kind="quiet" icon="left">
          {t('circulars.back')}
        </ButtonLink>
      </p>
    </section>
  );
}

function Recipients({ review }: { review: Review }) {
  const { t } = useTranslation('survey');
  const { count, first } = review;
  if (count === 0) return <Banner tone="care" title={t('circulars.nobody')} />;
  return (
    <div className="flow">
      <p>
        <strong>{t('circulars.recipients', { count })}</strong>{' '}
        <span className="soft">{t('circulars.decidedLater')}</span>
      </p>
      <ul className="row small soft">
        {first.map(({ id, receipt, name }) => (
          <li key={id}>
            {receipt} {name}
          </li>
        ))}
        {count > first.length && <li>{t('circulars.more', { count: count - first.length })}</li>}
      </ul>
    </div>
  );
}

function Scheduled({ circular }: { circular: Circular }) {
  const { t } = useTranslation('survey');
  const sendAt = circular.sendAt ?? '';
  return (
    <Banner tone="open" role="status" title={t('circulars.goes', { time: `${listDate(sendAt)} ${clock(sendAt)}` })}>
      <Form method="post">
        <Seen circular={circular} />
        <Button type="submit" kind="danger" name="intent" value="cancel">
          {t('circulars.cancel')}
        </Button>
      </Form>
    </Banner>
  );
}

function SendForm({ circular, off }: { circular: Circular; off: boolean }) {
  const { t } = useTranslation('survey');
  return (
    <Form method="post" className="flow">
      <Seen circular={circular} />
      <div className="row">
        <Button type="submit" kind="primary" name="intent" value="now" disabled={off}>
          {t('circulars.now')}
        </Button>
        <Button type="submit" name="intent" value="test" disabled={off}>
          {t('circulars.test')}
        </Button>
      </div>
      <div className="row">
        <Field name="at" type="datetime-local" label={t('circulars.at')} need="silent" tall />
        <Button type="submit" name="intent" value="schedule" disabled={off}>
          {t('circulars.schedule')}
        </Button>
      </div>
    </Form>
  );
}

function Seen({ circular }: { circular: Circular }) {
  return (
    <>
      <input type="hidden" name="id" value={circular.id} />
      <input type="hidden" name="version" value={circular.version} />
    </>
  );
}
