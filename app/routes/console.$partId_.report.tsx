import { json, redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { findBoardHead } from '~/features/board/board-head.server';
import { usePartName } from '~/features/board/part-name';
import { findPartReport } from '~/features/board/part-report.server';
import { PartReportPage } from '~/features/board/part-report-page';
import { partPath, seminarPath } from '~/features/seminars/seminar';
import { load, parseParams } from '~/request.server';
import { Icon } from '~/ui/icon';
import { PageHead } from '~/ui/page-head';

export const handle = { i18n: ['common', 'board', 'record'] };

const params = z.object({ partId: z.string().min(1).max(64) });

export const loader = (args: LoaderFunctionArgs) =>
  load(args, async ({ app, actor, locale, ...ask }) => {
    const { partId } = parseParams(params, ask.params);
    if (actor.kind === 'guest') throw redirect(`/sign-in?return=${encodeURIComponent(`/console/${partId}/report`)}`);
    const head = await findBoardHead(app.db, { actor, partId, locale });
    const { seminar, part } = head;
    return json({ seminar, part, report: await findPartReport(app.db, head) });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.part.title} – ${data.seminar.title}` : '' },
  { name: 'robots', content: 'noindex' },
];

export default function PartReportRoute() {
  const { t } = useTranslation('record');
  const { seminar, part, report } = useLoaderData<typeof loader>();
  const { full } = usePartName();
  return (
    <div className="narrow flow">
      <PageHead
        title={t('title', { part: full(part) })}
        kicker={<Link to={seminarPath(seminar.slug)}>{seminar.title}</Link>}
        subtitle={t('intro')}
      />
      <p className="row">
        <a className="button" href={`/console/${part.id}/report.csv`} download>
          <Icon name="download" />
          {t('download')}
        </a>
        <Link to={partPath(part.id, 'console')}>{t('toConsole')}</Link>
      </p>
      <PartReportPage report={report} />
    </div>
  );
}
