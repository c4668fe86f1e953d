import { withholdRules, type WithholdRule } from '~/features/challenges/curation-policy';
import type { ChallengeState } from '~/features/challenges/challenge';

/** What became of challenges, in words for those who wrote them; in the order of the report. */
export const reportKeys = ['talked', 'shown', 'carried', 'merged', 'withheld', 'withdrawn', 'waiting'] as const;
export type ReportKey = (typeof reportKeys)[number];

const keyOf: Record<ChallengeState, ReportKey> = {
  raw: 'waiting',
  triaged: 'waiting',
  redacted: 'waiting',
  released: 'shown',
  scheduled: 'shown',
  live: 'talked',
  answered: 'talked',
  partly: 'talked',
  'to-roundtable': 'carried',
  'to-next': 'carried',
  'to-archive': 'carried',
  merged: 'merged',
  withheld: 'withheld',
  withdrawn: 'withdrawn',
};

/** The entries add up to `received` and `split` together. */
export type Report = {
  received: number;
  split: number;
  entries: readonly { key: ReportKey; count: number }[];
  /** Withheld ones by rule; null for those of which none was named. */
  rules: readonly { rule: WithholdRule | null; count: number }[];
};

type Reported = { state: ChallengeState; textId: string; rule: WithholdRule | null };

/** Nothing falls out of it: each challenge is in exactly one entry. Entries of none are left out. */
export function reportOf(all: readonly Reported[]): Report {
  const received = new Set(all.map(({ textId }) => textId)).size;
  const count = (key: ReportKey) => all.filter(({ state }) => keyOf[state] === key).length;
  const withheld = all.filter(({ state }) => state === 'withheld');
  const rules = [...withholdRules, null].map((rule) => ({
    rule,
    count: withheld.filter((one) => one.rule === rule).length,
  }));
  return {
    received,
    split: all.length - received,
    entries: reportKeys.map((key) => ({ key, count: count(key) })).filter((entry) => entry.count > 0),
    rules: rules.filter((entry) => entry.count > 0),
  };
}
