/**
 * What can be wrong with a field, as the key of its sentence; `tooLong:100` carries the limit. The screens say it in
 * the reader's language, so a schema needs no language.
 */
export const problems = [
  'required',
  'tooLong',
  'choose',
  'kana',
  'kanji',
  'email',
  'phone',
  'run',
  'vendor',
  // of the survey's answers
  'number',
  'from',
  'upTo',
  'date',
  'exclusive',
  'fewest',
  'most',
] as const;
export type Problem = (typeof problems)[number];

export type ReadProblem = { problem: Problem; limit: number };

export function tooLong(limit: number): string {
  return `tooLong:${limit}`;
}

/** Reads an issue's message; one that is none of ours (a forged type) reads as "choose". */
export function readProblem(message: string): ReadProblem {
  const [code, limit] = message.split(':');
  const problem = problems.find((known) => known === code) ?? 'choose';
  return { problem, limit: Number(limit ?? 0) };
}
