import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { stepOnThread } from '~/features/archive/thread-step.server';
import { ThreadPage } from '~/features/archive/thread-page';
import { threadMeta } from '~/features/archive/thread-meta';
import { findThread } from '~/features/archive/thread-view.server';
import { translatorFor } from '~/i18n/translator.server';
import { load, parseParams, submit } from '~/request.server';
import { missing } from '~/shared/refusal';

export const handle = { i18n: ['archive'], still: true };

const address = z.object({ threadId: z.string().min(1).max(64) });

export const loader = (args: LoaderFunctionArgs) =>
  load(args, async ({ app, actor, params, locale }) => {
    const { threadId } = parseParams(address, params);
    const thread = await findThread(app.db, actor, { threadId, locale });
    if (!thread) throw missing();
    return json(
      {
        thread,
        reply:
          thread.mayReply && actor.kind === 'person' ? { name: actor.name, id: app.newId(), askId: app.newId() } : null,
        siteName: translatorFor(locale, 'common')('siteName'),
        url: `${app.baseUrl}/archive/${thread.id}`,
      },
      { headers: { 'Cache-Control': 'private, no-cache' } },
    );
  });

export const action = (args: ActionFunctionArgs) =>
  submit(args, async ({ app, actor, params, url }, form) => {
    const { threadId } = parseParams(address, params);
    const issues = await stepOnThread(app, actor, { threadId, form });
    return issues ? json({ issues }, { status: 422 }) : redirect(url.pathname, 303);
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? threadMeta(data) : []);

export default function Thread() {
  const { thread, reply } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <ThreadPage
      thread={thread}
      reply={reply}
      refusal={answer && 'refusal' in answer ? answer.refusal : null}
      issues={answer && 'issues' in answer ? answer.issues : null}
    />
  );
}
