import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '~/ui/button';
import { Choice } from '~/ui/choice-group';

/** Gives the place back. Folded away, with a box to tick: there is no way back and no script needed. */
export function CancelForm({ version }: { version: number }) {
  const { t } = useTranslation('registration');
  return (
    <details className="giving-up">
      <summary>{t('mine.cancel')}</summary>
      <Form method="post">
        <p className="soft">{t('mine.cancelIntro')}</p>
        <input type="hidden" name="version" value={version} />
        <Choice type="checkbox" name="sure" value="yes" label={t('mine.cancelSure')} required />
        <Button type="submit" kind="danger">
          {t('mine.cancel')}
        </Button>
      </Form>
    </details>
  );
}
