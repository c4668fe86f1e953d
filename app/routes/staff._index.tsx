import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { fullAccount } from '~/features/accounts/actor';
import { listStaffSeminars } from '~/features/seminars/seminar-list.server';
import { StaffSeminars } from '~/features/seminars/staff-seminars';
import { pageTitle } from '~/i18n/page-title.server';
import { translatorFor } from '~/i18n/translator.server';
import { load } from '~/request.server';
import { Refusal } from '~/shared/refusal';
import { ButtonLink } from '~/ui/button-link';
import { Empty } from '~/ui/empty';
import { PageHead } from '~/ui/page-head';

export const handle = { i18n: ['common', 'seminars'] };

export const loader = (args: LoaderFunctionArgs) =>
  load(args, async ({ app, actor, locale }) => {
    const account = fullAccount(actor);
    if (!account) throw new Refusal('common.signIn', 401);
    const administrator = account.standing === 'administrator';
    const reading = { personId: account.id, administrator, locale, now: app.now() };
    return json({
      title: pageTitle(locale, translatorFor(locale, 'seminars')('staff.title')),
      administrator,
      seminars: await listStaffSeminars(app.db, reading),
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? [{ title: data.title }] : []);

export default function StaffHome() {
  const { t } = useTranslation('seminars');
  const { administrator, seminars } = useLoaderData<typeof loader>();
  const create = administrator && (
    <ButtonLink kind="primary" icon="plus" to="/staff/seminars/new">
      {t('staff.create')}
    </ButtonLink>
  );
  return (
    <div className="wrap staff" data-density="staff">
      <PageHead title={t('staff.title')} subtitle={t('staff.lede')} />
      {seminars.length > 0 ? (
        <>
          {create && <p>{create}</p>}
          <StaffSeminars seminars={seminars} />
        </>
      ) : (
        <Empty title={t('staff.none')} action={create}>
          {t('staff.noneBody')}
        </Empty>
      )}
    </div>
  );
}
