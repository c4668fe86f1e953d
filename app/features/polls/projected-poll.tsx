import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useStream } from '~/live/use-stream';
import {
  onWall,
  pollsStream,
  reducePolls,
  type OpenedPolls,
  type OwnChoices,
  type Poll,
  type PollsState,
} from './poll';
import { PollResult } from './poll-result';

type ProjectedPollProps = {
  partId: string;
  opened: OpenedPolls;
  /** When the stage was taken; what came before the room last stands there. */
  since: string | null;
  children: ReactNode;
};

/** Puts the poll of a part in place of the stage while it is to be seen; numbers only once they are shown. */
export function ProjectedPoll({ partId, opened, since, children }: ProjectedPollProps) {
  const streamId = pollsStream(partId, 'pub');
  const { state, counts } = useStream<PollsState, OwnChoices>({ streamId, opened, reduce: reducePolls });
  const poll = onWall(state.polls, since);
  if (!poll) return children;
  return <OnWall poll={poll} voters={counts[poll.id] ?? 0} />;
}

function OnWall({ poll, voters }: { poll: Poll; voters: number }) {
  const { t } = useTranslation('polls');
  return (
    <main className="poll-wall" id="main" tabIndex={-1}>
      <h1 className="display">{poll.question}</h1>
      {poll.state === 'shown' ? (
        <PollResult poll={poll} rounds={poll.rounds} />
      ) : (
        <>
          <ol className="poll-answers" data-kind={poll.kind}>
            {poll.options.map(({ code, label }) => (
              <li key={code}>{label}</li>
            ))}
          </ol>
          <p className="num">
            {t(poll.state === 'open' ? 'wall.join' : 'wall.closed')}
            {poll.state === 'open' && <b>{t('voters', { count: voters })}</b>}
          </p>
        </>
      )}
    </main>
  );
}
