import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { registerByHand } from '~/features/registration/by-hand.server';
import { DeskHead } from '~/features/registration/desk-head';
import { listDeskParts } from '~/features/registration/desk.server';
import { formKeySchema, handSchema } from '~/features/registration/entry';
import { readHandForm } from '~/features/registration/hand-entry';
import { HandForm } from '~/features/registration/hand-form';
import { Refused } from '~/features/registration/refused';
import { findStaffSeminar } from '~/features/registration/staff-desk.server';
import { staffPath } from '~/features/seminars/seminar';
import { translatorFor } from '~/i18n/translator.server';
import { load, submit } from '~/request.server';
import { Refusal } from '~/shared/refusal';

export const handle = { i18n: ['common', 'registration', 'seminars'] };

export const loader = (args: LoaderFunctionArgs) =>
  load(args, async ({ app, actor, params, locale }) => {
    const { id, slug, number, title_ja: ja, title_en: en } = await findStaffSeminar(app.db, actor, params['slug']);
    const seminar = { slug, number, title: { ja, en }, parts: await listDeskParts(app.db, id) };
    const title = translatorFor(locale, 'registration')('hand.title');
    return json({ seminar, formKey: app.newId(), title });
  });

export const action = (args: ActionFunctionArgs) =>
  submit(args, async ({ app, actor, params }, form) => {
    const seminar = await findStaffSeminar(app.db, actor, params['slug']);
    const parts = await listDeskParts(app.db, seminar.id);
    const formKey = formKeySchema.safeParse(form.get('formKey'));
    if (!formKey.success) throw new Refusal('common.malformed', 422);
    const read = readHandForm(form, handSchema(parts));
    if (!read.entry) return json({ issues: read.issues }, { status: 422 });
    await registerByHand(app, actor, { seminarId: seminar.id, formKey: formKey.data, entry: read.entry });
    return redirect(staffPath(seminar.slug, '/registrations'), 303);
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? [{ title: data.title }] : []);

export default function AddByHand() {
  const { t } = useTranslation('registration');
  const { seminar, formKey } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const issues = answer && 'issues' in answer ? answer.issues : null;
  return (
    <div className="register">
      <DeskHead title={t('hand.title')} seminar={seminar} />
      {answer && 'refusal' in answer && <Refused code={answer.refusal} />}
      <HandForm slug={seminar.slug} parts={seminar.parts} formKey={formKey} issues={issues} />
    </div>
  );
}
