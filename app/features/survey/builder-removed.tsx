import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '~/i18n/use-locale';
import { Button } from '~/ui/button';
import type { Builder } from './builder.server';
import { inLocale } from './survey';

/** What was taken out, each with the way back. */
export function BuilderRemoved({ builder }: { builder: Builder }) {
  const { t } = useTranslation('survey');
  const locale = useLocale();
  return (
    <div className="builder-removed">
      <h3>{t('builder.removedTitle')}</h3>
      <p className="small soft">{t('builder.removedNote')}</p>
      <ul>
        {builder.removed.map(({ id, title }) => (
          <li key={id}>
            <Form method="post" className="row">
              <input type="hidden" name="version" value={builder.version} />
              <input type="hidden" name="id" value={id} />
              <span>{inLocale(title, locale)}</span>
              <Button type="submit" name="intent" value="restore" icon="back">
                {t('builder.restore')}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </div>
  );
}
