import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { rewordThreadsWithin } from '~/features/archive/reworded-threads.server';
import { listLike } from '~/features/archive/similar.server';
import { findCurationView } from '~/features/challenges/curation-view.server';
import { CurationPage } from '~/features/challenges/curation-page';
import { stepCuration } from '~/features/challenges/curation-step.server';
import { findSeat } from '~/features/challenges/desk.server';
import { FreshDesk } from '~/features/challenges/fresh-desk';
import { mayReadOriginals } from '~/features/seminars/roles';
import { challengesCode } from '~/features/survey/survey';
import { translatorFor } from '~/i18n/translator.server';
import { load, parseParams, parseQuery, submit } from '~/request.server';
import { useAnswer } from '~/ui/use-answer';

/** It brings its own head: the desk fills the screen. */
export const handle = { i18n: ['challenges'], bare: true };

const address = z.object({ slug: z.string() });
const query = z.object({
  c: z.coerce.number().int().positive().max(1_000_000_000).optional(),
  question: z.string().max(100).default(challengesCode).catch(challengesCode),
  list: z.enum(['unfinished', 'all']).default('unfinished').catch('unfinished'),
  suggest: z.enum(['on', 'off']).default('on').catch('on'),
});

/** They leave what they made in the field; nothing is stored. */
const copies = ['copy', 'copy-redacted'];

export const loader = (args: LoaderFunctionArgs) =>
  load(args, async ({ app, actor, params, url, locale }) => {
    const { slug } = parseParams(address, params);
    const seat = await findSeat(app.db, { actor, slug, may: mayReadOriginals, locale });
    const { c, question, list, suggest } = parseQuery(query, url);
    const place = { number: c ?? null, question, shown: list, suggests: suggest === 'on', locale };
    const view = await findCurationView(app, seat, place);
    const title = translatorFor(locale, 'challenges')('curation.title');
    const archived = suggest === 'on' && view.open ? await listLike(app.db, actor, view.open.challenge.original) : [];
    return json({ view, archived, title }, { headers: { 'Cache-Control': 'no-store' } });
  });

export const action = (args: ActionFunctionArgs) =>
  submit(args, async ({ app, actor, params, url, locale }, form) => {
    const { slug } = parseParams(address, params);
    const { seminarId } = await findSeat(app.db, { actor, slug, may: mayReadOriginals, locale });
    const stepped = await stepCuration(app, actor, { seminarId, form }, { afterRewording: rewordThreadsWithin });
    // A category or a copied original leaves unsaved words in the field, so the same page answers them.
    if (stepped.refusal !== null || form.has('categoryId') || copies.some((one) => form.get('intent') === one))
      return json(stepped, { status: stepped.status });
    return redirect(`${url.pathname}${withNumber(url, stepped.number)}`, 303);
  });

/** Where the reader was, on the challenge that was stepped. */
function withNumber(url: URL, number: number): string {
  const search = new URLSearchParams(url.search);
  search.delete('_data');
  search.set('c', String(number));
  return `?${search.toString()}`;
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: `${data.title}｜${data.view.seminar.title}` }] : [];

export default function Curation() {
  const { view, archived } = useLoaderData<typeof loader>();
  const answer = useAnswer<typeof action>();
  return (
    <FreshDesk me={view.me} topic={view.topic}>
      <CurationPage view={view} archived={archived} answer={answer && 'number' in answer ? answer : null} />
    </FreshDesk>
  );
}
