import type { ChallengeState } from './challenge';

/** What the account adds up, in the order of its bar: out in the open first, untouched and set aside last. */
export const accountKeys = ['open', 'redacted', 'triaged', 'raw', 'merged', 'withheld', 'withdrawn'] as const;
export type AccountKey = (typeof accountKeys)[number];

/** `received` texts became so many challenges more by being split; the entries add up to both. */
export type RunningAccount = { received: number; split: number; entries: { key: AccountKey; count: number }[] };

const keyOf: Record<ChallengeState, AccountKey> = {
  raw: 'raw',
  triaged: 'triaged',
  redacted: 'redacted',
  released: 'open',
  scheduled: 'open',
  live: 'open',
  answered: 'open',
  partly: 'open',
  'to-roundtable': 'open',
  'to-next': 'open',
  'to-archive': 'open',
  merged: 'merged',
  withheld: 'withheld',
  withdrawn: 'withdrawn',
};

/** Where all that was received is now. Entries of none are left out. */
export function runningAccount(all: readonly { state: ChallengeState; textId: string }[]): RunningAccount {
  const received = new Set(all.map(({ textId }) => textId)).size;
  const entries = accountKeys
    .map((key) => ({ key, count: all.filter(({ state }) => keyOf[state] === key).length }))
    .filter((entry) => entry.count > 0);
  return { received, split: all.length - received, entries };
}
