import { useTranslation } from 'react-i18next';
import { PageKeyProvider } from '~/features/board/step-form';
import type { Counts } from '~/live/protocol';
import { useStream } from '~/live/use-stream';
import {
  countedRound,
  ownIn,
  pollsStream,
  reducePolls,
  type OpenedPolls,
  type OwnChoices,
  type Poll,
  type PollsState,
} from './poll';
import { PollBadge } from './poll-badge';
import { PollResult } from './poll-result';
import { PollVote } from './poll-vote';

type LivePollsProps = { partId: string; opened: OpenedPolls; pageKey: string };

/** The polls of an attendee's page: what is open first, then the results that are shown, newest first. */
export function LivePolls({ partId, opened, pageKey }: LivePollsProps) {
  const { t } = useTranslation('polls');
  const streamId = pollsStream(partId, 'pub');
  const stream = useStream<PollsState, OwnChoices>({ streamId, opened, reduce: reducePolls });
  const { state, counts, mine } = stream;
  const rank = ({ state: now }: Poll) => (now === 'open' ? 0 : 1);
  const polls = [...state.polls].sort((one, other) => rank(one) - rank(other) || other.position - one.position);
  const [first, ...others] = polls;
  if (!first) return null;
  const onVoted = () => void stream.refreshMine();
  const card = (poll: Poll) => (
    <LivePoll key={poll.id} poll={poll} counts={counts} own={ownIn(poll, mine)} onVoted={onVoted} />
  );
  return (
    <PageKeyProvider value={pageKey}>
      <section className="polls" aria-label={t('title')}>
        {card(first)}
        {others.length > 0 && (
          <details className="polls-others">
            <summary>{t('vote.others')}</summary>
            {others.map(card)}
          </details>
        )}
      </section>
    </PageKeyProvider>
  );
}

type LivePollProps = { poll: Poll; counts: Counts; own: readonly string[]; onVoted: () => void };

function LivePoll({ poll, counts, own, onVoted }: LivePollProps) {
  const { t } = useTranslation('polls');
  const open = poll.state === 'open';
  const now = open && own.length > 0 ? countedRound(poll, counts) : null;
  return (
    <article className="poll" data-state={poll.state}>
      <p className="poll-head">
        <PollBadge state={poll.state} />
        {open && <span className="small soft num">{t('voters', { count: counts[poll.id] ?? 0 })}</span>}
      </p>
      <h2>{poll.question}</h2>
      {open && <PollVote poll={poll} own={own} onVoted={onVoted} />}
      {now && <PollResult poll={poll} rounds={[now]} />}
      {poll.state === 'closed' && <p className="soft">{t('vote.waiting')}</p>}
      {poll.state === 'shown' && <PollResult poll={poll} rounds={poll.rounds} />}
    </article>
  );
}
