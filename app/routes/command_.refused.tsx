import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { isRefusalCode } from '~/i18n/refusal-codes.server';
import { useRefusalText } from '~/i18n/use-refusal-text';
import { load, parseQuery } from '~/request.server';
import { missing } from '~/shared/refusal';
import { safeReturn } from '~/shared/return-path';
import { ButtonLink } from '~/ui/button-link';
import { PageHead } from '~/ui/page-head';

export const handle = { i18n: ['board', 'live', 'rooms'] };

const query = z.object({
  code: z.string().max(80),
  back: z.string().max(2000).default('/'),
  after: z.coerce.number().int().min(1).max(86_400).optional(),
});

/** Where a command's form ends that was refused, without JavaScript: the reason in words, and the way back. */
export const loader = (args: LoaderFunctionArgs) =>
  load(args, ({ url }) => {
    const { code, back, after } = parseQuery(query, url);
    if (!isRefusalCode(code)) throw missing();
    return Promise.resolve(json({ code, back: safeReturn(back), after }));
  });

export default function CommandRefused() {
  const { t } = useTranslation();
  const { code, back, after } = useLoaderData<typeof loader>();
  const sentence = useRefusalText(code, after);
  return (
    <div className="wrap">
      <PageHead title={t('error.refusedTitle')} />
      <p>{sentence}</p>
      <p className="row">
        <ButtonLink kind="primary" to={back} reloadDocument>
          {t('error.back')}
        </ButtonLink>
      </p>
    </div>
  );
}
