import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { findAttendance, listExpected } from '~/features/registration/check-in.server';
import { CheckInPage } from '~/features/registration/check-in-page';
import { takeCheckInStep } from '~/features/registration/check-in-steps.server';
import { listDeskParts } from '~/features/registration/desk.server';
import { Refused } from '~/features/registration/refused';
import { mayCheckIn } from '~/features/seminars/roles';
import { inLocale, staffPath } from '~/features/seminars/seminar';
import { findForStaff } from '~/features/seminars/staff-access.server';
import { translatorFor } from '~/i18n/translator.server';
import { load, submit } from '~/request.server';
import { missing } from '~/shared/refusal';
import { PageHead } from '~/ui/page-head';

export const handle = { i18n: ['common', 'registration', 'seminars'] };

export const loader = (args: LoaderFunctionArgs) =>
  load(args, async ({ app, actor, params, url, locale }) => {
    const { seminar, roles } = await findForStaff(app.db, actor, params['slug']);
    if (!mayCheckIn(roles)) throw missing();
    return json({
      title: translatorFor(locale, 'registration')('checkIn.title'),
      seminar: { slug: seminar.slug, title: inLocale(locale, seminar.title_ja, seminar.title_en) },
      people: await listExpected(app.db, seminar.id),
      figures: await findAttendance(app.db, seminar.id),
      parts: await listDeskParts(app.db, seminar.id),
      words: (url.searchParams.get('q') ?? '').slice(0, 100),
    });
  });

export const action = (args: ActionFunctionArgs) =>
  submit(args, async ({ app, actor, params }, form) => {
    const { seminar } = await findForStaff(app.db, actor, params['slug']);
    await takeCheckInStep(app, actor, seminar.id, form);
    return json({ done: true as const });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? [{ title: data.title }] : []);

export default function CheckIn() {
  const { t } = useTranslation('registration');
  const { seminar, title, ...desk } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="wrap flow registrations" data-density="staff">
      <PageHead
        title={title}
        kicker={<Link to={staffPath(seminar.slug)}>{seminar.title}</Link>}
        subtitle={t('checkIn.intro')}
      />
      {answer && 'refusal' in answer && <Refused code={answer.refusal} />}
      <CheckInPage key={desk.words} {...desk} />
    </div>
  );
}
