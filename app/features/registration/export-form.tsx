import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { staffPath } from '~/features/seminars/seminar';
import { Button } from '~/ui/button';

/** The list as a file for a spreadsheet, with what it leaves out said before it is taken. */
export function ExportForm({ slug, lost }: { slug: string; lost: number }) {
  const { t } = useTranslation('registration');
  return (
    <details className="export">
      <summary>{t('export.title')}</summary>
      <Form method="post" action={staffPath(slug, '/registrations.csv')} reloadDocument>
        <p className="small">{t('export.about')}</p>
        <p className="row">
          <Button type="submit" name="encoding" value="utf-8" icon="download">
            {t('export.utf8')}
          </Button>
          <Button type="submit" name="encoding" value="cp932" icon="download">
            {t('export.cp932')}
          </Button>
        </p>
        {lost > 0 && <p className="small">{t('export.lost', { count: lost })}</p>}
      </Form>
    </details>
  );
}
