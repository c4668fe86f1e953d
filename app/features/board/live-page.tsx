import { useRevalidator, useSearchParams } from '@remix-run/react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bilingual } from '~/features/survey/survey';
import { boardStream } from '~/features/seminars/board-streams';
import { seminarTopic } from '~/features/seminars/seminar';
import { LiveProvider } from '~/live/live-provider';
import { useChanged } from '~/live/use-changed';
import { useStream } from '~/live/use-stream';
import { Banner } from '~/ui/banner';
import { useKeptFocus } from '~/ui/use-kept-focus';
import { AgendaList } from './agenda-list';
import { AskDock } from './ask-dock';
import type { BoardState } from './board';
import type { BoardHead } from './board-head';
import { takesQuestions, takesReactions } from './gate';
import { LiveBar } from './live-bar';
import { LiveTabs } from './live-tabs';
import { liveTabs, type LiveTab } from './live-tab';
import { MaterialList } from './material-list';
import { NetBanner } from './net-banner';
import { reduceBoard, type OpenedBoard } from './opened-board';
import type { Own } from './own';
import { QuestionsTab } from './questions-tab';
import { ReactionBar } from './reaction-bar';
import { StagePanel } from './stage-panel';
import { useAsking } from './use-asking';
import { useLostVotes } from './use-lost-votes';
import { useTraits } from './use-traits';
import { useVotes } from './use-votes';

export type LivePageProps = {
  head: BoardHead;
  opened: OpenedBoard;
  /** The server's time when the page was made. */
  servedAt: string;
  /** What the reader has in common with others; null until somebody wants to know. */
  traits: readonly Bilingual[] | null;
  /** 22 letters of which the ids of the page's plain forms are made. */
  pageKey: string;
  /** The rooms of a discussion, the tables of a round table. */
  rooms?: ReactNode;
  /** What is voted on, and what came of it. */
  polls?: ReactNode;
};

/** An attendee's page of a part: the stage, the lists, and where to ask. */
export function LivePage(props: LivePageProps) {
  return (
    <LiveProvider viewer={props.head.reader.id}>
      <Live {...props} key={props.head.part.id} />
    </LiveProvider>
  );
}

function Live({ head, opened, servedAt, pageKey, rooms, polls, traits: known }: LivePageProps) {
  const { t } = useTranslation('board');
  const streamId = boardStream(head.part.id, 'pub');
  const stream = useStream<BoardState, Own>({ streamId, opened, reduce: reduceBoard });
  const { state: board, counts, mine: own, link } = stream;
  const { revalidate } = useRevalidator();
  useChanged(seminarTopic(head.seminar.id), revalidate);
  const asking = useAsking({ partId: head.part.id, own, name: head.reader.name, refreshMine: stream.refreshMine });
  const votes = useVotes(own, link);
  useLostVotes(board, own, stream.refreshMine);
  const [search] = useSearchParams();
  const [tab, setTab] = useState<LiveTab>(() => tabOf(search.get('tab'), head.part.kind));
  const [writing, setWriting] = useState(search.has('ask') && takesQuestions(board.part));
  const [likeMe, setLikeMe] = useState(false);
  const traits = useTraits(head.part.id, { known, wanted: writing || likeMe });
  const place = useKeptFocus<HTMLElement>('.order button');
  return (
    <div className="live-page">
      <div className="live-top">
        <LiveBar head={head} part={board.part} servedAt={servedAt} />
        <NetBanner link={link} dropped={stream.dropped} />
      </div>
      <main id="main" tabIndex={-1} ref={place}>
        {board.part.announcement && (
          <Banner className="announced" tone="open" role="status" title={t('announce.label')}>
            {board.part.announcement.text}
          </Banner>
        )}
        <StagePanel {...{ head, board, counts, servedAt }} />
        <section className="list">
          {polls}
          <LiveTabs {...{ head, board, tab }} rooms={rooms !== undefined} onChoose={setTab} />
          {tab === 'questions' && (
            <QuestionsTab
              {...{ board, counts, own, asking, votes, pageKey, traits }}
              onWrite={() => setWriting(true)}
              onLikeMe={() => setLikeMe(true)}
            />
          )}
          {tab === 'agenda' && <AgendaList agenda={board.agenda} />}
          {tab === 'rooms' && rooms}
          {tab === 'materials' && <MaterialList materials={head.materials} />}
        </section>
      </main>
      <AskDock
        {...{ asking, board, counts, votes, pageKey, writing, name: head.reader.name, traits: traits ?? [] }}
        onOpen={() => setWriting(true)}
        onClose={() => setWriting(false)}
      >
        {takesReactions(board.part) && <ReactionBar {...{ counts, link }} partId={board.part.id} />}
      </AskDock>
    </div>
  );
}

/** A discussion is about its challenges, so it begins with them; the other parts with the questions. */
function tabOf(asked: string | null, kind: BoardHead['part']['kind']): LiveTab {
  return liveTabs.find((tab) => tab === asked) ?? (kind === 'discussion' ? 'agenda' : 'questions');
}
