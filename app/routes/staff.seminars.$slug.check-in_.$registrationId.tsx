import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { listExpected } from '~/features/registration/check-in.server';
import { CheckInForm } from '~/features/registration/check-in-page';
import { takeCheckInStep } from '~/features/registration/check-in-steps.server';
import { Refused } from '~/features/registration/refused';
import { RegistrationBadge } from '~/features/registration/registration-badge';
import { mayCheckIn } from '~/features/seminars/roles';
import { staffPath } from '~/features/seminars/seminar';
import { findForStaff } from '~/features/seminars/staff-access.server';
import { translatorFor } from '~/i18n/translator.server';
import { load, submit } from '~/request.server';
import { missing } from '~/shared/refusal';
import { Banner } from '~/ui/banner';
import { PageHead } from '~/ui/page-head';

export const handle = { i18n: ['common', 'registration', 'seminars'] };

/** Where the code on a ticket leads: to the desk of its seminar, and nowhere for anybody else. */
export const loader = (args: LoaderFunctionArgs) =>
  load(args, async ({ app, actor, params, locale }) => {
    const { seminar, roles } = await findForStaff(app.db, actor, params['slug']);
    const [person] = mayCheckIn(roles) ? await listExpected(app.db, seminar.id, params['registrationId'] ?? '') : [];
    if (!person) throw missing();
    const title = translatorFor(locale, 'registration')('checkIn.title');
    return json({ title, slug: seminar.slug, person, site: roles.site });
  });

export const action = (args: ActionFunctionArgs) =>
  submit(args, async ({ app, actor, params }, form) => {
    const { seminar } = await findForStaff(app.db, actor, params['slug']);
    await takeCheckInStep(app, actor, seminar.id, form);
    return json({ done: true as const });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? [{ title: data.title }] : []);

export default function CheckInOne() {
  const { t } = useTranslation('registration');
  const { title, slug, person, site } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const hasPlace = person.state === 'confirmed' || person.state === 'attended';
  return (
    <div className="narrow flow registrations">
      <PageHead
        title={person.name}
        kicker={<Link to={staffPath(slug, '/check-in')}>{title}</Link>}
        subtitle={person.kana}
      />
      {answer && 'refusal' in answer && <Refused code={answer.refusal} />}
      <p>
        <RegistrationBadge state={person.state} /> {person.company} <span className="num nowrap">{person.receipt}</span>
      </p>
      {site !== null && site !== person.venue && (
        <Banner tone="care" title={t('checkIn.otherVenue', { venue: t(`venues.${person.venue}`) })} />
      )}
      {hasPlace ? <CheckInForm person={person} how="code" /> : <Banner tone="wrong" title={t('checkIn.noPlace')} />}
    </div>
  );
}
