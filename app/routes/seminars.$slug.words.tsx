import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { unpublishThreadsWithin } from '~/features/archive/withdrawn-threads.server';
import { stepOnOwnText } from '~/features/authors/own-text-steps.server';
import { listOwnTexts, textsOfCode } from '~/features/authors/own-texts.server';
import { OwnTexts } from '~/features/authors/own-texts-list';
import { findReading } from '~/features/results/reading.server';
import { hashOfCode } from '~/features/survey/receipt-code.server';
import { inLocale, seminarPath } from '~/features/seminars/seminar';
import { translatorFor } from '~/i18n/translator.server';
import { load, submit } from '~/request.server';
import { Button } from '~/ui/button';
import { Field } from '~/ui/field';
import { PageHead } from '~/ui/page-head';

export const handle = { i18n: ['common', 'authors'], still: true };

const longestCode = 100;

export const loader = (args: LoaderFunctionArgs) =>
  load(args, async ({ app, actor, params, locale }) => {
    const { seminar } = await findReading(app.db, actor, params['slug']);
    return json({
      title: translatorFor(locale, 'authors')('code.title'),
      seminar: { slug: seminar.slug, title: inLocale(locale, seminar.title_ja, seminar.title_en) },
    });
  });

/** The code goes along with every press and is kept nowhere: no address and no cookie holds it. */
export const action = (args: ActionFunctionArgs) =>
  submit(args, async ({ app, actor, params }, form) => {
    const { seminar } = await findReading(app.db, actor, params['slug']);
    const typed = form.get('code');
    const code = typeof typed === 'string' ? typed.slice(0, longestCode) : '';
    const textIds = await textsOfCode(app.db, seminar.id, code);
    const ports = { afterWithdrawal: unpublishThreadsWithin };
    const step = form.has('intent')
      ? await stepOnOwnText(app, { textIds, form, codeHash: hashOfCode(code) }, ports)
      : null;
    const texts = await listOwnTexts(app.db, textIds, app.now().toISOString());
    const status = texts.length === 0 ? 422 : (step?.status ?? 200);
    return json({ code, texts, step }, { status, headers: { 'Cache-Control': 'no-store' } });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }, { name: 'robots', content: 'noindex' }] : [];

export default function WordsByCode() {
  const { t } = useTranslation('authors');
  const { title, seminar } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const opened = answer && 'texts' in answer ? answer : null;
  const isFound = opened !== null && opened.texts.length > 0;
  return (
    <div className="narrow flow">
      <PageHead title={title} kicker={<Link to={seminarPath(seminar.slug)}>{seminar.title}</Link>} />
      {isFound ? (
        <>
          <p>{t('own.intro')}</p>
          <OwnTexts texts={opened.texts} door={{ code: opened.code }} step={opened.step} />
        </>
      ) : (
        <Form method="post" className="flow">
          <p>{t('code.intro')}</p>
          <Field
            name="code"
            label={t('code.label')}
            example={t('code.example')}
            need="silent"
            required
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={longestCode}
            defaultValue={opened?.code}
            errors={opened ? [t('code.none')] : []}
          />
          <Button type="submit" kind="primary">
            {t('code.open')}
          </Button>
        </Form>
      )}
      <p className="small">
        <Link to={seminarPath(seminar.slug, '/policy')}>{t('own.toPolicy')}</Link>
      </p>
    </div>
  );
}
