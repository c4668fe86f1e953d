import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { App } from '~/app';
import type { Actor } from '~/features/accounts/actor';
import { mayPreview } from '~/features/challenges/wishes.server';
import { findOwnIn } from '~/features/registration/own-registration.server';
import { publicPlaces } from '~/features/registration/public-places';
import { findSeats } from '~/features/registration/seats.server';
import { audienceOf } from '~/features/results/reading.server';
import { hasShared } from '~/features/results/result-snapshots.server';
import { standingIn } from '~/features/registration/standing.server';
import type { OwnPlace } from '~/features/seminars/entry-card';
import { isStaff } from '~/features/seminars/roles';
import { seminarMeta, type SeminarMeta } from '~/features/seminars/seminar-meta';
import { SeminarPage } from '~/features/seminars/seminar-page';
import { findSeminarBySlug, viewSeminar } from '~/features/seminars/seminar-pages.server';
import type { SeminarView } from '~/features/seminars/seminar-view';
import type { Locale } from '~/i18n/texts';
import { translatorFor } from '~/i18n/translator.server';
import { load } from '~/request.server';
import { longDate, timeRange } from '~/shared/dates';
import { missing } from '~/shared/refusal';

export const handle = { i18n: ['common', 'seminars'], still: true };

export const loader = (args: LoaderFunctionArgs) =>
  load(args, async ({ app, actor, params, locale }) => {
    const found = await findSeminarBySlug(app.db, params['slug'] ?? '');
    if (!found) throw missing();
    const { roles, attends } = await standingIn(app.db, actor, found.id);
    const staff = isStaff(roles);
    if (found.state === 'draft' && !staff) throw missing();
    const audience = audienceOf({ roles, attends });
    const reading = { locale, now: app.now(), attends: attends !== 'no', staff };
    const seminar = await viewSeminar(app.db, found, reading);
    return json({
      seminar,
      staff,
      places: publicPlaces(await findSeats(app.db, found.id)),
      own: await ownPlaceOf(app, actor, found.id),
      hasResults: await hasShared(app.db, found.id, audience),
      hasPreview: await mayPreview(app.db, actor, found.id),
      meta: metaOf(app, seminar, locale),
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? seminarMeta(data.meta) : []);

async function ownPlaceOf(app: App, actor: Actor, seminarId: string): Promise<OwnPlace> {
  const own = await findOwnIn(app.db, actor, seminarId);
  if (!own) return 'none';
  return own.state === 'confirmed' || own.state === 'attended' ? 'confirmed' : 'registered';
}

function metaOf(app: App, seminar: SeminarView, locale: Locale): SeminarMeta {
  const { startsAt, endsAt } = seminar;
  const when = startsAt && endsAt ? `${longDate(startsAt, locale)} ${timeRange(startsAt, endsAt, locale)}` : '';
  return {
    title: seminar.title,
    siteName: translatorFor(locale, 'common')('siteName'),
    description: [seminar.subtitle, when].filter((words) => words !== '').join(' '),
    url: `${app.baseUrl}/seminars/${seminar.slug}`,
    locale,
    draft: seminar.state === 'draft',
  };
}

export default function PublicSeminar() {
  const { meta: _, ...page } = useLoaderData<typeof loader>();
  return <SeminarPage {...page} />;
}
