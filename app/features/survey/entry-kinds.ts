import { questionKinds } from './survey';

/** What an entry of the survey may be: a heading, a matrix of questions, or one of the kinds of questions. */
export const entryKinds = ['section', 'matrix', ...questionKinds] as const;
export type EntryKind = (typeof entryKinds)[number];
