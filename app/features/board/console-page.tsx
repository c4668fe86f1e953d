import { Link, useRevalidator } from '@remix-run/react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { boardStream, type PartClock } from '~/features/seminars/board-streams';
import { partPath, seminarTopic, staffPath } from '~/features/seminars/seminar';
import { LiveProvider } from '~/live/live-provider';
import { useChanged } from '~/live/use-changed';
import { useStream } from '~/live/use-stream';
import { Icon } from '~/ui/icon';
import { Segments } from '~/ui/segments';
import { KeyList } from '~/ui/key-list';
import { actsOf, capOf, type KeyMap } from '~/ui/key-map';
import { ToastRegion } from '~/ui/toast';
import { usePageKeys } from '~/ui/use-page-keys';
import type { BoardState } from './board';
import type { BoardHead } from './board-head';
import { BellStrip } from './bell-strip';
import { ConsoleBar } from './console-bar';
import { ConsoleNotice } from './console-notice';
import type { DeskState } from './desk';
import { DeskBoard } from './desk-board';
import { DeskDialogs } from './desk-dialogs';
import { boardKeys } from './desk-keys';
import { KeyStrip } from './key-help';
import { MarkBar } from './mark-bar';
import { NowNext } from './now-next';
import { reduceBoard, reduceDesk, type OpenedBoard, type OpenedDesk } from './opened-board';
import type { Own } from './own';
import { RulesButton } from './rules-dialog';
import { TellingProvider } from './use-telling';
import { useDesking } from './use-desking';
import { useSteering } from './use-steering';

export type ConsolePageProps = {
  head: BoardHead;
  desk: OpenedDesk;
  /** What everybody sees: here only for how many they are. */
  board: OpenedBoard;
  servedAt: string;
  /** What chairs read aloud of a card, by its public id. */
  readAloud: Readonly<Record<string, string>>;
  /** Opens, calls and closes the rooms of the part. */
  rooms?: ReactNode;
  /** Prepares, opens and shows the polls of the part; `since`: when the stage was taken. */
  polls: (since: string | null) => ReactNode;
  /** Who has the floor, and what those who run the part say to each other; where in the run of show it is. */
  strip: (part: PartClock) => ReactNode;
  /** Where the run of show is written. */
  run: (part: PartClock) => ReactNode;
  /** The keys of that, for the list of all. */
  moreKeys: ReactNode;
};

/** What the console shows beside what is always there, by the key that brings it. */
const viewKeys = { board: ['1'], polls: ['2'], rooms: ['3'], run: ['4'] } as const satisfies KeyMap;
type View = keyof typeof viewKeys;

/** From here the chairs steer a part. */
export function ConsolePage(props: ConsolePageProps) {
  return (
    <LiveProvider viewer={props.head.reader.id}>
      <Console {...props} key={props.head.part.id} />
    </LiveProvider>
  );
}

function Console({ head, desk: opened, board, servedAt, readAloud, ...parts }: ConsolePageProps) {
  const { rooms, polls, run, strip, moreKeys } = parts;
  const { t } = useTranslation('board');
  const streamId = boardStream(head.part.id, 'mod');
  const stream = useStream<DeskState, null>({ streamId, opened, reduce: reduceDesk });
  const { state: desk, counts } = stream;
  const { revalidate } = useRevalidator();
  useChanged(seminarTopic(head.seminar.id), revalidate);
  const steering = useSteering();
  const [view, setView] = useState<View>('board');
  const desking = useDesking({
    desk,
    counts,
    steering,
    reader: head.reader.id,
    bands: head.bands,
    sight: view === 'board' ? 'cards' : 'other',
  });
  const views = actsOf<View>(viewKeys).filter((value) => value !== 'rooms' || rooms !== undefined);
  usePageKeys<View>(viewKeys, (chosen) => {
    if (!views.includes(chosen)) return false;
    setView(chosen);
    return true;
  });
  const main = { polls: () => polls(desk.onStage?.since ?? null), rooms: () => rooms, run: () => run(desk.part) };
  return (
    <TellingProvider value={steering.tell}>
      <div className="console" data-density="staff">
        <ConsoleBar {...{ head, servedAt, steering }} part={desk.part}>
          <Segments
            label={t('tabs.label')}
            segments={views.map((value) => ({ value, label: t(`console.${value}`) }))}
            chosen={view}
            onChoose={(value) => setView(views.find((one) => one === value) ?? 'board')}
          />
        </ConsoleBar>
        <div className="console-top">
          <ConsoleNotice link={stream.link} dropped={stream.dropped} steering={steering} />
          {strip(desk.part)}
          {desk.part.state === 'wrapping' && <BellStrip desk={desk} />}
          <NowNext {...{ desk, counts, servedAt, steering, readAloud }} />
          <MarkBar {...{ desk, desking }} />
        </div>
        {view === 'board' ? (
          <DeskBoard {...{ desk, counts, desking }} crew={head.crew} />
        ) : (
          <main id="main">{main[view]()}</main>
        )}
        <footer className="key-strip">
          <RulesButton part={desk.part} onOpen={() => desking.show({ kind: 'rules' })} />
          <button type="button" className="console-set" onClick={() => desking.show({ kind: 'prepare' })}>
            {t('note.prepare')}
            <kbd>{capOf(boardKeys.prepare[0] ?? '')}</kbd>
          </button>
          <button
            type="button"
            className="console-set"
            data-now={desk.part.announcement ? 'announced' : undefined}
            onClick={() => desking.show({ kind: 'announce' })}
          >
            {t(desk.part.announcement ? 'announce.up' : 'announce.open')}
            <kbd>{capOf(boardKeys.announce[0] ?? '')}</kbd>
          </button>
          <KeyStrip />
          <span className="here">
            <Icon name="people" />
            <Presence board={board} />
            <Link to={partPath(desk.part.id, 'live')}>{t('console.attendee')}</Link>
            <Link to={partPath(desk.part.id, 'projector')}>{t('console.projector')}</Link>
            <Link to={staffPath(head.seminar.slug, '/call')}>{t('console.call')}</Link>
            <Link to={partPath(desk.part.id, 'stage')}>{t('console.stageView')}</Link>
            <Link to={`${partPath(desk.part.id, 'console')}/report`}>{t('console.report')}</Link>
          </span>
        </footer>
        <DeskDialogs
          {...{ desk, desking }}
          crew={head.crew}
          moreKeys={
            <>
              <KeyList keys={viewKeys} word={(value) => t(`console.keys.view.${value}`)} />
              {moreKeys}
            </>
          }
        />
        <ToastRegion toasts={steering.toasts} onLeave={steering.leave} />
      </div>
    </TellingProvider>
  );
}

/** How many follow the board, as the stream for all tells it. */
function Presence({ board }: { board: OpenedBoard }) {
  const { t } = useTranslation('board');
  const streamId = boardStream(board.state.part.id, 'pub');
  const { present } = useStream<BoardState, Own>({ streamId, opened: board, reduce: reduceBoard });
  return present === null ? null : <span className="num">{t('live.present', { count: present })}</span>;
}
