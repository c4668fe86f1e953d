import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { AsksNotice } from '~/features/archive/asks-notice';
import { listWaitingThreads } from '~/features/archive/listed-asks.server';
import { copyPolicyWithin } from '~/features/challenges/curation-policy.server';
import { ExportForm } from '~/features/registration/export-form';
import { exportableGroups } from '~/features/registration/export-rules';
import { moveSeminar } from '~/features/registration/move-seminar.server';
import { RefusedBanner } from '~/features/seminars/refused-banner';
import { mayCheckIn, mayEditSeminar, mayModerate } from '~/features/seminars/roles';
import { staffPath } from '~/features/seminars/seminar';
import { viewSeminar } from '~/features/seminars/seminar-pages.server';
import { closeRegistration, openRegistration } from '~/features/seminars/seminar-states.server';
import { findForStaff } from '~/features/seminars/staff-access.server';
import {
  DoorPanel,
  PartsPanel,
  PeoplePanel,
  RegistrationPanel,
  StatePanel,
  WorkPanel,
} from '~/features/seminars/staff-home';
import { duplicateSeminar } from '~/features/survey/new-seminars.server';
import { pageTitle } from '~/i18n/page-title.server';
import { load, submit } from '~/request.server';
import { Refusal } from '~/shared/refusal';
import { Banner } from '~/ui/banner';
import { PageHead } from '~/ui/page-head';

export const handle = { i18n: ['archive', 'common', 'registration', 'seminars'] };

export const loader = (args: LoaderFunctionArgs) =>
  load(args, async ({ app, actor, params, locale }) => {
    const { seminar, roles } = await findForStaff(app.db, actor, params['slug']);
    const view = await viewSeminar(app.db, seminar, { locale, now: app.now(), attends: false, staff: true });
    return json({
      title: pageTitle(locale, view.title),
      seminar: { ...view, version: seminar.version, capacity: seminar.capacity },
      edits: mayEditSeminar(roles),
      moderates: mayModerate(roles),
      asks: mayEditSeminar(roles) ? await listWaitingThreads(app.db, seminar.id) : [],
      checksIn: mayCheckIn(roles),
      exports: exportableGroups(roles).size > 0,
    });
  });

const asked = z.object({
  intent: z.enum(['move', 'open-registration', 'close-registration', 'duplicate']),
  to: z.enum(['published', 'live', 'ended', 'archived', 'cancelled']).optional(),
  version: z.coerce.number().int().max(1_000_000_000).default(-1),
});

export const action = (args: ActionFunctionArgs) =>
  submit(args, async ({ app, actor, params }, form) => {
    const { seminar } = await findForStaff(app.db, actor, params['slug']);
    const parsed = asked.safeParse(Object.fromEntries(form));
    if (!parsed.success) throw new Refusal('common.malformed', 422);
    const { intent, to, version } = parsed.data;
    const seen = { seminarId: seminar.id, version };
    if (intent === 'duplicate') {
      const copy = await duplicateSeminar(app, actor, seminar.id, { copyMore: copyPolicyWithin });
      return redirect(staffPath(copy.slug, '/edit?copied'), 303);
    }
    if (intent === 'open-registration') await openRegistration(app, actor, seen);
    if (intent === 'close-registration') await closeRegistration(app, actor, seen);
    if (intent === 'move' && to) await moveSeminar(app, actor, { ...seen, to });
    return redirect(staffPath(seminar.slug), 303);
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? [{ title: data.title }] : []);

export default function StaffSeminar() {
  const { t } = useTranslation('seminars');
  const { seminar, edits, asks, moderates, checksIn, exports } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [query] = useSearchParams();
  return (
    <div className="wrap staff" data-density="staff">
      <PageHead
        title={seminar.title}
        kicker={<Link to="/staff">{t('staff.title')}</Link>}
        subtitle={seminar.subtitle}
      />
      <RefusedBanner code={answer?.refusal ?? null} />
      {query.has('saved') && !answer && <Banner tone="good" role="status" title={t('form.saved')} />}
      <AsksNotice threads={asks} />
      <div className="staff-cols">
        <div>
          <PartsPanel seminar={seminar} moderates={moderates} />
          {edits && <WorkPanel slug={seminar.slug} />}
          {checksIn && !edits && <DoorPanel slug={seminar.slug} />}
          {exports && !edits && <ExportForm slug={seminar.slug} lost={0} nameless />}
        </div>
        <div>
          {edits && <StatePanel seminar={seminar} />}
          {edits && <RegistrationPanel seminar={seminar} />}
          <PeoplePanel people={seminar.people} />
        </div>
      </div>
    </div>
  );
}
