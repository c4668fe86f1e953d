import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageKeyProvider, StepForm } from '~/features/board/step-form';
import type { Counts } from '~/live/protocol';
import { useStream } from '~/live/use-stream';
import { Button } from '~/ui/button';
import { Empty } from '~/ui/empty';
import {
  countedRound,
  onWall,
  pollsStream,
  reducePolls,
  type OpenedPolls,
  type OwnChoices,
  type Poll,
  type PollsState,
  type Round,
} from './poll';
import { PollEditor } from './poll-editor';
import { PollBadge } from './poll-badge';
import { PollResult } from './poll-result';
import { WordDesk } from './word-desk';

type PollsDeskProps = {
  partId: string;
  opened: OpenedPolls;
  pageKey: string;
  /** When the stage was taken: what came before the room last stands there. */
  since: string | null;
};

/** From here the chairs prepare, open, close and show polls. Needs a LiveProvider above. */
export function PollsDesk({ partId, opened, pageKey, since }: PollsDeskProps) {
  const { t } = useTranslation('polls');
  const streamId = pollsStream(partId, 'mod');
  const { state, counts } = useStream<PollsState, OwnChoices>({ streamId, opened, reduce: reducePolls });
  const { polls } = state;
  const wall = onWall(polls, since)?.id;
  return (
    <PageKeyProvider value={pageKey}>
      <div className="polls-desk">
        {polls.length === 0 && <Empty title={t('desk.none')}>{t('desk.noneWords')}</Empty>}
        <ul className="polls">
          {polls.map((poll) => (
            <li key={poll.id}>
              <DeskPoll poll={poll} counts={counts} partId={partId} isOnWall={poll.id === wall} />
            </li>
          ))}
        </ul>
        <details className="poll-new" open={polls.length === 0}>
          <summary>{t('desk.new')}</summary>
          {/* Begins anew once the last one is stored. */}
          <PollEditor key={polls.length} partId={partId} poll={null} />
        </details>
      </div>
    </PageKeyProvider>
  );
}

type DeskPollProps = { poll: Poll; counts: Counts; partId: string; isOnWall: boolean };

function DeskPoll({ poll, counts, partId, isOnWall }: DeskPollProps) {
  const { t } = useTranslation('polls');
  const now = poll.state === 'open' ? countedRound(poll, counts) : null;
  const rounds = now ? [...poll.rounds, now] : poll.rounds;
  return (
    <article className="poll" data-state={poll.state}>
      <p className="poll-head">
        <PollBadge state={poll.state} />
        <span className="small soft">{t(`kinds.${poll.kind}`)}</span>
        {isOnWall && <strong className="small">{t('desk.onWall')}</strong>}
      </p>
      <h2>{poll.question}</h2>
      {poll.state === 'draft' ? (
        <>
          <p className="small soft">{poll.options.map(({ label }) => label).join('／')}</p>
          <details className="poll-new">
            <summary>{t('desk.edit')}</summary>
            <PollEditor key={poll.version} partId={partId} poll={poll} />
          </details>
        </>
      ) : (
        <PollResult poll={poll} rounds={rounds} />
      )}
      {poll.kind === 'words' && poll.state !== 'draft' && poll.state !== 'open' && poll.rounds.length > 0 && (
        <WordDesk poll={poll} round={lastOf(poll.rounds)} />
      )}
      {(poll.state === 'open' || poll.state === 'closed') && <p className="small soft">{t('desk.justStaff')}</p>}
      <div className="row poll-steps">
        <Steps poll={poll} isOnWall={isOnWall} />
        {poll.state !== 'draft' && poll.state !== 'open' && poll.kind !== 'words' && (
          <Link className="small" to={`/polls/${poll.id}/crossed`}>
            {t('desk.cross')}
          </Link>
        )}
      </div>
    </article>
  );
}

const noRound: Round = { round: 1, voters: 0, chosen: {} };

function lastOf(rounds: readonly Round[]): Round {
  return rounds.at(-1) ?? noRound;
}

type Step = { command: string; words: keyof StepWords; input?: Record<string, string>; primary?: true };
type StepWords = Record<
  'open' | 'close' | 'reopen' | 'show' | 'conceal' | 'again' | 'wall' | 'off' | 'discard',
  string
>;

const stepsOf: Record<Poll['state'], readonly Step[]> = {
  draft: [
    { command: 'polls.open', words: 'open', primary: true },
    { command: 'polls.discard', words: 'discard' },
  ],
  open: [{ command: 'polls.close', words: 'close', primary: true }],
  closed: [
    { command: 'polls.show', words: 'show', input: { to: 'shown' }, primary: true },
    { command: 'polls.open', words: 'reopen' },
  ],
  shown: [{ command: 'polls.show', words: 'conceal', input: { to: 'closed' } }],
};

/** What may follow, the likeliest first; a second round once, and the wall whenever there is something to see. */
function Steps({ poll, isOnWall }: { poll: Poll; isOnWall: boolean }) {
  const { t } = useTranslation('polls');
  const isOver = poll.state === 'closed' || poll.state === 'shown';
  const more: readonly Step[] = [
    ...(isOver && poll.round === 1 ? ([{ command: 'polls.again', words: 'again' }] as const) : []),
    ...(poll.state === 'draft' ? [] : [wallStep(isOnWall)]),
  ];
  return [...stepsOf[poll.state], ...more].map(({ command, words, input, primary }) => (
    <StepForm
      key={words}
      command={command}
      input={{ pollId: poll.id, version: poll.version, ...input }}
      className="poll-step"
    >
      <Button type="submit" kind={primary ? 'primary' : undefined}>
        {t(`desk.${words}`)}
      </Button>
    </StepForm>
  ));
}

function wallStep(isOnWall: boolean): Step {
  if (!isOnWall) return { command: 'polls.project', words: 'wall', input: { to: 'wall' } };
  return { command: 'polls.project', words: 'off', input: { to: 'off' } };
}
