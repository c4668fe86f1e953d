import { Form, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '~/ui/button';

/** For who gave their place back, or let an offer run out, and would take part after all. */
export function ComeBackForm({ version }: { version: number }) {
  const { t } = useTranslation('registration');
  const { state } = useNavigation();
  return (
    <section className="flow">
      <h2 className="opens">{t('mine.comeBackTitle')}</h2>
      <p className="soft">{t('mine.comeBackIntro')}</p>
      <Form method="post">
        <input type="hidden" name="version" value={version} />
        <Button type="submit" name="step" value="come-back" kind="primary" busy={state === 'submitting'}>
          {t('mine.comeBack')}
        </Button>
      </Form>
    </section>
  );
}
