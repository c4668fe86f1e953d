import { useRevalidator } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { boardStream } from '~/features/seminars/board-streams';
import { seminarTopic } from '~/features/seminars/seminar';
import { WallResult } from '~/features/deck/wall-result';
import type { WallSlides } from '~/features/deck/wall-slides.server';
import { LiveProvider } from '~/live/live-provider';
import { useChanged } from '~/live/use-changed';
import { useStream } from '~/live/use-stream';
import { Mark } from '~/ui/mark';
import { QrCode } from '~/ui/qr-code';
import { Written } from '~/ui/written';
import { isOpen, isRunning, queueOf, type BoardState } from './board';
import type { BoardHead } from './board-head';
import { reduceBoard, type OpenedBoard } from './opened-board';
import type { Own } from './own';
import { usePartName } from './part-name';
import { ProjectorStage } from './projector-stage';
import { ReactionsLately } from './reaction-bar';
import { TimeLeft } from './time-left';

/** The way to the attendees' page: the address to type, and its code as a path in a square of `size`. */
export type Join = { address: string; code: { size: number; path: string } };

export type ProjectorPageProps = {
  head: BoardHead;
  opened: OpenedBoard;
  servedAt: string;
  join: Join;
  /** A result of the survey, before the room until somebody comes on stage. */
  wall: WallSlides | null;
  /** Puts the rooms of the part in place of the stage while they are to be seen; `since`: when the stage was taken. */
  rooms?: (stage: ReactNode, since: string | null) => ReactNode;
  /** Puts a poll in place of all that while it is to be seen. */
  polls: (stage: ReactNode, since: string | null) => ReactNode;
};

/** For a beamer or a shared screen: one question, larger than anything about it. */
export function ProjectorPage(props: ProjectorPageProps) {
  return (
    <LiveProvider viewer={props.head.reader.id}>
      <Projector {...props} key={props.head.part.id} />
    </LiveProvider>
  );
}

function Projector({ head, opened, servedAt, join, wall, rooms, polls }: ProjectorPageProps) {
  const { full, about } = usePartName();
  const streamId = boardStream(head.part.id, 'pub');
  const stream = useStream<BoardState, Own>({ streamId, opened, reduce: reduceBoard });
  const { state: board, counts } = stream;
  const { revalidate } = useRevalidator();
  useChanged(seminarTopic(head.seminar.id), revalidate);
  const stage = <ProjectorStage board={board} counts={counts} />;
  const since = board.onStage?.since ?? null;
  const { announcement } = board.part;
  const result = wall && (since === null || since < wall.since) ? wall : null;
  return (
    <div className="projector">
      <header className="head">
        <Mark live={board.part.state === 'live'} />
        <span className="part-name">{full(head.part)}</span>
        <span className="talk">
          {isRunning(board.part.state) && board.part.segment && <b>{board.part.segment.title}</b>} {about(head)}
        </span>
        <TimeLeft part={board.part} servedAt={servedAt} />
      </header>
      {result ? <WallResult key={result.since} wall={result} /> : polls(rooms ? rooms(stage, since) : stage, since)}
      {(!result || announcement) && (
        <footer className="below">
          {announcement ? <Announced text={announcement.text} /> : <Then board={board} />}
          <ReactionsLately counts={counts} seconds={15} />
          <JoinHere join={join} board={board} />
        </footer>
      )}
      {stream.link === 'offline' && <Cut />}
    </div>
  );
}

/** What comes next, and how much is open besides. */
function Then({ board }: { board: BoardState }) {
  const { t } = useTranslation('board');
  const [queued] = queueOf(board.questions);
  const next = queued ?? board.agenda.find((card) => card.state === 'scheduled');
  const open = board.questions.filter((question) => question.state === 'open').length;
  if (board.part.state === 'done') return <span />;
  return (
    <dl className="then">
      {next && <dt>{t('next')}</dt>}
      {next && (
        <dd className="words display">
          <Written text={next.text} />
        </dd>
      )}
      {open > 0 && <dd className="after">{t('projector.questionsLeft', { count: open })}</dd>}
    </dl>
  );
}

function JoinHere({ join, board }: { join: Join; board: BoardState }) {
  const { t } = useTranslation('board');
  return (
    <div className="join-here">
      <p>
        {t(isOpen(board.part.state) ? 'projector.join' : 'projector.joinTable')}
        <b className="num">{join.address}</b>
      </p>
      <QrCode code={join.code} label={t('projector.code')} />
    </div>
  );
}

/** What the chairs tell the room, whatever is shown. */
function Announced({ text }: { text: string }) {
  const { t } = useTranslation('board');
  return (
    <p className="announced" role="status">
      <span>{t('announce.label')}</span>
      <b>{text}</b>
    </p>
  );
}

/** Small: the room need not know, whoever looks after the screen does. */
function Cut() {
  const { t } = useTranslation('live');
  return (
    <p className="cut" role="status">
      {t('offline.title')}
    </p>
  );
}
