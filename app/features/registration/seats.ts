import { plainReason, type PoolName, type Rule, type StateReason, type Venue } from './registration';

/** Seats of one pool. `limit` is its capacity with the overbooking; both are null where anybody fits in. */
export type Pool = {
  name: PoolName;
  capacity: number | null;
  limit: number | null;
  taken: number;
  /** Kept for a while for forms that are being filled. */
  held: number;
  waiting: number;
};

/** All pools of a seminar: its venues, its parts in their order, and itself last. */
export type Seats = readonly Pool[];

/** What somebody asks for. */
export type Wish = { venue: Venue; parts: readonly string[] };

export type Decision = { state: 'confirmed' | 'waitlisted'; reason: StateReason };

/** How many of a capacity are given away at `percent` overbooking: 50 at 110 percent are 55. */
export function limitOf(capacity: number | null, percent: number): number | null {
  return capacity === null ? null : Math.floor((capacity * percent) / 100);
}

/** Null: no limit. */
export function freeIn(pool: Pick<Pool, 'limit' | 'taken' | 'held'>): number | null {
  return pool.limit === null ? null : Math.max(0, pool.limit - pool.taken - pool.held);
}

export function isFull(pool: Pick<Pool, 'limit' | 'taken' | 'held'>): boolean {
  return freeIn(pool) === 0;
}

/** The pools that a wish needs a seat of, the most particular first. */
export function poolsFor(seats: Seats, wish: Wish): Pool[] {
  return seats.filter(({ name }) => {
    if (name.of === 'seminar') return true;
    return name.of === 'venue' ? name.venue === wish.venue : wish.parts.includes(name.partId);
  });
}

/**
 * A seat only where every pool that is asked for has one. Who waits needs no thought here: after a promotion each of
 * them lacks a seat in a pool of their own.
 */
export function decideState(seats: Seats, wish: Wish): Decision {
  const full = poolsFor(seats, wish).find(isFull);
  if (full) return { state: 'waitlisted', reason: ruleReason('full', full) };
  return { state: 'confirmed', reason: seatReason('seat', seats, wish) };
}

/** Why there was a seat: by the pool that had the fewest left. */
export function seatReason(rule: 'seat' | 'promoted' | 'offered', seats: Seats, wish: Wish): StateReason {
  const [tightest] = poolsFor(seats, wish)
    .filter((pool) => pool.limit !== null)
    .sort((a, b) => (freeIn(a) ?? 0) - (freeIn(b) ?? 0));
  if (tightest) return ruleReason(rule, tightest);
  return plainReason(rule === 'seat' ? 'no-limit' : rule);
}

function ruleReason(rule: Rule, { name, capacity, limit, taken, held }: Pool): StateReason {
  const more = { ...(limit === null ? {} : { limit }), ...(held === 0 ? {} : { held }) };
  return { by: 'rule', rule, capacity, taken, pool: name, ...more };
}

/**
 * The pool that a person of the secretariat goes over by giving this seat; undefined where there is room. A seat that is
 * only held for a form is nobody's yet.
 */
export function overfilled(seats: Seats, wish: Wish): Extract<StateReason, { by: 'staff' }>['over'] {
  const full = poolsFor(seats, wish).find((pool) => isFull({ ...pool, held: 0 }));
  if (!full) return undefined;
  const { name, capacity, limit, taken } = full;
  return { pool: name, capacity: capacity ?? 0, limit: limit ?? 0, taken };
}

/** The seats after one more was given for this wish. */
export function withOneMore(seats: Seats, wish: Wish): Seats {
  const asked = poolsFor(seats, wish);
  return seats.map((pool) => (asked.includes(pool) ? { ...pool, taken: pool.taken + 1 } : pool));
}

/** Seats left for a newcomer who does not mind where: the venues' together, at most the seminar's. Null: no limit. */
export function seatsLeft(seats: Seats): number | null {
  const bounds = (['seminar', 'venue', 'part'] as const)
    .map((of) => sumOf(seats.filter(({ name }) => name.of === of).map(freeIn)))
    .filter((bound) => bound !== null);
  return bounds.length === 0 ? null : Math.min(...bounds);
}

function sumOf(free: readonly (number | null)[]): number | null {
  if (free.length === 0) return null;
  return free.reduce((sum, some) => (sum === null || some === null ? null : sum + some), 0);
}

/**
 * The place in line of one who waits, from 1: after those earlier ones who lack a seat in a pool that this one lacks
 * too. Null for who does not wait.
 */
export function placeInLine(line: readonly { id: string; wish: Wish }[], seats: Seats, id: string): number | null {
  const own = line.findIndex((one) => one.id === id);
  const wish = line[own]?.wish;
  if (!wish) return null;
  const full = poolsFor(seats, wish).filter(isFull);
  return line.slice(0, own).filter((one) => poolsFor(full, one.wish).length > 0).length + 1;
}

/** How many wait, in whatever pool. */
export function waitingIn(seats: Seats): number {
  return seats.find(({ name }) => name.of === 'seminar')?.waiting ?? 0;
}

/** The pools with a limit of their own, to be shown one by one. */
export function limitedPools(seats: Seats): Pool[] {
  return seats.filter(({ name, limit }) => limit !== null && name.of !== 'seminar');
}
