import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '~/ui/button';
import { Field } from '~/ui/field';
import { changesFrom, type ListedRegistration } from './registration-list';
import { useReasonWords } from './use-reason-words';

/** Confirms, cancels, approves or declines one place by hand, with a reason; folded away in its line. */
export function ChangeState({ row }: { row: ListedRegistration }) {
  const { t } = useTranslation('registration');
  const reason = useReasonWords();
  const open = changesFrom(row.state);
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
      </Form>
    </details>
  );
}
