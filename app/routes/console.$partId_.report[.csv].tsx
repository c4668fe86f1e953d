import type { LoaderFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { findBoardHead } from '~/features/board/board-head.server';
import { reportRows } from '~/features/board/part-report-csv';
import { findPartReport } from '~/features/board/part-report.server';
import { translatorFor } from '~/i18n/translator.server';
import { load, parseParams } from '~/request.server';
import { csvAttachment } from '~/shared/attachment.server';
import { csvFile } from '~/shared/csv-file.server';

const params = z.object({ partId: z.string().min(1).max(64) });

/** The report of a part for a spreadsheet. */
export const loader = (args: LoaderFunctionArgs) =>
  load(args, async ({ app, actor, locale, ...ask }) => {
    const { partId } = parseParams(params, ask.params);
    const head = await findBoardHead(app.db, { actor, partId, locale });
    const report = await findPartReport(app.db, head);
    const words = { board: translatorFor(locale, 'board'), report: translatorFor(locale, 'record'), locale };
    const name = words.report('csvName', { number: head.seminar.number, part: head.part.position });
    return csvAttachment(`${name}.csv`, csvFile(reportRows(report, words), 'utf-8'));
  });
