import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { venues } from '~/features/registration/registration';
import {
  decideState,
  freeIn,
  isFull,
  limitOf,
  poolsFor,
  seatReason,
  seatsLeft,
  withOneMore,
  type Pool,
  type Seats,
  type Wish,
} from '~/features/registration/seats';

const pool = (name: Pool['name'], limit: number | null, taken = 0): Pool => ({
  ...{ name, capacity: limit, limit, taken, held: 0, waiting: 0 },
});

const limits = fc.option(fc.nat(5), { nil: null });

/** Three venues, two parts, the seminar: any of them with or without a limit, from empty to overfull. */
const anySeats = fc
  .array(fc.record({ limit: limits, taken: fc.nat(6) }), { minLength: 6, maxLength: 6 })
  .map((sizes): Seats => {
    const names: Pool['name'][] = [
      ...venues.map((venue) => ({ of: 'venue', venue }) as const),
      { of: 'part', partId: 'a', position: 1 },
      { of: 'part', partId: 'b', position: 2 },
      { of: 'seminar' },
    ];
    return names.map((name, index) => pool(name, sizes[index]?.limit ?? null, sizes[index]?.taken));
  });

const anyWish: fc.Arbitrary<Wish> = fc.record({
  venue: fc.constantFrom(...venues),
  parts: fc.subarray(['a', 'b'], { minLength: 1 }),
});

describe('Seats', () => {
  it('are given only where every pool that is asked for has one, and the reason names a pool with its figures', () => {
    fc.assert(
      fc.property(anySeats, anyWish, (seats, wish) => {
        const { state, reason } = decideState(seats, wish);
        const asked = poolsFor(seats, wish);
        expect(state === 'confirmed').toBe(!asked.some(isFull));
        if (reason.by !== 'rule') throw new Error('decided by a person');
        const named = asked.find(({ name }) => JSON.stringify(name) === JSON.stringify(reason.pool));
        if (state === 'waitlisted') expect(named && isFull(named)).toBe(true);
        else if (reason.rule === 'no-limit') expect(asked.every(({ limit }) => limit === null)).toBe(true);
        else expect(asked.every((one) => (freeIn(one) ?? 99) >= (named ? (freeIn(named) ?? 0) : 0))).toBe(true);
      }),
    );
  });

  it('are one fewer in the pools that were asked for, and in no other', () => {
    fc.assert(
      fc.property(anySeats, anyWish, (seats, wish) => {
        const asked = poolsFor(seats, wish);
        withOneMore(seats, wish).forEach((after, index) => {
          const before = seats[index];
          expect(after.taken - (before?.taken ?? 0)).toBe(before && asked.includes(before) ? 1 : 0);
        });
      }),
    );
  });

  it('name the first full pool, the most particular first', () => {
    const seats = [
      pool({ of: 'venue', venue: 'tokyo' }, 50, 50),
      pool({ of: 'part', partId: 'a', position: 1 }, 10, 10),
      pool({ of: 'seminar' }, 60, 60),
    ];
    expect(decideState(seats, { venue: 'tokyo', parts: ['a'] }).reason).toMatchObject({
      ...{ rule: 'full', pool: { of: 'venue', venue: 'tokyo' }, taken: 50, limit: 50 },
    });
    expect(decideState(seats, { venue: 'online', parts: [] }).reason).toMatchObject({ pool: { of: 'seminar' } });
  });

  it('go beyond the capacity by the percent that was set, never by half a seat', () => {
    expect([limitOf(50, 100), limitOf(50, 110), limitOf(9, 105), limitOf(null, 150)]).toEqual([50, 55, 9, null]);
  });

  it('are counted for somebody who does not mind where', () => {
    const tokyo = pool({ of: 'venue', venue: 'tokyo' }, 10, 10);
    const online = pool({ of: 'venue', venue: 'online' }, 30, 10);
    const open = pool({ of: 'venue', venue: 'osaka' }, null);
    const whole = pool({ of: 'seminar' }, 25, 12);
    expect(seatsLeft([tokyo, online, whole])).toBe(13);
    expect(seatsLeft([tokyo, online, pool({ of: 'seminar' }, null)])).toBe(20);
    expect(seatsLeft([tokyo, open, pool({ of: 'seminar' }, null)])).toBeNull();
    expect(seatsLeft([tokyo, pool({ of: 'seminar' }, 25)])).toBe(0);
  });

  it('say so where a promotion met no limit at all', () => {
    expect(seatReason('promoted', [pool({ of: 'seminar' }, null)], { venue: 'online', parts: [] })).toMatchObject({
      ...{ rule: 'promoted', capacity: null },
    });
  });
});
