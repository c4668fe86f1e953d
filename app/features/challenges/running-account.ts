import type { ChallengeState } from './challenge';

/** What the account adds up, in the order of its bar: out in the open first, untouched and set aside last. */
export const accountKeys = ['open', 'redacted', 'triaged', 'raw', 'merged', 'withheld', 'withdrawn'] as const;
export type AccountKey = (typeof accountKeys)[number];

export type RunningAccount = { received: number; entries: { key: AccountKey; count: number }[] };

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

/** Where all that was received is now; the entries always add up to it. Entries of none are left out. */
export function runningAccount(states: readonly ChallengeState[]): RunningAccount {
  const entries = accountKeys
    .map((key) => ({ key, count: states.filter((state) => keyOf[state] === key).length }))
    .filter((entry) => entry.count > 0);
  return { received: states.length, entries };
}
