import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { listRegistrations } from '~/features/registration/registration-list.server';
import { previewMail, sendTestMail } from '~/features/registration/mail-preview.server';
import { mailChoice, mailForm } from '~/features/registration/mail-template';
import {
  findTemplate,
  listOwnTemplates,
  problemsOf,
  resetTemplate,
  saveTemplate,
} from '~/features/registration/mail-templates.server';
import { MailsPage } from '~/features/registration/mails-page';
import { Refused } from '~/features/registration/refused';
import { findStaffSeminar } from '~/features/registration/staff-desk.server';
import { inLocale, staffPath } from '~/features/seminars/seminar';
import { translatorFor } from '~/i18n/translator.server';
import { load, parseQuery, submit } from '~/request.server';
import { Refusal } from '~/shared/refusal';
import { Banner } from '~/ui/banner';
import { PageHead } from '~/ui/page-head';

export const handle = { i18n: ['common', 'mail', 'registration', 'seminars'] };

export const loader = (args: LoaderFunctionArgs) =>
  load(args, async ({ app, actor, params, url, locale }) => {
    const seminar = await findStaffSeminar(app.db, actor, params['slug']);
    const { as, ...kind } = parseQuery(mailChoice, url);
    const key = { seminarId: seminar.id, ...kind };
    const template = await findTemplate(app.db, key);
    const people = await listRegistrations(app.db, seminar.id);
    return json({
      title: translatorFor(locale, 'mail')('templates.title'),
      seminar: { slug: seminar.slug, title: inLocale(locale, seminar.title_ja, seminar.title_en) },
      choice: { ...kind, as },
      owns: await listOwnTemplates(app.db, seminar.id),
      template,
      preview: await previewMail(app, seminar, { key, as, body: template.body }),
      people: people.map(({ id, receipt, name }) => ({ id, label: `${receipt} ${name}` })),
    });
  });

export const action = (args: ActionFunctionArgs) =>
  submit(args, async ({ app, actor, params, url }, form) => {
    const seminar = await findStaffSeminar(app.db, actor, params['slug']);
    const { as, ...kind } = parseQuery(mailChoice, url);
    const key = { seminarId: seminar.id, ...kind };
    const parsed = mailForm.safeParse(Object.fromEntries(form));
    if (!parsed.success) throw new Refusal('common.malformed', 422);
    const { intent, version, body } = parsed.data;
    const back = (done: string) => redirect(`?${new URLSearchParams({ ...kind, as, done }).toString()}`, 303);
    if (intent === 'reset') {
      await resetTemplate(app, actor, { ...key, version });
      return back('reset');
    }
    const problems = problemsOf(key, body);
    const preview = await previewMail(app, seminar, { key, as, body });
    if (problems) return json({ body, problems, preview, sentTo: null }, { status: 422 });
    if (intent === 'save') {
      await saveTemplate(app, actor, { ...key, version, body });
      return back('saved');
    }
    const sentTo = intent === 'test' ? (await sendTestMail(app, actor, seminar, { key, as, body })).to : null;
    return json({ body, problems, preview, sentTo });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? [{ title: data.title }] : []);

export default function Mails() {
  const { t } = useTranslation('mail');
  const { seminar, template, ...shown } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [query] = useSearchParams();
  const typed = answer && 'body' in answer ? answer : null;
  return (
    <div className="wrap flow registrations" data-density="staff">
      <PageHead
        title={t('templates.title')}
        kicker={<Link to={staffPath(seminar.slug)}>{seminar.title}</Link>}
        subtitle={t('templates.intro')}
      />
      {answer && 'refusal' in answer && <Refused code={answer.refusal} />}
      {typed?.sentTo && <Banner tone="good" role="status" title={t('templates.tested', { to: typed.sentTo })} />}
      {!answer && query.get('done') === 'saved' && <Banner tone="good" role="status" title={t('templates.saved')} />}
      {!answer && query.get('done') === 'reset' && <Banner tone="good" role="status" title={t('templates.wasReset')} />}
      <MailsPage
        {...shown}
        preview={typed?.preview ?? shown.preview}
        template={{ ...template, body: typed?.body ?? template.body }}
        problems={typed?.problems ?? null}
      />
    </div>
  );
}
