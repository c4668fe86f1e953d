import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PastSeminars, UpcomingSeminars } from '~/features/seminars/seminar-list';
import { listSeminars } from '~/features/seminars/seminar-list.server';
import { load } from '~/request.server';
import { ButtonLink } from '~/ui/button-link';
import { Empty } from '~/ui/empty';
import { PageHead } from '~/ui/page-head';

export const handle = { i18n: ['common', 'seminars'], still: true };

export const loader = (args: LoaderFunctionArgs) =>
  load(args, async ({ app, locale }) => json(await listSeminars(app.db, { locale, now: app.now() })));

export default function Start() {
  const { t } = useTranslation(['common', 'seminars']);
  const { upcoming, past } = useLoaderData<typeof loader>();
  return (
    <div className="wrap front">
      <PageHead title={t('siteName')} subtitle={t('siteAbout')} />
      <p className="lede">{t('home.lede')}</p>
      <section className="list-section" aria-labelledby="upcoming">
        <h2 id="upcoming">{t('seminars:list.upcoming')}</h2>
        {upcoming.length > 0 ? <UpcomingSeminars entries={upcoming} /> : <NoneToCome />}
      </section>
      <section className="list-section" aria-labelledby="past">
        <h2 id="past">{t('seminars:list.past')}</h2>
        {past.length > 0 ? <PastSeminars entries={past} /> : <p className="soft">{t('seminars:list.noPast')}</p>}
      </section>
    </div>
  );
}

function NoneToCome() {
  const { t } = useTranslation('seminars');
  return (
    <Empty title={t('list.none')} action={<ButtonLink to="/archive">{t('list.toArchive')}</ButtonLink>}>
      {t('list.noneBody')}
    </Empty>
  );
}
