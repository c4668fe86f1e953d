import type { LoaderFunctionArgs } from '@remix-run/node';
import { findReading } from '~/features/results/reading.server';
import { resultBars } from '~/features/results/result-bars';
import { resultBase, resultNotes, resultQuestion } from '~/features/results/result-notes';
import { resultPicture } from '~/features/results/result-svg';
import { findResultFor } from '~/features/results/results.server';
import { translatorFor } from '~/i18n/translator.server';
import { load } from '~/request.server';
import { attachment } from '~/shared/attachment.server';
import { missing } from '~/shared/refusal';

/** The chart of one shared question as a picture to put elsewhere. */
export const loader = (args: LoaderFunctionArgs) =>
  load(args, async ({ app, actor, params, url, locale }) => {
    const { seminar, audience } = await findReading(app.db, actor, params['slug']);
    const id = url.searchParams.get('id');
    const view = await findResultFor(app.db, { seminarId: seminar.id, locale, audience, id });
    // A table has no bars; it comes as CSV.
    if (view.columns) throw missing();
    const t = translatorFor(locale, 'results');
    const asked = resultQuestion(view, t);
    const under = [...(view.title === '' ? [] : [asked]), resultBase(view, t, locale)];
    const words = { title: view.title || asked, under, notes: resultNotes(view, 'column', t), language: locale };
    return new Response(resultPicture(resultBars(view), words), {
      headers: {
        'Content-Type': 'image/svg+xml; charset=utf-8',
        'Content-Disposition': attachment(`${t('csvName', { number: seminar.number })}.svg`),
        'Cache-Control': 'no-store',
      },
    });
  });
