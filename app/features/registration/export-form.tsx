import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { staffPath } from '~/features/seminars/seminar';
import { Button } from '~/ui/button';
import { Choice } from '~/ui/choice-group';

type Props = {
  slug: string;
  /** Letters that Shift_JIS does not have; 0 where nobody counted. */
  lost: number;
  /** Heads by venue and part without a name, for who runs the day. */
  nameless?: boolean;
};

/** The list as a file for a spreadsheet, with what it leaves out said before it is taken. */
export function ExportForm({ slug, lost, nameless = false }: Props) {
  const { t } = useTranslation('registration');
  return (
    <details className="export">
      <summary>{t('export.title')}</summary>
      <Form method="post" action={staffPath(slug, '/registrations.csv')} reloadDocument>
        <p className="small">{t(nameless ? 'export.aboutNameless' : 'export.about')}</p>
        <Choice type="checkbox" name="wording" value="codes" label={t('export.codes')} hint={t('export.codesHint')} />
        <Formats />
        {lost > 0 && <p className="small">{t('export.lost', { count: lost })}</p>}
      </Form>
    </details>
  );
}

/** The table of those who agreed that the speaker and co-hosts get it. */
export function SharedForm({ slug, count }: { slug: string; count: number }) {
  const { t } = useTranslation('registration');
  return (
    <details className="export">
      <summary>{t('export.sharedTitle')}</summary>
      <Form method="post" action={staffPath(slug, '/registrations.csv')} reloadDocument>
        <input type="hidden" name="people" value="agreed" />
        <p className="small">{t('export.sharedAbout', { count })}</p>
        <Formats />
      </Form>
    </details>
  );
}

function Formats() {
  const { t } = useTranslation('registration');
  return (
    <p className="row">
      <Button type="submit" name="format" value="utf-8" icon="download">
        {t('export.utf8')}
      </Button>
      <Button type="submit" name="format" value="xlsx" icon="download">
        {t('export.xlsx')}
      </Button>
      <Button type="submit" name="format" value="cp932" icon="download">
        {t('export.cp932')}
      </Button>
    </p>
  );
}
