import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { findAttendeeList } from '~/features/registration/attendee-list.server';
import { AttendeesPage } from '~/features/registration/attendees-page';
import { DeskHead } from '~/features/registration/desk-head';
import { findDesk } from '~/features/registration/desk.server';
import { translatorFor } from '~/i18n/translator.server';
import { load } from '~/request.server';
import { missing } from '~/shared/refusal';

export const handle = { i18n: ['common', 'registration', 'seminars'] };

export const loader = (args: LoaderFunctionArgs) =>
  load(args, async ({ app, actor, params, locale }) => {
    const slug = params['slug'] ?? '';
    const list = await findAttendeeList(app.db, actor, slug);
    const desk = await findDesk(app.db, slug, app.now());
    if (!desk) throw missing();
    const seminar = { slug: desk.slug, number: desk.number, title: desk.title, parts: desk.parts };
    return json({ list, seminar, title: translatorFor(locale, 'registration')('attendees.title') });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }, { name: 'robots', content: 'noindex' }] : [];

export default function Attendees() {
  const { t } = useTranslation('registration');
  const { list, seminar } = useLoaderData<typeof loader>();
  return (
    <div className="register">
      <DeskHead title={t('attendees.title')} seminar={seminar} />
      <AttendeesPage list={list} />
    </div>
  );
}
