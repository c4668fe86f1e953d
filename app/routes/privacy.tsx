import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import { translatorFor } from '~/i18n/translator.server';
import { load } from '~/request.server';
import { PageHead } from '~/ui/page-head';

export const handle = { i18n: ['common', 'privacy'], still: true };

export const loader = (args: LoaderFunctionArgs) =>
  load(args, ({ locale }) => Promise.resolve(json({ title: translatorFor(locale, 'privacy')('title') })));

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? [{ title: data.title }] : []);

const collected = ['registration', 'survey', 'board', 'rooms', 'account'] as const;
const kept = ['session', 'mails', 'draft', 'registration', 'archive'] as const;

/** What the site keeps of people. It says what the code does; who changes the one changes the other. */
export default function Privacy() {
  const { t } = useTranslation('privacy');
  return (
    <div className="narrow privacy">
      <PageHead title={t('title')} subtitle={t('lede')} />
      <Chapter id="collected" title={t('collected.title')}>
        <dl>
          {collected.map((what) => (
            <div key={what}>
              <dt>{t(`collected.${what}`)}</dt>
              <dd>{t(`collected.${what}Body`)}</dd>
            </div>
          ))}
        </dl>
      </Chapter>
      <Chapter id="consents" title={t('consents.title')}>
        <p>{t('consents.body')}</p>
      </Chapter>
      <Chapter id="shared" title={t('shared.title')}>
        <p>{t('shared.body')}</p>
      </Chapter>
      <Chapter id="kept" title={t('kept.title')}>
        <ul>
          {kept.map((what) => (
            <li key={what}>{t(`kept.${what}`)}</li>
          ))}
        </ul>
      </Chapter>
      <Chapter id="yours" title={t('yours.title')}>
        <p>{t('yours.body')}</p>
        <p>{t('yours.ask')}</p>
      </Chapter>
    </div>
  );
}

function Chapter({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <h2 className="opens" id={id}>
        {title}
      </h2>
      {children}
    </section>
  );
}
