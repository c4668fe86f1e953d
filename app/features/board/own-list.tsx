import { useState } from 'react';
import { useCommands } from '~/live/use-commands';
import { isPublic, isRunning, type BoardState } from './board';
import { formCommandId } from './command-form';
import type { Own, OwnQuestion } from './own';
import { OwnEntry, WaitingEntry } from './own-entries';
import type { Asking } from './use-asking';

type OwnListProps = { board: BoardState; own: Own; asking: Asking; pageKey: string; onWrite: () => void };

/** One's own questions that the list of all does not have: on the way, waiting, refused. */
export function OwnList({ board, own, asking, pageKey, onWrite }: OwnListProps) {
  const { send } = useCommands();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const opened = new Set(board.questions.map((question) => question.cmdId));
  const leave = (question: OwnQuestion) => setLeft((before) => new Set([...before, question.id]));
  // The event that opens a question may come before the news of one's own: the copy goes by its cmd_id.
  const hidden = (question: OwnQuestion) =>
    isPublic(question.state) || opened.has(question.cmdId) || left.has(question.id);
  const unseen = [...own.questions, ...asking.justSent].filter((question) => !hidden(question));
  const reuse = (text: string) => {
    asking.setDraft({ ...asking.draft, text });
    onWrite();
  };
  if (unseen.length + asking.waiting.length === 0) return null;
  return (
    <ul className="questions own" id="own">
      {asking.waiting.map((question) => (
        <li key={question.cmdId}>
          <WaitingEntry
            question={question}
            onDiscard={() => asking.discard(question.cmdId)}
            onRetry={() => asking.retry(question.cmdId)}
            onReuse={() => {
              asking.discard(question.cmdId);
              reuse(question.text);
            }}
          />
        </li>
      ))}
      {unseen.toReversed().map((question, at) => (
        <li key={question.id}>
          <OwnEntry
            question={question}
            over={isRunning(board.part.state) ? 'running' : 'over'}
            cmdId={formCommandId(pageKey, 4000 + at)}
            onWithdraw={() => {
              void send('board.withdraw', { questionId: question.id }).then((ack) => ack.ok && leave(question));
            }}
            onLeave={() => leave(question)}
            onReuse={() => {
              leave(question);
              reuse(question.text);
            }}
          />
        </li>
      ))}
    </ul>
  );
}
