import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { correctRegistration, findToCorrect } from '~/features/registration/correcting.server';
import { CorrectionForm } from '~/features/registration/correction-form';
import { DeskHead } from '~/features/registration/desk-head';
import { listDeskParts } from '~/features/registration/desk.server';
import { correctionSchema } from '~/features/registration/entry';
import { readHandForm } from '~/features/registration/hand-entry';
import { Refused } from '~/features/registration/refused';
import { findStaffSeminar } from '~/features/registration/staff-desk.server';
import { staffPath } from '~/features/seminars/seminar';
import { load, submit } from '~/request.server';
import { Refusal } from '~/shared/refusal';

export const handle = { i18n: ['common', 'registration', 'seminars'] };

export const loader = (args: LoaderFunctionArgs) =>
  load(args, async ({ app, actor, params }) => {
    const { id, slug, number, title_ja: ja, title_en: en } = await findStaffSeminar(app.db, actor, params['slug']);
    const seminar = { slug, number, title: { ja, en }, parts: await listDeskParts(app.db, id) };
    return json({ seminar, ...(await findToCorrect(app.db, id, params['registrationId'] ?? '')) });
  });

const seen = z.coerce.number().int().min(0).max(1_000_000_000);

export const action = (args: ActionFunctionArgs) =>
  submit(args, async ({ app, actor, params }, form) => {
    const seminar = await findStaffSeminar(app.db, actor, params['slug']);
    const version = seen.safeParse(form.get('version'));
    if (!version.success) throw new Refusal('common.malformed', 422);
    const read = readHandForm(form, correctionSchema());
    if (!read.entry) return json({ issues: read.issues }, { status: 422 });
    const registrationId = params['registrationId'] ?? '';
    await correctRegistration(app, actor, {
      ...{ seminarId: seminar.id, registrationId, version: version.data, entry: read.entry },
    });
    return redirect(staffPath(seminar.slug, '/registrations'), 303);
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? [{ title: data.receipt }] : []);

export default function CorrectRegistration() {
  const { t } = useTranslation('registration');
  const { seminar, receipt, version, fields } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const issues = answer && 'issues' in answer ? answer.issues : null;
  return (
    <div className="register">
      <DeskHead title={t('hand.correctTitle', { receipt })} seminar={seminar} />
      {answer && 'refusal' in answer && <Refused code={answer.refusal} />}
      <CorrectionForm slug={seminar.slug} version={version} fields={fields} issues={issues} />
    </div>
  );
}
