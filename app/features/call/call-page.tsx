import { Link, useRevalidator } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { BoardState } from '~/features/board/board';
import type { BoardHead } from '~/features/board/board-head';
import { reduceBoard, type OpenedBoard } from '~/features/board/opened-board';
import type { Own } from '~/features/board/own';
import { usePartName } from '~/features/board/part-name';
import { ReactionsLately } from '~/features/board/reaction-bar';
import { TimeLeft } from '~/features/board/time-left';
import { pollsStream, reducePolls, type OpenedPolls, type OwnChoices, type PollsState } from '~/features/polls/poll';
import { reduceRooms, type OpenedRooms } from '~/features/rooms/opened-rooms';
import { roomsStream, type OwnSeat, type RoomsState } from '~/features/rooms/rooms';
import { boardStream } from '~/features/seminars/board-streams';
import { partPath, seminarTopic, staffPath } from '~/features/seminars/seminar';
import { LiveProvider } from '~/live/live-provider';
import { useChanged } from '~/live/use-changed';
import { useStream } from '~/live/use-stream';
import { clock } from '~/shared/dates';
import { Button } from '~/ui/button';
import { CopyText } from '~/ui/copy-text';
import { callTexts } from './call-texts';

export type CallPageProps = {
  head: BoardHead;
  board: OpenedBoard;
  polls: OpenedPolls;
  rooms: OpenedRooms | null;
  servedAt: string;
  /** Where people reach the site, without a slash at the end. */
  site: string;
  /** May take who sits where, with addresses. */
  takesSeats: boolean;
};

/** A narrow window beside a video call: where the seminar is, and what to paste into the call's chat. */
export function CallPage(props: CallPageProps) {
  return (
    <LiveProvider viewer={props.head.reader.id}>
      {props.rooms ? (
        <WithRooms {...props} rooms={props.rooms} key={props.head.part.id} />
      ) : (
        <Call {...props} set={null} key={props.head.part.id} />
      )}
    </LiveProvider>
  );
}

function WithRooms({ rooms: opened, ...props }: CallPageProps & { rooms: OpenedRooms }) {
  const streamId = roomsStream(props.head.part.id, 'pub');
  const { state } = useStream<RoomsState, OwnSeat>({ streamId, opened, reduce: reduceRooms });
  return <Call {...props} set={state.set?.state ?? null} />;
}

type CallProps = Omit<CallPageProps, 'rooms'> & { set: NonNullable<RoomsState['set']>['state'] | null };

function Call({ head, board: opened, polls: openedPolls, set, servedAt, site, takesSeats }: CallProps) {
  const { t } = useTranslation(['call', 'board', 'live']);
  const { full, about } = usePartName();
  const { part, parts, seminar } = head;
  const stream = useStream<BoardState, Own>({
    streamId: boardStream(part.id, 'pub'),
    opened,
    reduce: reduceBoard,
  });
  const { state: polls } = useStream<PollsState, OwnChoices>({
    streamId: pollsStream(part.id, 'pub'),
    opened: openedPolls,
    reduce: reducePolls,
  });
  const { revalidate } = useRevalidator();
  useChanged(seminarTopic(seminar.id), revalidate);
  const next = parts.find(({ position, state }) => position > part.position && state === 'planned');
  const live = site + partPath(part.id, 'live');
  const texts = callTexts({
    board: stream.state,
    polls: polls.polls,
    rooms: set,
    next: next ? { name: full(next), time: clock(next.startsAt) } : null,
    addresses: { live, rooms: `${live}?tab=rooms`, seminar: `${site}/seminars/${seminar.slug}` },
  });
  return (
    <main className="call-page" id="main" tabIndex={-1}>
      <header>
        <h1>
          {full(part)} <span className="soft">{about(head)}</span>
        </h1>
        <TimeLeft part={stream.state.part} servedAt={servedAt} />
      </header>
      {stream.link === 'offline' && <p role="status">{t('live:offline.title')}</p>}
      <ReactionsLately counts={stream.counts} seconds={60} />
      <section aria-label={t('call:texts.label')}>
        <h2>{t('call:texts.label')}</h2>
        {texts.length === 0 && <p className="soft">{t('call:texts.none')}</p>}
        <ul>
          {texts.map(({ key, values }) => (
            <li key={key}>
              <CopyText label={t(`call:names.${key}`)} text={t(`call:texts.${key}`, values)} />
            </li>
          ))}
        </ul>
      </section>
      {takesSeats && <Files {...{ part, seminar }} hasRooms={set !== null} />}
      <footer>
        {head.steers && <Link to={partPath(part.id, 'console')}>{t('call:console')}</Link>}
        <Link to={partPath(part.id, 'stage')}>{t('board:console.stageView')}</Link>
        <Link to={partPath(part.id, 'projector')}>{t('board:console.projector')}</Link>
      </footer>
    </main>
  );
}

type FilesProps = Pick<BoardHead, 'part' | 'seminar'> & { hasRooms: boolean };

/** What goes from here into the call, and comes back from it. */
function Files({ part, seminar, hasRooms }: FilesProps) {
  const { t } = useTranslation('call');
  return (
    <section aria-label={t('files')}>
      <h2>{t('files')}</h2>
      {hasRooms && (
        <form method="post" action={staffPath(seminar.slug, '/call.csv')}>
          <input type="hidden" name="partId" value={part.id} />
          <Button type="submit" icon="download">
            {t('breakout')}
          </Button>
          <p className="small soft">{t('breakoutHint')}</p>
        </form>
      )}
      <Link to={staffPath(seminar.slug, '/import')}>{t('chat')}</Link>
    </section>
  );
}
