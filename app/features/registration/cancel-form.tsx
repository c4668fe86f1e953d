import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '~/ui/button';
import { Choice } from '~/ui/choice-group';

/** Gives the place back. Folded away, with a box to tick: there is no way back and no script needed. */
export function CancelForm({ version, waits }: { version: number; waits: boolean }) {
  const { t } = useTranslation('registration');
  const words = waits ? 'leave' : 'cancel';
  return (
    <details className="folded-form" data-apart="">
      <summary>{t(`mine.${words}`)}</summary>
      <Form method="post">
        <p className="soft">{t(`mine.${words}Intro`)}</p>
        <input type="hidden" name="version" value={version} />
        <Choice type="checkbox" name="sure" value="yes" label={t(`mine.${words}Sure`)} required />
        <Button type="submit" kind="danger">
          {t(`mine.${words}`)}
        </Button>
      </Form>
    </details>
  );
}
