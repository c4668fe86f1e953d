import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { mustReadOutbox } from '~/features/accounts/outbox-access';
import { translatorFor } from '~/i18n/translator.server';
import { MailFilter, MailList } from '~/mail/mail-list';
import { countMails, listMails } from '~/mail/mails.server';
import { mailStates } from '~/mail/shown-mail';
import { load, parseQuery } from '~/request.server';
import { Empty } from '~/ui/empty';
import { PageHead } from '~/ui/page-head';

export const handle = { i18n: ['common', 'mail'] };

const newest = 200;
const query = z.object({ state: z.enum(mailStates).nullable().catch(null).default(null) });

export const loader = (args: LoaderFunctionArgs) =>
  load(args, async ({ app, actor, locale, url }) => {
    mustReadOutbox(app, actor);
    const { state } = parseQuery(query, url);
    const title = translatorFor(locale, 'mail')('outbox.title');
    const mails = await listMails(app.db, { limit: newest, state });
    return json(
      { mails, counts: await countMails(app.db), state, title },
      { headers: { 'Cache-Control': 'no-store' } },
    );
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? [{ title: data.title }] : []);

export default function Outbox() {
  const { t } = useTranslation('mail');
  const { mails, counts, state } = useLoaderData<typeof loader>();
  return (
    <div className="wrap flow registrations" data-density="staff">
      <PageHead title={t('outbox.title')} subtitle={t('outbox.intro')} />
      <MailFilter counts={counts} chosen={state} />
      {mails.length === 0 ? (
        <Empty title={t(state === null ? 'outbox.empty' : 'outbox.emptyState')}>
          {state === null && t('outbox.emptyNote')}
        </Empty>
      ) : (
        <MailList mails={mails} />
      )}
    </div>
  );
}
