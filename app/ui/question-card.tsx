import type { ReactNode } from 'react';
import { Words } from './words';
import { Written } from './written';

type QuestionCardProps = {
  /** Decides the look: open, live, answered, merged, rejected, hidden, withdrawn … */
  state: string;
  id?: string | undefined;
  /** Badge and a sentence about the state, above the words. */
  stateLine?: ReactNode;
  words: ReactNode;
  /** Who, when and tags, below the words. */
  meta?: ReactNode;
  /** The vote, or a button, at the right. */
  action?: ReactNode;
  answer?: { who: string; words: ReactNode } | undefined;
};

/** What someone wrote, set larger than anything about it. */
export function QuestionCard({ state, id, stateLine, words, meta, action, answer }: QuestionCardProps) {
  return (
    <article className="question" data-state={state} id={id}>
      <div>
        {stateLine && <div className="state">{stateLine}</div>}
        <Words>{words}</Words>
        {meta && <div className="meta">{meta}</div>}
      </div>
      {action}
      {answer && (
        <div className="answer">
          <span className="who">{answer.who}</span>
          <div>{typeof answer.words === 'string' ? <Written text={answer.words} /> : answer.words}</div>
        </div>
      )}
    </article>
  );
}
