import { seededRandom } from '../../tests/support/seeded-random';

/** Numbers that look random and are the same in every run. */
export type Random = {
  /** A whole number from 0 up to but not including `bound`. */
  below: (bound: number) => number;
  oneOf: <One>(list: readonly One[]) => One;
};

export function randomFrom(seed: number): Random {
  const next = seededRandom(seed);
  const below = (bound: number) => Math.floor(next() * bound);
  return {
    below,
    oneOf: (list) => {
      const one = list[below(list.length)];
      if (one === undefined) throw new Error('nothing to choose from');
      return one;
    },
  };
}
