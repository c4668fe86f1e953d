import type { Counts, CountsFrame, EventFrame, Followed, LoggedFrame, Position } from './protocol';

/** A stream as a client holds it: the state, the counts, and where they stand. */
export type Following<State> = { position: Position; state: State; counts: Counts };

/** Applies one event; applying it twice changes nothing. */
export type Reduce<State> = (state: State, event: LoggedFrame) => State;

export type Received<State> = { kind: 'applied'; following: Following<State> } | { kind: 'old' } | { kind: 'gap' };

/** The next event is applied, an older one ignored, one past the next uncovers a gap (L5). */
export function receiveEvent<State>(
  following: Following<State>,
  frame: Omit<EventFrame, 's'>,
  reduce: Reduce<State>,
): Received<State> {
  const { position } = following;
  if (frame.q <= position.seq) return { kind: 'old' };
  if (frame.q > position.seq + 1) return { kind: 'gap' };
  return {
    kind: 'applied',
    following: { ...following, position: { ...position, seq: frame.q }, state: reduce(following.state, frame) },
  };
}

/** Counts are absolute: what comes later is what counts. */
export function receiveCounts<State>(following: Following<State>, frame: CountsFrame): Following<State> {
  return { ...following, counts: { ...following.counts, ...frame.c } };
}

/** A head of another epoch, or of a number we have not reached, says that something was missed. */
export function isBehind(position: Position, head: { e: string; q: number }): boolean {
  return head.e !== position.epoch || head.q > position.seq;
}

/** Takes the answer to "follow": the whole state, or the events that were missed. */
export function receiveFollowed<State>(
  before: Following<State>,
  followed: Extract<Followed, { ok: true }>,
  parts: { reduce: Reduce<State>; parse: (state: unknown) => State },
): Following<State> {
  const position = { epoch: followed.epoch, seq: followed.seq };
  if (followed.kind === 'state') return { position, state: parts.parse(followed.state), counts: followed.counts };
  const state = followed.events
    .filter((event) => event.q > before.position.seq)
    .reduce((reached, event) => parts.reduce(reached, event), before.state);
  return { position, state, counts: followed.counts };
}
