import { z } from 'zod';
import type { PartKind, PartStateName } from '~/features/seminars/seminar';
import { threadVisibilities, type ThreadSource, type ThreadState, type ThreadVisibility } from './thread';

export type KeptThread = {
  id: string;
  title: string;
  source: ThreadSource;
  state: ThreadState;
  visibility: ThreadVisibility;
};

/** What would become a thread. */
export type FreshThread = {
  sourceId: string;
  source: ThreadSource;
  title: string;
  hasAnswer: boolean;
  rooms: number;
};

export type KeepPart = {
  id: string;
  position: number;
  kind: PartKind;
  state: PartStateName;
  fresh: FreshThread[];
  kept: KeptThread[];
};

export type KeepView = {
  seminar: { slug: string; number: number; title: string };
  parts: KeepPart[];
  /** Threads that no part would make any more: their card's fate changed since. */
  others: KeptThread[];
};

export const keepForm = z.object({
  partId: z.string().min(1).max(64),
  visibility: z.enum(threadVisibilities).default('members'),
});
