import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Counts } from '~/live/protocol';
import { Button } from '~/ui/button';
import { Words } from '~/ui/words';
import type { BoardState } from './board';
import { similarOnBoard, type Similar } from './similar-questions';
import { useArchived, type Archived } from './use-archived';
import type { Votes } from './use-votes';
import { useAnswerWords } from './use-answer-words';

export type SimilarListProps = {
  text: string;
  board: Pick<BoardState, 'questions' | 'agenda'>;
  counts: Counts;
  votes: Votes;
  /** The reader joined somebody else's question; theirs is not needed any more. */
  onJoin: () => void;
};

/** Shows, while somebody writes, who asked the same before; it may be joined instead. Never in the way of sending. */
export function SimilarList({ text, board, counts, votes, onJoin }: SimilarListProps) {
  const { t } = useTranslation('board');
  // The words of the field come first; this follows when there is time.
  const settled = useDeferredValue(text);
  const similar = useMemo(() => similarOnBoard(settled, board), [settled, board]);
  const archived = useArchived(settled);
  return (
    <div className="similar" role="status">
      {similar.length > 0 && (
        <>
          <p className="small">
            <strong>{t('similar.title')}</strong>
          </p>
          <ul>
            {similar.map((one) => (
              <li key={one.kind === 'card' ? one.publicId : one.question.publicId}>
                <SimilarOne one={one} counts={counts} votes={votes} onJoin={onJoin} />
              </li>
            ))}
          </ul>
        </>
      )}
      {archived.length > 0 && <ArchivedList threads={archived} />}
    </div>
  );
}

/** What earlier seminars have on it; read beside, so that what is written stays. */
function ArchivedList({ threads }: { threads: readonly Archived[] }) {
  const { t } = useTranslation('board');
  return (
    <>
      <p className="small">
        <strong>{t('similar.archived')}</strong>
      </p>
      <ul>
        {threads.map(({ id, title, answered }) => (
          <li key={id}>
            <a href={`/archive/${id}`} target="_blank" rel="noreferrer">
              {title}
            </a>
            {answered && <span className="small soft"> {t('similar.answered')}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}

type SimilarOneProps = Pick<SimilarListProps, 'counts' | 'votes' | 'onJoin'> & { one: Similar };

function SimilarOne({ one, counts, votes, onJoin }: SimilarOneProps) {
  const { t } = useTranslation('board');
  const answerWords = useAnswerWords();
  if (one.kind === 'card') {
    return (
      <>
        <Words>{one.text}</Words>
        <p className="small soft">{t('similar.onAgenda')}</p>
      </>
    );
  }
  const { question, mayVote } = one;
  const { publicId } = question;
  const join = () => {
    if (!votes.pressed(publicId)) votes.toggle(publicId);
    onJoin();
  };
  return (
    <>
      <Words>{question.text}</Words>
      {question.answer !== '' && (
        <p className="small words">
          <strong>{answerWords(question.answerFrom)}</strong> {question.answer}
        </p>
      )}
      {mayVote && (
        <Button kind="quiet" onClick={join}>
          {t('similar.join', { count: counts[publicId] ?? 0 })}
        </Button>
      )}
    </>
  );
}
