import { Link, useSearchParams } from '@remix-run/react';
import { useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bilingual } from '~/features/survey/survey';
import type { Counts } from '~/live/protocol';
import { useCommands } from '~/live/use-commands';
import { Button } from '~/ui/button';
import { Empty } from '~/ui/empty';
import { StatusLine } from '~/ui/status-line';
import { useSteady } from '~/ui/use-steady';
import { isOpen, takesVotes, type BoardState, type OpenQuestion } from './board';
import { formCommandId } from './command-form';
import type { Own } from './own';
import { QuestionEntry } from './question-entry';
import { isAlike } from './traits';
import { inListOrder, type Only, type Order } from './question-order';
import { useFrozen } from './use-frozen';
import { useHeld } from './use-held';
import type { Votes } from './use-votes';

type ListProps = {
  board: BoardState;
  counts: Counts;
  own: Own;
  votes: Votes;
  order: Order;
  only: Only;
  pageKey: string;
  /** Shows those alone that have this label. */
  label: string | null;
  /** What the reader has in common with others; null while that is not known. */
  traits: readonly Bilingual[] | null;
  /** Asks more about an answered question, the same function at every render; null while nobody may ask. */
  onFollow: ((publicId: string) => void) | null;
};

/** The open questions. The order under a finger does not jump: what is new waits until it is asked for. */
export function QuestionList({ board, counts, own, votes, order, only, pageKey, label, traits, onFollow }: ListProps) {
  const { t } = useTranslation('board');
  const list = useRef<HTMLUListElement>(null);
  const frozen = useFrozen(list);
  const mine = new Map(own.questions.map((question) => [question.publicId ?? '', question]));
  const shows: Record<Only, (one: OpenQuestion) => boolean> = {
    all: () => true,
    own: ({ publicId }) => mine.has(publicId),
    unanswered: ({ state }) => takesVotes(state),
    likeMe: (one) => traits !== null && isAlike(one.traits, traits),
  };
  const ordered = inListOrder(board.questions, counts, order).filter(
    (one) => shows[only](one) && (label === null || one.labels.includes(label)),
  );
  const held = useHeld(
    ordered.map((question) => question.publicId),
    frozen.hold,
    `${order} ${only} ${label ?? ''} ${traits === null ? '' : 'known'}`,
  );
  const [search] = useSearchParams();
  const [pages, setPages] = useState(() => pagesOf(search.get('pages')));
  const left = held.shown.length - pages * pageLength;
  const numberOf = useNumbers();
  const { send } = useCommands();
  const withdraw = useSteady((questionId: string) => void send('board.withdraw', { questionId }));
  const byId = new Map(board.questions.map((question) => [question.publicId, question]));
  const voting = isOpen(board.part.state) ? 'open' : 'closed';
  if (held.shown.length === 0) {
    if (only === 'unanswered') return <Empty title={t('list.allAnswered')} />;
    if (only === 'likeMe') return <NobodyAlike traits={traits} />;
    return only === 'own' ? null : <NoQuestions state={board.part.state} />;
  }
  return (
    <>
      <StatusLine>{held.fresh > 0 ? t('list.freshSaid', { count: held.fresh }) : null}</StatusLine>
      {held.fresh > 0 && <Fresh count={held.fresh} onShow={held.refresh} list={list} />}
      <ul className="questions pad" ref={list} {...frozen.watch}>
        {held.shown.slice(0, pages * pageLength).map((publicId) => {
          const question = byId.get(publicId);
          const cmdId = formCommandId(pageKey, numberOf(publicId));
          const entry = {
            count: counts[publicId] ?? 0,
            voting,
            pressed: votes.pressed(publicId),
            waiting: votes.waiting(publicId),
            onVote: votes.toggle,
            onWithdraw: withdraw,
            cmdId,
            own: mine.get(publicId) ?? null,
            followed: byId.get(question?.follows ?? '') ?? null,
            onFollow,
          } as const;
          return <li key={publicId}>{question ? <QuestionEntry question={question} {...entry} /> : <Gone />}</li>;
        })}
      </ul>
      {left > 0 && <More left={left} pages={pages} onMore={() => setPages(pages + 1)} />}
    </>
  );
}

/** Nobody reads a thousand at once, and a phone cannot sort as many anew with every vote. */
const pageLength = 100;
const mostPages = 100;

function pagesOf(asked: string | null): number {
  const pages = Number(asked ?? 1);
  return Number.isInteger(pages) && pages >= 1 && pages <= mostPages ? pages : 1;
}

type MoreProps = { left: number; pages: number; onMore: () => void };

/** The next ones of a long list; a link, so that it works without JavaScript. */
function More({ left, pages, onMore }: MoreProps) {
  const { t } = useTranslation('board');
  return (
    <p className="pad">
      <Link
        className="button"
        to={`?pages=${String(pages + 1)}`}
        onClick={(event) => {
          event.preventDefault();
          onMore();
        }}
      >
        {t('list.more', { count: left })}
      </Link>
    </p>
  );
}

/** Numbers for the forms of questions that stay theirs, wherever they stand in the list. */
function useNumbers(): (publicId: string) => number {
  const known = useRef(new Map<string, number>());
  return (publicId) => {
    const number = known.current.get(publicId) ?? known.current.size + 1;
    known.current.set(publicId, number);
    return number;
  };
}

type FreshProps = { count: number; onShow: () => void; list: RefObject<HTMLElement> };

function Fresh({ count, onShow, list }: FreshProps) {
  const { t } = useTranslation('board');
  const show = () => {
    onShow();
    list.current?.parentElement?.scrollIntoView({ block: 'start' });
  };
  return (
    <div className="fresh">
      <Button icon="up" onClick={show}>
        {t('list.fresh', { count })}
      </Button>
    </div>
  );
}

/** Keeps the place of a question that left the list while somebody looks at it. */
function Gone() {
  const { t } = useTranslation('board');
  return <p className="gone small faint">{t('list.gone')}</p>;
}

/** Nobody like the reader has asked, or the reader is too much alone with their answers for that to be told. */
function NobodyAlike({ traits }: { traits: readonly Bilingual[] | null }) {
  const { t } = useTranslation('board');
  if (traits === null) return <p className="pad faint">{t('list.likeMeLooking')}</p>;
  return <Empty title={t(traits.length === 0 ? 'list.likeMeUnknown' : 'list.likeMeNone')} />;
}

function NoQuestions({ state }: { state: BoardState['part']['state'] }) {
  const { t } = useTranslation('board');
  if (state === 'planned') return <Empty title={t('list.empty')} />;
  if (!isOpen(state)) return <Empty title={t('list.emptyClosed')} />;
  return <Empty title={t('list.empty')}>{t('list.emptyHint')}</Empty>;
}
