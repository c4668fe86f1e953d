import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverageOf, timeOf } from '~/features/challenges/agenda';
import {
  challengeStates,
  isUnfinished,
  lookOf,
  mayBecome,
  mayRelease,
  redactorAfter,
  type ChallengeState,
} from '~/features/challenges/challenge';
import { condensed, neighboursOf, type Step } from '~/features/challenges/curation';
import { fitsTwoMinutes } from '~/features/challenges/public-text';
import { runningAccount } from '~/features/challenges/running-account';

const anyState = fc.constantFrom<ChallengeState>(...challengeStates);

describe('The running account', () => {
  it('always adds up to all that was received and what it was split into', () => {
    const anyChallenge = fc.record({ state: anyState, textId: fc.constantFrom('a', 'b', 'c', 'd') });
    fc.assert(
      fc.property(fc.array(anyChallenge, { maxLength: 200 }), (all) => {
        const { received, split, entries } = runningAccount(all);
        expect(entries.reduce((sum, { count }) => sum + count, 0)).toBe(received + split);
        expect(received + split).toBe(all.length);
        expect(received).toBe(new Set(all.map(({ textId }) => textId)).size);
        expect(entries.every(({ count }) => count > 0)).toBe(true);
      }),
    );
  });
});

describe('The states of a challenge', () => {
  it('lead out of the office through redaction and release only', () => {
    const inside = challengeStates.filter((state) => isUnfinished(state));
    const leaving = inside.flatMap((from) =>
      challengeStates.filter((to) => mayBecome(from, to) && !inside.includes(to)).map((to) => `${from} → ${to}`),
    );
    expect(leaving.filter((step) => !/merged|withheld|withdrawn/.test(step))).toEqual(['redacted → released']);
  });

  it('bring nothing that was set aside straight into the open', () => {
    for (const from of ['merged', 'withheld', 'withdrawn'] as const) {
      for (const to of challengeStates) if (mayBecome(from, to)) expect(['raw', 'triaged', 'withdrawn']).toContain(to);
    }
  });

  it('show a draft as begun', () => {
    expect(lookOf({ state: 'triaged', publicText: 'a' })).toBe('drafted');
    expect(lookOf({ state: 'triaged', publicText: '' })).toBe('triaged');
    expect(lookOf({ state: 'redacted', publicText: 'a' })).toBe('redacted');
  });
});

describe('Two people', () => {
  it('are needed whatever the order of saves', () => {
    const people = fc.constantFrom('a', 'b');
    const saves = fc.array(fc.record({ personId: people, after: fc.constantFrom('x', 'y', 'z') }), { minLength: 1 });
    fc.assert(
      fc.property(saves, people, (list, releaser) => {
        let text = '';
        let redactedBy: string | null = null;
        let lastToChange: string | null = null;
        for (const { personId, after } of list) {
          redactedBy = redactorAfter({ before: text, after, redactedBy, personId });
          if (after !== text) lastToChange = personId;
          text = after;
        }
        expect(mayRelease(redactedBy, releaser)).toBe(lastToChange !== releaser);
      }),
    );
  });

  it('are not one and nobody', () => {
    expect(mayRelease(null, 'a')).toBe(false);
  });
});

describe('The desk', () => {
  it('goes to the neighbours of the list as it is shown', () => {
    const list = [{ number: 2 }, { number: 5 }, { number: 9 }];
    expect(neighboursOf(list, 5)).toEqual({ previous: 2, next: 9 });
    expect(neighboursOf(list, 9)).toEqual({ previous: 5, next: null });
    expect(neighboursOf(list, 4)).toEqual({ previous: null, next: 2 });
    expect(neighboursOf([], 4)).toEqual({ previous: null, next: null });
  });

  it('tells saves in a row by one person as one step', () => {
    const step = (action: string, id: string, at: string): Step => ({ action, at, by: { id, name: id } });
    const steps = [step('write', 'a', '1'), step('write', 'a', '2'), step('write', 'b', '3'), step('write', 'a', '4')];
    expect(condensed(steps).map(({ at }) => at)).toEqual(['2', '3', '4']);
  });

  it('says what fits two minutes', () => {
    expect(fitsTwoMinutes('あ'.repeat(150))).toBe(true);
    expect(fitsTwoMinutes('あ'.repeat(151))).toBe(false);
  });
});

describe('The agenda', () => {
  it('adds up what its cards are planned to take against the length of the part', () => {
    const part = { startsAt: '2026-12-04T08:10:00.000Z', endsAt: '2026-12-04T09:00:00.000Z' };
    expect(timeOf([{ minutes: 2 }, { minutes: 5 }], part)).toEqual({ planned: 7, available: 50 });
    expect(timeOf([], { startsAt: part.endsAt, endsAt: part.startsAt })).toEqual({ planned: 0, available: 0 });
  });

  it('says for each category how many released cards it has', () => {
    const label = { ja: '', en: '' };
    const categories = [
      { code: 'a', label },
      { code: 'b', label },
    ];
    const placed = [{ categoryCode: 'a' }, { categoryCode: null }];
    const coverage = coverageOf(categories, { placed, waiting: [{ categoryCode: 'a' }] });
    expect(coverage.map(({ code, placed: on, released }) => [code, on, released])).toEqual([
      ['a', 1, 2],
      ['b', 0, 0],
    ]);
  });
});
