import type { Work } from '~/app';
import { pollsStream, type PollsChange } from './poll';
import { listPolls } from './poll-rows.server';

/**
 * One event for each audience that has something to see; a draft is nothing to attendees. `gone` are drafts that were thrown
 * away, `hidden` polls that are drafts again.
 */
export async function tellPolls(
  work: Work,
  partId: string,
  touched: { ids?: readonly string[]; gone?: readonly string[]; hidden?: readonly string[] },
): Promise<void> {
  for (const audience of ['mod', 'pub'] as const) {
    const polls = await listPolls(work.tx, { partId, audience, ids: touched.ids ?? [] });
    const gone = [...((audience === 'mod' ? touched.gone : touched.hidden) ?? [])];
    const body: PollsChange = { ...(polls.length > 0 && { polls }), ...(gone.length > 0 && { gone }) };
    if (Object.keys(body).length > 0) await work.append(pollsStream(partId, audience), { name: 'polls_changed', body });
  }
}

/** Says after the commit that more people voted. */
export function countPoll(work: Work, poll: { id: string; partId: string }): void {
  work.count(pollsStream(poll.partId, 'pub'), poll.id);
  work.count(pollsStream(poll.partId, 'mod'), poll.id);
}
