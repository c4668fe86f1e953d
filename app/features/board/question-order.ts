import type { Counts } from '~/live/protocol';
import { takesVotes, type OpenQuestion } from './board';

export type Order = 'want' | 'new';

/** Which of the list are shown; what was settled elsewhere counts as answered. */
export type Only = 'all' | 'own' | 'unanswered' | 'likeMe';

/** The list that attendees read: what is open first, by votes or by time; what is settled after it. Not what is on stage. */
export function inListOrder(questions: readonly OpenQuestion[], counts: Counts, order: Order): OpenQuestion[] {
  const votes = (question: OpenQuestion) => counts[question.publicId] ?? 0;
  const listed = questions.filter((question) => question.state !== 'live');
  return listed.sort((one, other) => {
    const settled = Number(!takesVotes(one.state)) - Number(!takesVotes(other.state));
    if (settled !== 0) return settled;
    if (order === 'want' && votes(one) !== votes(other)) return votes(other) - votes(one);
    return one.openedAt < other.openedAt ? 1 : -1;
  });
}
