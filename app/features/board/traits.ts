import type { Bilingual } from '~/features/survey/survey';

/** The traits of a stored row: our own JSON, as the survey worded them when the question was asked. */
export function traitsOf(stored: string): readonly Bilingual[] {
  // Written by `board.ask` and nobody else.
  return JSON.parse(stored) as Bilingual[];
}

/** Whether two people have something in common of what may be told of them. */
export function isAlike(one: readonly Bilingual[], other: readonly Bilingual[]): boolean {
  return one.some(({ ja }) => other.some((trait) => trait.ja === ja));
}
