import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '~/ui/button';
import { ConsentBoxes } from './consent-fields';
import type { Purpose } from './registration';

/** Gives and takes back each use; folded away, and works without a script. */
export function ConsentsForm({ agreed, asked }: { agreed: readonly string[]; asked: readonly Purpose[] }) {
  const { t } = useTranslation('registration');
  const open = asked.filter((purpose) => purpose !== 'run');
  return (
    <details className="folded-form">
      <summary>{t('mine.consents')}</summary>
      <Form method="post">
        <p className="soft">{t('mine.consentsIntro')}</p>
        <fieldset className="consent-fields">
          <legend className="visually-hidden">{t('fields.consents')}</legend>
          {/* A tick that came from the server stands for what is stored: new boxes when that changes. */}
          <ConsentBoxes key={agreed.join()} asked={open} chosen={agreed} />
        </fieldset>
        <Button type="submit" name="step" value="consents">
          {t('mine.consentsSave')}
        </Button>
      </Form>
    </details>
  );
}
