import { Link } from '@remix-run/react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { PageKeyProvider, StepForm } from '~/features/board/step-form';
import type { Counts } from '~/live/protocol';
import { useStream } from '~/live/use-stream';
import { Button } from '~/ui/button';
import { Empty } from '~/ui/empty';
import { KeyList } from '~/ui/key-list';
import { capOf } from '~/ui/key-map';
import { useMarkedKeys } from '~/ui/use-marked-keys';
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
import { pollKeys, type PollAct } from './poll-keys';
import { atHand, stepsOf, wallStep, type PollStep } from './poll-steps';
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
  const hand = atHand(polls)?.id;
  const desk = useRef<HTMLDivElement>(null);
  useMarkedKeys(pollKeys, desk);
  return (
    <PageKeyProvider value={pageKey}>
      <div className="polls-desk" ref={desk}>
        {polls.length === 0 && <Empty title={t('desk.none')}>{t('desk.noneWords')}</Empty>}
        <ul className="polls">
          {polls.map((poll) => (
            <li key={poll.id}>
              <DeskPoll
                poll={poll}
                counts={counts}
                partId={partId}
                isOnWall={poll.id === wall}
                hasKeys={poll.id === hand}
              />
            </li>
          ))}
        </ul>
        <details className="fold" open={polls.length === 0}>
          <summary>{t('desk.new')}</summary>
          {/* Begins anew once the last one is stored. */}
          <PollEditor key={polls.length} partId={partId} poll={null} />
        </details>
      </div>
    </PageKeyProvider>
  );
}

type DeskPollProps = {
  poll: Poll;
  counts: Counts;
  partId: string;
  isOnWall: boolean;
  /** Whether the keys act on it. */
  hasKeys: boolean;
};

function DeskPoll({ poll, counts, partId, isOnWall, hasKeys }: DeskPollProps) {
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
          <details className="fold">
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
        <Steps {...{ poll, partId, isOnWall, hasKeys }} />
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

type StepsProps = Omit<DeskPollProps, 'counts'>;

/** What may follow, the likeliest first, and the wall whenever there is something to see. */
function Steps({ poll, partId, isOnWall, hasKeys }: StepsProps) {
  const steps = stepsOf(poll, partId);
  return (
    <>
      {steps.map((step, at) => (
        <StepButton key={step.word} {...{ poll, step }} act={hasKeys && at === 0 ? 'step' : null} primary={at === 0} />
      ))}
      {poll.state !== 'draft' && (
        <StepButton poll={poll} step={wallStep(poll, isOnWall)} act={hasKeys ? 'wall' : null} primary={false} />
      )}
    </>
  );
}

type StepButtonProps = { poll: Poll; step: PollStep; act: PollAct | null; primary: boolean };

function StepButton({ poll, step, act, primary }: StepButtonProps) {
  const { t } = useTranslation('polls');
  const { word, command, input, back } = step;
  return (
    <StepForm
      command={command}
      input={{ pollId: poll.id, version: poll.version, ...input }}
      said={() => ({ words: t(`said.${word}`), undo: back })}
      className="poll-step"
    >
      <Button
        type="submit"
        kind={primary && poll.state !== 'shown' ? 'primary' : undefined}
        data-key={act ?? undefined}
      >
        {t(`desk.${word}`)}
        {act && <kbd>{capOf(pollKeys[act][0] ?? '')}</kbd>}
      </Button>
    </StepForm>
  );
}

/** The keys of the desk, for the list of all keys of the console. */
export function PollKeyList() {
  const { t } = useTranslation('polls');
  return <KeyList keys={pollKeys} word={(act) => t(`keys.${act}`)} />;
}
