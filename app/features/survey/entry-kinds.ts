import { questionKinds } from './survey';

/** What an entry of the survey may be: a heading, or one of the kinds of questions. */
export const entryKinds = ['section', ...questionKinds] as const;
export type EntryKind = (typeof entryKinds)[number];
