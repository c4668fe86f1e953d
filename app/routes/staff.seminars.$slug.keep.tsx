import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { KeepPage } from '~/features/archive/keep-page';
import { keepForm } from '~/features/archive/keep-view';
import { findKeepView } from '~/features/archive/keep-view.server';
import { keepPart } from '~/features/archive/keeping.server';
import { findSeat } from '~/features/challenges/desk.server';
import { mayEditSeminar } from '~/features/seminars/roles';
import { translatorFor } from '~/i18n/translator.server';
import { load, parseParams, parseQuery, submit } from '~/request.server';
import { Refusal } from '~/shared/refusal';

export const handle = { i18n: ['archive'] };

const address = z.object({ slug: z.string() });
const query = z.object({ kept: z.coerce.number().int().min(0).max(100_000).nullable().default(null).catch(null) });

export const loader = (args: LoaderFunctionArgs) =>
  load(args, async ({ app, actor, params, url, locale }) => {
    const { slug } = parseParams(address, params);
    const seat = await findSeat(app.db, { actor, slug, may: mayEditSeminar, locale });
    const view = await findKeepView(app.db, seat);
    const title = translatorFor(locale, 'archive')('keep.title');
    return json({ view, title, kept: parseQuery(query, url).kept }, { headers: { 'Cache-Control': 'no-store' } });
  });

export const action = (args: ActionFunctionArgs) =>
  submit(args, async ({ app, actor, params, url, locale }, form) => {
    const { slug } = parseParams(address, params);
    await findSeat(app.db, { actor, slug, may: mayEditSeminar, locale });
    const parsed = keepForm.safeParse(Object.fromEntries(form));
    if (!parsed.success) throw new Refusal('common.malformed', 422);
    const { kept } = await keepPart(app, actor, parsed.data);
    return redirect(`${url.pathname}?kept=${String(kept)}`, 303);
  });

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: `${data.title}｜${data.view.seminar.title}` }] : [];

export default function Keep() {
  const { view, kept } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <KeepPage view={view} kept={kept} refusal={answer?.refusal ?? null} />;
}
