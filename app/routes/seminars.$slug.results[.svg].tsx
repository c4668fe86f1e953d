import type { LoaderFunctionArgs } from '@remix-run/node';
import { findReading } from '~/features/results/reading.server';
import { resultBars } from '~/features/results/result-bars';
import { resultBase, resultNotes, resultQuestion } from '~/features/results/result-notes';
import { isCrossed } from '~/features/results/cross-grid';
import { resultPicture } from '~/features/results/result-svg';
import type { ResultView } from '~/features/results/result-view';
import { stackedRows, stackTones } from '~/features/results/stacked-rows';
import { stackedPicture } from '~/features/results/stacked-svg';
import type { PictureWords } from '~/features/results/svg-picture';
import { findResultFor } from '~/features/results/results.server';
import { translatorFor } from '~/i18n/translator.server';
import { load } from '~/request.server';
import { attachment } from '~/shared/attachment.server';
import { missing } from '~/shared/refusal';

function drawing(view: ResultView, words: PictureWords): string | null {
  if (!isCrossed(view)) return resultPicture(resultBars(view), words);
  if (view.columns.kind !== 'single') return null;
  const tones = stackTones(view);
  const legend = view.columns.groups.map(({ label }, at) => ({ label, tone: tones[at] ?? 'plain' }));
  return stackedPicture(stackedRows(view), legend, words);
}

/** The chart of one shared result as a picture to put elsewhere: bars, or divided ones of a table. */
export const loader = (args: LoaderFunctionArgs) =>
  load(args, async ({ app, actor, params, url, locale }) => {
    const { seminar, audience } = await findReading(app.db, actor, params['slug']);
    const id = url.searchParams.get('id');
    const view = await findResultFor(app.db, { seminarId: seminar.id, locale, audience, id });
    const t = translatorFor(locale, 'results');
    const asked = resultQuestion(view, t);
    const under = [...(view.title === '' ? [] : [asked]), resultBase(view, t, locale)];
    // The numbers of a table stand in brackets, those of divided bars in the bars.
    const [of, ...others] = resultNotes(view, 'row', t);
    const notes = [view.columns ? t('stackNote') : of, ...others].filter((note) => note !== undefined);
    const words = { title: view.title || asked, under, notes, language: locale };
    const drawn = drawing(view, words);
    // Answers that do not exclude each other divide no bar; such a table comes as CSV.
    if (drawn === null) throw missing();
    return new Response(drawn, {
      headers: {
        'Content-Type': 'image/svg+xml; charset=utf-8',
        'Content-Disposition': attachment(`${t('csvName', { number: seminar.number })}.svg`),
        'Cache-Control': 'no-store',
      },
    });
  });
