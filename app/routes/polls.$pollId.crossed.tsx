import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { CrossedPage } from '~/features/polls/crossed-page';
import { addCrossing, findCrossed } from '~/features/polls/crossed-polls.server';
import type { RefusalCode } from '~/i18n/texts';
import { translatorFor } from '~/i18n/translator.server';
import { useRefusalText } from '~/i18n/use-refusal-text';
import { load, parseParams, submit } from '~/request.server';
import { Refusal } from '~/shared/refusal';
import { Banner } from '~/ui/banner';
import { PageHead } from '~/ui/page-head';

export const handle = { i18n: ['common', 'polls', 'results'] };

const address = z.object({ pollId: z.string().min(1).max(64) });
const crossing = z.object({ question: z.string().min(1).max(100) });

export const loader = (args: LoaderFunctionArgs) =>
  load(args, async ({ app, actor, params, locale }) => {
    const { pollId } = parseParams(address, params);
    const view = await findCrossed(app.db, actor, { pollId, locale });
    const title = translatorFor(locale, 'polls')('cross.title');
    return json({ view, title }, { headers: { 'Cache-Control': 'no-store' } });
  });

export const action = (args: ActionFunctionArgs) =>
  submit(args, async ({ app, actor, params, url }, form) => {
    const { pollId } = parseParams(address, params);
    const parsed = crossing.safeParse(Object.fromEntries(form));
    if (!parsed.success) throw new Refusal('common.malformed', 422);
    await addCrossing(app, actor, { pollId, question: parsed.data.question });
    return redirect(url.pathname, 303);
  });

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }, { name: 'robots', content: 'noindex' }] : [];

export default function PollCrossed() {
  const { view, title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="narrow flow crossed-polls">
      <PageHead title={title} subtitle={view.poll.question} />
      {answer && <Refused code={answer.refusal} />}
      <CrossedPage view={view} />
    </div>
  );
}

function Refused({ code }: { code: RefusalCode }) {
  return <Banner tone="wrong" role="alert" title={useRefusalText(code)} />;
}
