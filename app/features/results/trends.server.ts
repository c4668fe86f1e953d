import type { Actor } from '~/features/accounts/actor';
import { standingIn } from '~/features/registration/standing.server';
import type { SeminarRow } from '~/features/seminars/seminar-pages.server';
import type { Locale } from '~/i18n/texts';
import type { Reader } from '~db/open';
import { audienceOf } from './reading.server';
import { listResultsFor } from './results.server';
import type { ResultView } from './result-view';
import { trendOf, type Trend } from './trend';

/** So many earlier seminars are looked at: a chart with more says less. */
const mostEarlier = 4;

type Reading = { seminar: Pick<SeminarRow, 'number'>; locale: Locale; results: readonly { view: ResultView }[] };

/**
 * What earlier seminars show of the questions that this one shows, by the code of the question. Of each only what the
 * reader may see there.
 */
export async function listTrends(
  db: Reader,
  actor: Actor,
  { seminar, locale, results }: Reading,
): Promise<Record<string, Trend>> {
  const asked = results.map(({ view }) => view).filter(({ columns }) => columns === null);
  if (asked.length === 0) return {};
  const earlier = await Promise.all(
    (await listEarlier(db, seminar.number)).map(async ({ id, number }) => {
      const audience = audienceOf(await standingIn(db, actor, id));
      const shown = await listResultsFor(db, { seminarId: id, locale, audience });
      return { number, views: shown.map(({ view }) => view).filter(({ columns }) => columns === null) };
    }),
  );
  const trends = asked.flatMap((view) => {
    const { code } = view.rows;
    const points = earlier.flatMap(({ number, views }) =>
      views
        .filter(({ rows }) => rows.code === code)
        .slice(0, 1)
        .map((one) => ({ number, view: one })),
    );
    const trend = trendOf(points, { number: seminar.number, view });
    return trend ? [[code, trend] as const] : [];
  });
  return Object.fromEntries(trends);
}

async function listEarlier(db: Reader, number: number) {
  return db
    .selectFrom('seminar')
    .select(['id', 'number'])
    .where('number', '<', number)
    .where('state', 'not in', ['draft', 'cancelled'])
    .where((row) =>
      row.exists(
        row
          .selectFrom('result_share')
          .select('result_share.id')
          .whereRef('result_share.seminar_id', '=', 'seminar.id')
          .where('withdrawn_at', 'is', null),
      ),
    )
    .orderBy('number', 'desc')
    .limit(mostEarlier)
    .execute();
}
