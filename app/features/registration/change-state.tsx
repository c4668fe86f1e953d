import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '~/ui/button';
import { Field, SelectField } from '~/ui/field';
import { mayMove, venues, type Venue } from './registration';
import { changesFrom, type ListedRegistration } from './registration-list';
import { useReasonWords } from './use-reason-words';

/** Confirms, cancels, approves or declines one place by hand, with a reason; folded away in its line. */
export function ChangeState({ row }: { row: ListedRegistration }) {
  const { t } = useTranslation('registration');
  const reason = useReasonWords();
  const open = changesFrom(row.state);
  const mayConfirm = open.includes('confirmed');
  if (open.length === 0) return null;
  return (
    // A changed row is a new one: its form is closed and empty again.
    <details className="change-state" key={row.version}>
      <summary>
        {t('list.change')} <span className="visually-hidden">{row.receipt}</span>
      </summary>
      <Form method="post" preventScrollReset>
        <p className="small soft">{reason(row.reason)}</p>
        <input type="hidden" name="registrationId" value={row.id} />
        <input type="hidden" name="version" value={row.version} />
        <Field name="note" label={t('list.note')} example={t('list.noteExample')} required maxLength={200} />
        {mayConfirm && <p className="small soft">{t('list.overNote')}</p>}
        <p className="row">
          {open.map((to) => (
            <Button
              key={to}
              type="submit"
              name="to"
              value={to}
              kind={to === 'cancelled' || to === 'declined' ? 'danger' : undefined}
            >
              {t(`list.changeTo.${to}`)}
            </Button>
          ))}
        </p>
        {mayMove(row.state) && <MoveVenue venue={row.venue} />}
      </Form>
    </details>
  );
}

/** Goes with the reason above it. */
function MoveVenue({ venue }: { venue: Venue }) {
  const { t } = useTranslation('registration');
  const others = venues.filter((other) => other !== venue);
  return (
    <>
      <SelectField
        name="venue"
        label={t('list.moveTo')}
        options={others.map((value) => ({ value, label: t(`venues.${value}`) }))}
      />
      <Button type="submit" name="to" value="moved">
        {t('list.move')}
      </Button>
    </>
  );
}
