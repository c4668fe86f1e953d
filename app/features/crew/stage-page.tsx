import { Link, useRevalidator } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { queueOf, type BoardState } from '~/features/board/board';
import type { BoardHead } from '~/features/board/board-head';
import { reduceBoard, type OpenedBoard } from '~/features/board/opened-board';
import type { Own } from '~/features/board/own';
import { usePartName } from '~/features/board/part-name';
import { ReactionsLately } from '~/features/board/reaction-bar';
import { stagedOn } from '~/features/board/staged';
import { StepForm } from '~/features/board/step-form';
import { TimeLeft } from '~/features/board/time-left';
import { boardStream, type PartClock } from '~/features/seminars/board-streams';
import { partPath, seminarTopic } from '~/features/seminars/seminar';
import { LiveProvider } from '~/live/live-provider';
import { useChanged } from '~/live/use-changed';
import { useStream } from '~/live/use-stream';
import { Seal } from '~/ui/badge';
import { Button } from '~/ui/button';
import { Mark } from '~/ui/mark';
import { Written } from '~/ui/written';
import { crewStream, reduceCrew, type CrewMessage, type CrewState, type OpenedCrew } from './crew';

export type StagePageProps = {
  head: BoardHead;
  opened: OpenedBoard;
  crew: OpenedCrew;
  servedAt: string;
  /** Where in the run of show it is, and what is noted for who stands there. */
  run: (part: PartClock) => ReactNode;
};

/** For who stands before the room: what is asked, how much time there is, and word from the staff. */
export function StagePage(props: StagePageProps) {
  return (
    <LiveProvider viewer={props.head.reader.id}>
      <Stage {...props} key={props.head.part.id} />
    </LiveProvider>
  );
}

const callsAtOnce = 3;

function Stage({ head, opened, crew: openedCrew, servedAt, run }: StagePageProps) {
  const { t } = useTranslation(['crew', 'board', 'live']);
  const { full, about } = usePartName();
  const streamId = boardStream(head.part.id, 'pub');
  const stream = useStream<BoardState, Own>({ streamId, opened, reduce: reduceBoard });
  const { state: board, counts } = stream;
  const crew = useStream<CrewState, null>({
    streamId: crewStream(head.part.id, 'stage'),
    opened: openedCrew,
    reduce: reduceCrew,
  });
  const { revalidate } = useRevalidator();
  useChanged(seminarTopic(head.seminar.id), revalidate);
  const staged = stagedOn(board);
  const calls = crew.state.messages.filter(({ seen }) => seen === null).slice(-callsAtOnce);
  return (
    <div className="stage-view">
      <header>
        <Mark live={board.part.state === 'live'} />
        <p>
          <b>{full(head.part)}</b> {about(head)}
        </p>
        <TimeLeft part={board.part} servedAt={servedAt} />
      </header>
      <section className="calls" aria-label={t('crew:stage.call')} role="status">
        {calls.length === 0 && <p className="faint">{t('crew:stage.quiet')}</p>}
        {calls.map((message) => (
          <Call key={message.id} message={message} />
        ))}
      </section>
      <main id="main" tabIndex={-1}>
        {staged ? (
          <>
            <Seal>{t(staged.kind === 'question' ? 'board:onStage' : 'board:talking')}</Seal>
            <div>
              <h1 className="words display">
                <Written text={staged.text} />
              </h1>
              <p className="soft">{t('board:wanted', { count: counts[staged.publicId] ?? 0 })}</p>
            </div>
          </>
        ) : (
          <h1 className="faint">{t('board:console.nothingOn')}</h1>
        )}
      </main>
      {run(board.part)}
      <Next board={board} />
      <footer>
        <ReactionsLately counts={counts} seconds={30} />
        {stream.link === 'offline' && <p role="status">{t('live:offline.title')}</p>}
        {head.steers && <Link to={partPath(head.part.id, 'console')}>{t('crew:stage.toConsole')}</Link>}
        <Link to={partPath(head.part.id, 'live')}>{t('board:console.attendee')}</Link>
      </footer>
    </div>
  );
}

/** One word from the staff, and the button that tells them it was read. */
function Call({ message }: { message: CrewMessage }) {
  const { t } = useTranslation('crew');
  return (
    <div className="call">
      <p>{message.text}</p>
      <StepForm command="crew.acknowledge" input={{ messageId: message.id }}>
        <Button type="submit" kind="primary" size="large">
          {t('stage.acknowledge')}
        </Button>
      </StepForm>
    </div>
  );
}

const shownNext = 3;

/** What the chairs mean to ask next, so that a speaker can think of it. */
function Next({ board }: { board: BoardState }) {
  const { t } = useTranslation('board');
  const queued = queueOf(board.questions).map(({ publicId, text }) => ({ publicId, text }));
  const cards = board.agenda.filter(({ state }) => state === 'scheduled');
  const next = [...queued, ...cards].slice(0, shownNext);
  if (next.length === 0) return null;
  return (
    <section className="stage-next" aria-label={t('next')}>
      <h2>{t('next')}</h2>
      <ol>
        {next.map(({ publicId, text }) => (
          <li key={publicId} className="words">
            <Written text={text} />
          </li>
        ))}
      </ol>
    </section>
  );
}
