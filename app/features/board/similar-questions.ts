import { likeness, tellingPairs } from '~/shared/telling-pairs';
import { takesVotes, type BoardState, type OpenQuestion } from './board';

/** What is on the board already and asks about the same. */
export type Similar =
  { kind: 'question'; question: OpenQuestion; mayVote: boolean } | { kind: 'card'; publicId: string; text: string };

/** Under this two texts share little more than a subject; measured on the pairs of tests/features/challenges/likeness.test.ts. */
const alikeFrom = 0.3;
const fewestPairs = 2;
const most = 2;

/** The questions and cards of a board that are most like what is being written, the likest first; two at most. */
export function similarOnBoard(text: string, board: Pick<BoardState, 'questions' | 'agenda'>): Similar[] {
  if (!tellsEnough(text)) return [];
  const own = tellingPairs(text);
  const likeTo = (other: string) => likeness(own, tellingPairs(other));
  const questions = board.questions.map((question): Ranked => {
    const mayVote = takesVotes(question.state);
    return { like: likeTo(question.text), similar: { kind: 'question', question, mayVote } };
  });
  const cards = board.agenda.map(({ publicId, text: words }): Ranked => {
    return { like: likeTo(words), similar: { kind: 'card', publicId, text: words } };
  });
  return [...questions, ...cards]
    .filter(({ like }) => like >= alikeFrom)
    .sort((one, other) => other.like - one.like)
    .slice(0, most)
    .map(({ similar }) => similar);
}

/** Whether a text says what it is about, so that looking for others like it makes sense. */
export function tellsEnough(text: string): boolean {
  return tellingPairs(text).length >= fewestPairs;
}

type Ranked = { like: number; similar: Similar };
