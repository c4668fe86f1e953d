import type { App } from '~/app';
import type { Actor } from '~/features/accounts/actor';
import { Refusal } from '~/shared/refusal';
import type { z } from 'zod';
import { askFromThread, declineAsk, sendAsk, takeBackAsk } from './asks.server';
import { hideReply, replyToThread, unhideReply, unnameReply, withdrawReply } from './replies.server';
import { answerThread, republishThread, setVisibility, unpublishThread } from './thread-steps.server';
import {
  answerForm,
  askForm,
  ownAskForm,
  ownReplyForm,
  replyForm,
  threadIntents,
  versionForm,
  visibilityForm,
  type ThreadIntent,
  type ThreadIssues,
} from './thread-view';

type Asked = { threadId: string; form: FormData };

/** Reads a form of a thread's page and does what it asks; gives what is to be put right beside its field, or null. */
export async function stepOnThread(app: App, actor: Actor, { threadId, form }: Asked): Promise<ThreadIssues | null> {
  const fields = Object.fromEntries(form);
  const intent = threadIntents.find((known) => known === fields['intent']);
  if (intent === 'reply') {
    const parsed = replyForm.safeParse(fields);
    if (!parsed.success) return issuesOf(parsed.error, { intent, field: 'text' });
    await replyToThread(app, actor, { threadId, ...parsed.data });
    return null;
  }
  if (intent === 'ask') {
    const parsed = askForm.safeParse(fields);
    if (!parsed.success) return issuesOf(parsed.error, { intent, field: 'words' });
    await askFromThread(app, actor, { threadId, ...parsed.data });
    return null;
  }
  if (intent === 'answer') {
    const parsed = answerForm.safeParse(fields);
    if (!parsed.success) return issuesOf(parsed.error, { intent, field: 'answer' });
    await answerThread(app, actor, { threadId, ...parsed.data });
    return null;
  }
  if (intent === undefined) throw new Refusal('common.malformed', 422);
  await press(app, actor, { threadId, fields, intent });
  return null;
}

type Press = {
  threadId: string;
  fields: Record<string, unknown>;
  intent: Exclude<ThreadIntent, 'reply' | 'answer' | 'ask'>;
};

async function press(app: App, actor: Actor, { threadId, fields, intent }: Press): Promise<void> {
  switch (intent) {
    case 'withdraw':
      return withdrawReply(app, actor, read(ownReplyForm, fields));
    case 'unname':
      return unnameReply(app, actor, read(ownReplyForm, fields));
    case 'hide':
      return hideReply(app, actor, read(ownReplyForm, fields));
    case 'unhide':
      return unhideReply(app, actor, read(ownReplyForm, fields));
    case 'take-back-ask':
      return takeBackAsk(app, actor, read(ownAskForm, fields));
    case 'send-ask':
      return sendAsk(app, actor, read(askForm, fields));
    case 'decline-ask':
      return declineAsk(app, actor, read(ownAskForm, fields));
    case 'visibility':
      return setVisibility(app, actor, { threadId, ...read(visibilityForm, fields) });
    case 'unpublish':
      return unpublishThread(app, actor, { threadId, ...read(versionForm, fields) });
    case 'republish':
      return republishThread(app, actor, { threadId, ...read(versionForm, fields) });
  }
}

/** Fields that no reader types: what does not fit came from no form of ours. */
function read<Schema extends z.ZodType>(schema: Schema, fields: unknown): z.output<Schema> {
  const parsed = schema.safeParse(fields);
  if (!parsed.success) throw new Refusal('common.malformed', 422);
  return parsed.data;
}

function issuesOf(error: z.ZodError, at: Pick<ThreadIssues, 'intent' | 'field'>): ThreadIssues {
  const issue = error.issues.find(({ path }) => path[0] === at.field);
  if (!issue) throw new Refusal('common.malformed', 422);
  return { ...at, code: issue.code === 'too_big' ? 'tooLong' : 'empty' };
}
