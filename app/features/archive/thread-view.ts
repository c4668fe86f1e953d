import { z } from 'zod';
import { longestRelay } from '~/features/challenges/relay';
import { paragraphs } from '~/shared/text-fields';
import {
  longestAnswer,
  longestReply,
  threadVisibilities,
  type ReplyView,
  type Section,
  type ThreadAsks,
  type ThreadSource,
  type ThreadState,
  type ThreadVisibility,
} from './thread';

/** A thread's page, as its reader may see it. Nobody's name is in it but those that replies were signed with. */
export type ThreadView = {
  id: string;
  version: number;
  title: string;
  answer: string;
  sections: Section[];
  source: ThreadSource;
  state: ThreadState;
  visibility: ThreadVisibility;
  category: { code: string; label: string } | null;
  seminar: { number: number; slug: string; title: string; heldAt: string | null };
  votes: number;
  publishedAt: string;
  /** Null for who may read the thread but not what members wrote under it. */
  replies: ReplyView[] | null;
  replyCount: number;
  mayReply: boolean;
  asks: ThreadAsks;
  /** Belongs to the secretariat of the thread's seminar. */
  curates: boolean;
  similar: { id: string; title: string }[];
};

const id = z.string().min(1).max(64);
const version = z.coerce.number().int().min(1).max(1_000_000_000);

export const replyForm = z.object({
  replyId: id,
  text: paragraphs({ max: longestReply }),
  as: z.enum(['anonymous', 'named']).default('anonymous'),
});
export const answerForm = z.object({ version, answer: paragraphs({ max: longestAnswer, min: 0 }) });
export const ownReplyForm = z.object({ replyId: id });
export const visibilityForm = z.object({ version, visibility: z.enum(threadVisibilities) });
export const askForm = z.object({ askId: id, words: paragraphs({ max: longestRelay }) });
export const ownAskForm = z.object({ askId: id });
export const versionForm = z.object({ version });

/** What the forms of a thread's page ask for; the name of each form's button. */
export const threadIntents = [
  'reply',
  'withdraw',
  'unname',
  'hide',
  'unhide',
  'answer',
  'visibility',
  'unpublish',
  'republish',
  'ask',
  'take-back-ask',
  'send-ask',
  'decline-ask',
] as const;
export type ThreadIntent = (typeof threadIntents)[number];

/** Beside which field of the page the answer of a form stands. */
export type ThreadIssues = { intent: ThreadIntent; field: 'text' | 'answer' | 'words'; code: 'empty' | 'tooLong' };
