import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBehind, receiveCounts, receiveEvent, receiveFollowed, type Following } from '~/live/follow';
import type { EventFrame, LoggedFrame } from '~/live/protocol';

type Lines = readonly number[];
const reduce = (lines: Lines, event: LoggedFrame): Lines => (lines.includes(event.q) ? lines : [...lines, event.q]);
const parse = (state: unknown): Lines => state as Lines;
const at = '2026-12-04T07:00:00.000Z';
const log: EventFrame[] = Array.from({ length: 30 }, (_, index) => ({
  s: 's/1',
  q: index + 1,
  n: 'grew',
  b: null,
  at,
}));
const begun: Following<Lines> = { position: { epoch: 'e', seq: 0 }, state: [], counts: {} };
const whole = log.map((frame) => frame.q);

/** Follows as a browser does: a gap or a head that is ahead asks the log for what was missed. */
function converge(received: readonly EventFrame[]): Following<Lines> {
  let following = begun;
  const sync = () => {
    const events = log.filter((frame) => frame.q > following.position.seq);
    const seq = log.length;
    following = receiveFollowed(
      following,
      { ok: true, kind: 'events', epoch: 'e', seq, events, counts: {}, mine: null },
      { reduce, parse },
    );
  };
  for (const frame of received) {
    const step = receiveEvent(following, frame, reduce);
    if (step.kind === 'applied') following = step.following;
    if (step.kind === 'gap') sync();
  }
  if (isBehind(following.position, { e: 'e', q: log.length })) sync();
  return following;
}

describe('a follower', () => {
  it('L5: reaches the state of the log whatever was dropped, doubled or reordered', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...log), { maxLength: 60 }), (received) => {
        const reached = converge(received);
        expect(reached.state).toEqual(whole);
        expect(reached.position.seq).toBe(log.length);
      }),
      { seed: 16 },
    );
  });

  it('L5: ignores what it has, and does not apply what is past the next', () => {
    const one = receiveEvent(begun, log[0]!, reduce);
    expect(one.kind).toBe('applied');
    expect(receiveEvent({ ...begun, position: { epoch: 'e', seq: 1 } }, log[0]!, reduce).kind).toBe('old');
    expect(receiveEvent(begun, log[2]!, reduce).kind).toBe('gap');
  });

  it('L5: is behind a head of another epoch, even with a smaller number', () => {
    expect(isBehind({ epoch: 'e', seq: 9 }, { e: 'other', q: 2 })).toBe(true);
    expect(isBehind({ epoch: 'e', seq: 9 }, { e: 'e', q: 9 })).toBe(false);
  });

  it('L7: takes counts as they are, the later one', () => {
    const counted = receiveCounts(receiveCounts(begun, { s: 's/1', c: { a: 3 } }), { s: 's/1', c: { a: 2, b: 1 } });
    expect(counted.counts).toEqual({ a: 2, b: 1 });
  });
});
