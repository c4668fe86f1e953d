import type { WithholdRule } from '~/features/challenges/curation-policy';
import type { OwnRelay } from '~/features/challenges/relay';
import type { ChallengeState } from '~/features/challenges/challenge';

/** Where a text is, in words for its author. */
export const ownStates = [
  'received',
  'checking',
  'released',
  'agenda',
  'talked',
  'carried',
  'withheld',
  'withdrawn',
] as const;
export type OwnState = (typeof ownStates)[number];

const ownStateOf: Record<Exclude<ChallengeState, 'merged'>, OwnState> = {
  raw: 'received',
  triaged: 'received',
  redacted: 'checking',
  released: 'released',
  scheduled: 'agenda',
  live: 'agenda',
  answered: 'talked',
  partly: 'talked',
  'to-roundtable': 'carried',
  'to-next': 'carried',
  'to-archive': 'carried',
  withheld: 'withheld',
  withdrawn: 'withdrawn',
};

/** A merged one is where the one is that speaks for it. */
export function ownState(state: ChallengeState, spokeState: ChallengeState | null): OwnState {
  if (state !== 'merged') return ownStateOf[state];
  return spokeState === null || spokeState === 'merged' ? 'received' : ownStateOf[spokeState];
}

/** One challenge that came of a text, as its author may see it. */
export type OwnPart = {
  id: string;
  state: OwnState;
  /** Others said the same, and one text speaks for all. */
  isMerged: boolean;
  /** What is or will be shown; null while nobody but the secretariat may see it. */
  wording: string | null;
  /** The author is asked for a word on the wording, until then. */
  asked: { until: string } | null;
  word: 'accepted' | 'proposed' | null;
  proposal: string;
  /** The rule under which it is not shown. */
  rule: WithholdRule | null;
  mayPropose: boolean;
  /** In the archive, by its id; null where it is not. */
  threadId: string | null;
};

/** A text as its author finds it again. */
export type OwnText = {
  id: string;
  text: string;
  /** Nobody can tell any more whose it is; its code alone leads here. */
  isSevered: boolean;
  parts: readonly OwnPart[];
  /** What chairs ask of it. */
  relays: readonly OwnRelay[];
  mayWithdraw: boolean;
};
