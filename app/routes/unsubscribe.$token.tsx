import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { findUnsubscribing, unsubscribe } from '~/features/registration/unsubscribe.server';
import { translatorFor } from '~/i18n/translator.server';
import { load, submit } from '~/request.server';
import { Banner } from '~/ui/banner';
import { Button } from '~/ui/button';
import { PageHead } from '~/ui/page-head';

export const handle = { i18n: ['common', 'registration'], still: true };

/** Following the link asks first: scanners of mails follow links too. */
export const loader = (args: LoaderFunctionArgs) =>
  load(args, async ({ app, params, locale }) => {
    await findUnsubscribing(app, params['token'] ?? '');
    const title = translatorFor(locale, 'registration')('unsubscribe.title');
    return json({ title }, { headers: { 'Cache-Control': 'no-store' } });
  });

/** From the button, or from a mail program's own. */
export const action = (args: ActionFunctionArgs) =>
  submit(args, async ({ app, params }) => {
    await unsubscribe(app, params['token'] ?? '');
    return json({ done: true as const });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }, { name: 'robots', content: 'noindex' }] : [];

export default function Unsubscribe() {
  const { t } = useTranslation('registration');
  const { title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="narrow flow">
      <PageHead title={title} />
      {answer && 'done' in answer ? (
        <Banner tone="good" role="status" title={t('unsubscribe.done')}>
          {t('unsubscribe.doneNote')}
        </Banner>
      ) : (
        <Form method="post" className="flow">
          <p>{t('unsubscribe.intro')}</p>
          <p>
            <Button type="submit" kind="primary">
              {t('unsubscribe.button')}
            </Button>
          </p>
        </Form>
      )}
    </div>
  );
}
