import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { DeskHead } from '~/features/registration/desk-head';
import { listDeskParts } from '~/features/registration/desk.server';
import { ExportForm, SharedForm } from '~/features/registration/export-form';
import { moveVenue } from '~/features/registration/moves.server';
import { changeSchema, listOrders, moveSchema, sorted } from '~/features/registration/registration-list';
import { Refused } from '~/features/registration/refused';
import { listRegistrations } from '~/features/registration/registration-list.server';
import { RegistrationsPage } from '~/features/registration/registrations-page';
import { findSeats } from '~/features/registration/seats.server';
import { findStaffSeminar } from '~/features/registration/staff-desk.server';
import { setRegistrationState } from '~/features/registration/states.server';
import { countAgreed, countLostLetters } from '~/features/survey/registrations-file.server';
import { translatorFor } from '~/i18n/translator.server';
import { load, parseQuery, submit } from '~/request.server';
import { Refusal } from '~/shared/refusal';
import { Banner } from '~/ui/banner';

export const handle = { i18n: ['common', 'registration', 'seminars'] };

const query = z.object({ sort: z.enum(listOrders).catch('receipt') });

export const loader = (args: LoaderFunctionArgs) =>
  load(args, async ({ app, actor, params, url, locale }) => {
    const seminar = await findStaffSeminar(app.db, actor, params['slug']);
    const order = parseQuery(query, url).sort;
    return json({
      seminar: {
        slug: seminar.slug,
        number: seminar.number,
        title: { ja: seminar.title_ja, en: seminar.title_en },
        parts: await listDeskParts(app.db, seminar.id),
      },
      seats: await findSeats(app.db, seminar.id),
      // Sorted here: browsers collate Japanese in their own ways.
      rows: sorted(await listRegistrations(app.db, seminar.id), order),
      order,
      agreed: seminar.asks_share === 1 ? await countAgreed(app.db, seminar.id) : null,
      lost: await countLostLetters(app.db, seminar.id, locale),
      title: translatorFor(locale, 'registration')('list.title'),
    });
  });

export const action = (args: ActionFunctionArgs) =>
  submit(args, async ({ app, actor, params }, form) => {
    const seminar = await findStaffSeminar(app.db, actor, params['slug']);
    const move = moveSchema.safeParse(Object.fromEntries(form));
    if (move.success) return json(await moveVenue(app, actor, { seminarId: seminar.id, ...move.data }));
    const change = changeSchema.safeParse(Object.fromEntries(form));
    if (!change.success) throw new Refusal('registration.noReason', 422);
    return json(await setRegistrationState(app, actor, { seminarId: seminar.id, ...change.data }));
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? [{ title: data.title }] : []);

export default function Registrations() {
  const { t } = useTranslation('registration');
  const { seminar, seats, rows, order, lost, agreed } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="wrap flow registrations" data-density="staff">
      <DeskHead title={t('list.title')} seminar={seminar} />
      {answer && 'refusal' in answer && <Refused code={answer.refusal} />}
      {answer && 'receipt' in answer && (
        <Banner
          tone="good"
          role="status"
          title={
            'venue' in answer
              ? t('list.moved', { receipt: answer.receipt, venue: t(`venues.${answer.venue}`) })
              : t('list.changed', { receipt: answer.receipt, state: t(`states.${answer.state}`) })
          }
        />
      )}
      <RegistrationsPage slug={seminar.slug} seats={seats} rows={rows} order={order} />
      {rows.length > 0 && <ExportForm slug={seminar.slug} lost={lost} />}
      {agreed !== null && <SharedForm slug={seminar.slug} count={agreed} />}
    </div>
  );
}
