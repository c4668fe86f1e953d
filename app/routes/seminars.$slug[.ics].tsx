import type { LoaderFunctionArgs } from '@remix-run/node';
import { seminarCalendar } from '~/features/seminars/calendar.server';
import { findSeminarBySlug, viewSeminar } from '~/features/seminars/seminar-pages.server';
import { load } from '~/request.server';
import { missing } from '~/shared/refusal';

/** The public calendar file: the view of a stranger, so the call's link is never in it. */
export const loader = (args: LoaderFunctionArgs) =>
  load(args, async ({ app, params, locale }) => {
    const found = await findSeminarBySlug(app.db, params['slug'] ?? '');
    if (!found || found.state === 'draft') throw missing();
    const now = app.now();
    const seminar = await viewSeminar(app.db, found, { locale, now, attends: false, staff: false });
    const calendar = seminarCalendar({ seminar, locale, baseUrl: app.baseUrl, now });
    if (calendar === null) throw missing();
    return new Response(calendar, {
      headers: {
        'Content-Type': 'text/calendar; charset=utf-8',
        'Content-Disposition': `attachment; filename="${seminar.slug}.ics"`,
      },
    });
  });
