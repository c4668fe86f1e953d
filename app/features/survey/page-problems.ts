import type { SubmissionResult } from '@conform-to/react';

type Problems = NonNullable<SubmissionResult['error']>;

/** The problems of some fields, by the fields' names; one of one of several values belongs to their common name. */
function problemsOn(problems: Problems | undefined, names: readonly string[]): Problems {
  const wrong = Object.entries(problems ?? {}).filter(([name]) => names.includes(name.replace(/\[\d+\]$/, '')));
  return Object.fromEntries(wrong);
}

/** The same result with what is wrong on one page of the form, and nothing of the others. */
export function onPage({ error, ...reply }: SubmissionResult, names: readonly string[]): SubmissionResult {
  const problems = problemsOn(error, names);
  return Object.keys(problems).length > 0 ? { ...reply, error: problems } : reply;
}
