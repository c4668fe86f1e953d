import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useTranslation } from 'react-i18next';
import { load } from '~/request.server';
import { PageHead } from '~/ui/page-head';

export const handle = { i18n: ['common'] };

export const loader = (args: LoaderFunctionArgs) => load(args, () => Promise.resolve(json({})));

export default function Start() {
  const { t } = useTranslation();
  return (
    <div className="wrap flow sorry">
      <PageHead title={t('siteName')} subtitle={t('siteAbout')} />
      <p>{t('home.lede')}</p>
    </div>
  );
}
