import type { BoardState } from '~/features/board/board';
import { takesQuestions } from '~/features/board/gate';
import { stagedOn } from '~/features/board/staged';
import type { Poll } from '~/features/polls/poll';
import type { SetState } from '~/features/rooms/rooms';

/** What the words of a text are filled with; empty where it has no such place. */
type Values = { text: string; question: string; url: string; name: string; time: string };

/** What is worth a line in the call's chat now. */
export type CallText = { key: 'stage' | 'poll' | 'rooms' | 'ask' | 'next' | 'thanks'; values: Values };

export type CallNow = {
  board: Pick<BoardState, 'part' | 'onStage' | 'agenda' | 'questions'>;
  polls: readonly Pick<Poll, 'state' | 'question'>[];
  rooms: SetState | null;
  /** The part after this one; null at the last. */
  next: { name: string; time: string } | null;
  /** Where attendees find this part, and the seminar. */
  addresses: { live: string; rooms: string; seminar: string };
};

/** The texts for the chat of a call, the most pressing first; of what is over or not yet there, none. */
export function callTexts({ board, polls, rooms, next, addresses }: CallNow): CallText[] {
  const { live, seminar } = addresses;
  const staged = stagedOn(board);
  const poll = polls.find(({ state }) => state === 'open');
  const isOver = board.part.state === 'done' || board.part.state === 'wrapping';
  const texts = [
    poll && textOf('poll', { question: poll.question, url: live }),
    (rooms === 'announced' || rooms === 'open') && textOf('rooms', { url: addresses.rooms }),
    staged && textOf('stage', { text: staged.text }),
    takesQuestions(board.part) && textOf('ask', { url: live }),
    isOver && next && textOf('next', next),
    isOver && !next && textOf('thanks', { url: seminar }),
  ];
  return texts.filter((text) => typeof text === 'object' && text !== null);
}

function textOf(key: CallText['key'], values: Partial<Values>): CallText {
  return { key, values: { text: '', question: '', url: '', name: '', time: '', ...values } };
}
