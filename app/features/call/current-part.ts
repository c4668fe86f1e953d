import type { PartHead } from '~/features/board/board-head';

const running = ['live', 'paused', 'wrapping'];

/** The part that a seminar is at: the one that goes on, else the next one, else the last. */
export function currentPart<Part extends Pick<PartHead, 'state'>>(parts: readonly Part[]): Part | undefined {
  return (
    parts.find(({ state }) => running.includes(state)) ?? parts.find(({ state }) => state === 'planned') ?? parts.at(-1)
  );
}
