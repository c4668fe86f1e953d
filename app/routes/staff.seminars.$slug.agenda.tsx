import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { listBandCoverage, listCardTraits } from '~/features/authors/card-traits.server';
import { AgendaPage } from '~/features/challenges/agenda-page';
import { stepAgenda } from '~/features/challenges/agenda-step.server';
import { findAgendaView } from '~/features/challenges/agenda-view.server';
import { findSeat } from '~/features/challenges/desk.server';
import { FreshDesk } from '~/features/challenges/fresh-desk';
import { mayModerate } from '~/features/seminars/roles';
import { translatorFor } from '~/i18n/translator.server';
import { load, parseParams, submit } from '~/request.server';
import { useAnswer } from '~/ui/use-answer';

/** It brings its own head: the desk fills the screen. */
export const handle = { i18n: ['challenges'], bare: true };

const address = z.object({ slug: z.string() });

export const loader = (args: LoaderFunctionArgs) =>
  load(args, async ({ app, actor, params, locale }) => {
    const { slug } = parseParams(address, params);
    const seat = await findSeat(app.db, { actor, slug, may: mayModerate, locale });
    const title = translatorFor(locale, 'challenges')('agenda.title');
    const view = await findAgendaView(app.db, seat);
    const bands = await listBandCoverage(app.db, seat.seminarId);
    const traits = await listCardTraits(app.db, seat.seminarId);
    return json({ view, bands, traits, title }, { headers: { 'Cache-Control': 'no-store' } });
  });

export const action = (args: ActionFunctionArgs) =>
  submit(args, async ({ app, actor, params, url, locale }, form) => {
    const { slug } = parseParams(address, params);
    const { seminarId } = await findSeat(app.db, { actor, slug, may: mayModerate, locale });
    await stepAgenda(app, actor, { seminarId, form });
    return redirect(url.pathname, 303);
  });

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: `${data.title}｜${data.view.seminar.title}` }] : [];

export default function Agenda() {
  const { view, bands, traits } = useLoaderData<typeof loader>();
  const answer = useAnswer<typeof action>();
  return (
    <FreshDesk me={view.me} topic={view.topic}>
      <AgendaPage view={view} bands={bands} traits={traits} refusal={answer?.refusal ?? null} />
    </FreshDesk>
  );
}
