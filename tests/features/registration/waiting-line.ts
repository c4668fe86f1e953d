import { expect } from 'vitest';
import type { RegistrationState } from '~/features/registration/registration';
import { isFull, poolsFor, type Pool, type Seats, type Wish } from '~/features/registration/seats';
import { findSeats } from '~/features/registration/seats.server';
import type { World } from '../../support/world';

/** One registration as the rules of the waiting list see it. */
export type InLine = { id: string; order: number; state: RegistrationState; wish: Wish };

export async function lineOf(world: World, seminarId: string): Promise<InLine[]> {
  const { db } = world.app;
  const rows = await db
    .selectFrom('registration')
    .select(['id', 'running_number', 'state', 'venue'])
    .where('seminar_id', '=', seminarId)
    .orderBy('running_number')
    .execute();
  const parts = await db.selectFrom('registration_part').selectAll().execute();
  return rows.map(({ id, running_number: order, state, venue }) => {
    const chosen = parts.filter((row) => row.registration_id === id).map((row) => row.part_id);
    return { id, order, state, wish: { venue, parts: chosen } };
  });
}

const holds = (one: InLine) => ['confirmed', 'offered', 'attended', 'no-show'].includes(one.state);

type Before = { line: readonly InLine[]; /** The form that is sent had a seat kept for it. */ held: boolean };

/**
 * What must be true after every change: no seat is free that somebody waits for, none was given twice, and who got one
 * passed nobody who could have had it; the seat that was kept for a form is that form's.
 */
export async function checkLine(world: World, seminarId: string, { line, held }: Before): Promise<InLine[]> {
  const after = await lineOf(world, seminarId);
  const seats = await findSeats(world.app.db, seminarId);
  const had = new Set(line.filter(holds).map(({ id }) => id));
  const waiting = after.filter(({ state }) => state === 'waitlisted');
  for (const one of waiting) expect(fullFor(seats, one), 'a seat is lost').not.toEqual([]);
  for (const one of after.filter((row) => holds(row) && !had.has(row.id))) {
    for (const { limit, taken } of poolsFor(seats, one.wish))
      expect(taken, 'a seat is doubled').toBeLessThanOrEqual(limit ?? Infinity);
    if (held && !line.some(({ id }) => id === one.id)) continue;
    for (const earlier of waiting.filter(({ order }) => order < one.order))
      expect(blockedElsewhere(seats, earlier, one), 'the order is broken').toBe(true);
  }
  return after;
}

function fullFor(seats: Seats, one: InLine): Pool[] {
  return poolsFor(seats, one.wish).filter(isFull);
}

/** Lacks a seat in a pool that the later one does not need. */
function blockedElsewhere(seats: Seats, earlier: InLine, later: InLine): boolean {
  const needed = poolsFor(seats, later.wish);
  return fullFor(seats, earlier).some((pool) => !needed.includes(pool));
}
