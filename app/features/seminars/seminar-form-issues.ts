import type { $ZodErrorMap } from 'zod/v4/core';

/** What can be wrong in the secretariat's form, as keys below `seminars:form.issues`; a limit follows after a colon. */
export const formIssues = [
  'required',
  'tooLong',
  'number',
  'percent',
  'choose',
  'email',
  'time',
  'date',
  'slug',
  'https',
  'endBeforeStart',
  'overlaps',
  'twice',
  'noSuchPart',
  'tooMany',
  'code',
  'bounds',
  'fewOptions',
  'fewRows',
  'malformed',
] as const;
export type FormIssue = (typeof formIssues)[number];

/** Words zod's own issues as ours; a schema that says more about its field names the issue itself. */
export const wordIssue: $ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
    case 'too_small':
      return 'required';
    case 'too_big':
      return `${issue.origin === 'array' ? 'tooMany' : 'tooLong'}:${String(issue.maximum)}`;
    case 'invalid_value':
      return 'choose';
    case 'invalid_format':
      return issue.format === 'email' ? 'email' : 'malformed';
    default:
      return 'malformed';
  }
};

/** Reads an issue's message; one that is none of ours reads as malformed. */
export function readIssue(message: string): { issue: FormIssue; limit: number } {
  const [name, limit] = message.split(':');
  return { issue: formIssues.find((known) => known === name) ?? 'malformed', limit: Number(limit ?? 0) };
}
