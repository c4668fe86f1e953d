import type { Counts, LoggedFrame } from '~/live/protocol';
import { applyBoardChange, type BoardChange, type BoardState } from './board';
import { applyDeskChange, type DeskChange, type DeskState } from './desk';
import type { Own } from './own';

/** A board as a page is rendered with it. */
export type OpenedBoard = { epoch: string; seq: number; state: BoardState; counts: Counts; mine: Own };
export type OpenedDesk = { epoch: string; seq: number; state: DeskState; counts: Counts; mine: null };

/** Applies a line of the stream for all. */
export function reduceBoard(state: BoardState, event: LoggedFrame): BoardState {
  // Our own server wrote the line as the change of this very stream.
  return applyBoardChange(state, event.b as BoardChange);
}

/** Applies a line of the stream for those who steer. */
export function reduceDesk(state: DeskState, event: LoggedFrame): DeskState {
  // Our own server wrote the line as the change of this very stream.
  return applyDeskChange(state, event.b as DeskChange);
}
