/** Chance that falls the same way every time, so that every demo shows the same people. */
export type Chance = {
  /** A number from 0 up to 1, without 1. */
  next: () => number;
  /** True for this share of calls. */
  happens: (share: number) => boolean;
  /** One of a list, each as likely as the others. */
  oneOf: <Values extends readonly [unknown, ...unknown[]]>(values: Values) => Values[number];
  /** A key, as likely as its weight says. */
  weighted: <Key extends string>(weights: Readonly<Record<Key, number>>) => Key;
};

/** Mulberry32 by Tommy Ettinger (public domain). */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    happens: (share) => next() < share,
    oneOf: (values) => values[Math.floor(next() * values.length)] ?? values[0],
    weighted: (weights) => weightedOne(weights, next()),
  };
}

function weightedOne<Key extends string>(weights: Readonly<Record<Key, number>>, drawn: number): Key {
  // The keys of a literal's type are those of its value.
  const keys = Object.keys(weights) as Key[];
  let left = drawn * keys.reduce((sum, key) => sum + weights[key], 0);
  const found = keys.find((key) => (left -= weights[key]) < 0) ?? keys.at(-1);
  if (found === undefined) throw new RangeError('nothing to choose from');
  return found;
}
