import type { AgendaCard } from '~/features/challenges/agenda';
import type { BoardState, OpenQuestion, QuestionState } from './board';

type Named = Pick<OpenQuestion, 'namedAs' | 'namedHow' | 'origin'>;
type Anyhow = { publicId: string | null; text: string; state: QuestionState } & Named;

/** What is on stage, as it is set large. */
export type Staged =
  | { kind: 'question'; publicId: string; text: string; by: Named; since: string }
  | { kind: 'challenge'; publicId: string; text: string; card: AgendaCard; since: string };

export function stagedOn(
  board: Pick<BoardState, 'onStage' | 'agenda'> & { questions: readonly Anyhow[] },
): Staged | null {
  const { onStage } = board;
  if (!onStage) return null;
  const { publicId, since } = onStage;
  if (onStage.kind === 'challenge') {
    const card = board.agenda.find((one) => one.publicId === publicId);
    return card ? { kind: 'challenge', publicId, text: card.text, card, since } : null;
  }
  const question = board.questions.find((one) => one.publicId === publicId);
  return question ? { kind: 'question', publicId, text: question.text, by: question, since } : null;
}
