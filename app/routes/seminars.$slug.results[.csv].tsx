import type { LoaderFunctionArgs } from '@remix-run/node';
import { findReading } from '~/features/results/reading.server';
import { resultRows } from '~/features/results/result-csv';
import { findResultFor } from '~/features/results/results.server';
import { translatorFor } from '~/i18n/translator.server';
import { load } from '~/request.server';
import { csvAttachment } from '~/shared/attachment.server';
import { csvFile } from '~/shared/csv-file.server';

/** One shared result for a spreadsheet, as its page shows it. */
export const loader = (args: LoaderFunctionArgs) =>
  load(args, async ({ app, actor, params, url, locale }) => {
    const { seminar, audience } = await findReading(app.db, actor, params['slug']);
    const id = url.searchParams.get('id');
    const view = await findResultFor(app.db, { seminarId: seminar.id, locale, audience, id });
    const t = translatorFor(locale, 'results');
    const words = { answer: t('answer'), count: t('countHead'), share: t('shareHead'), total: t('total') };
    const name = `${t('csvName', { number: seminar.number })}.csv`;
    return csvAttachment(name, csvFile(resultRows(view, words), 'utf-8'));
  });
