import fc from 'fast-check';
import { expect, it } from 'vitest';
import { listChallenges } from '~/features/challenges/challenges.server';
import { followConsentWithin } from '~/features/challenges/consented.server';
import { withholdChallenge } from '~/features/challenges/curation.server';
import { undoStep } from '~/features/challenges/desk-step.server';
import { readFragments } from '~/features/challenges/fragments';
import { unmergeChallenge } from '~/features/challenges/merge.server';
import { runningAccount } from '~/features/challenges/running-account';
import { onBothEngines, type World } from '../../support/world';
import { aimAt, yamane, type Desk } from './desk';
import { merge, opened, split, texts } from './ledger-desk';

onBothEngines('The ledger', (open) => {
  it('loses no word and always adds up, whatever is pressed', async () => {
    const { world, desk } = await opened(open);
    const number = fc.integer({ min: 1, max: 5 });
    const press = fc.oneof(
      fc.record({ is: fc.constant('split' as const), number, from: fc.nat(20), length: fc.nat(12) }),
      fc.record({ is: fc.constant('merge' as const), number, into: number }),
      fc.record({ is: fc.constantFrom('unmerge' as const, 'undo' as const, 'withhold' as const), number }),
      fc.record({ is: fc.constantFrom('gone' as const, 'back' as const), answer: fc.nat(2) }),
    );
    type Press = typeof press extends fc.Arbitrary<infer One> ? One : never;
    const answers = await world.app.db.selectFrom('text_link').select('answer_id').execute();
    const pressOne = async (one: Press) => {
      if ('answer' in one) {
        const answerIds = [answers[one.answer]?.answer_id ?? ''];
        const said = { seminarId: desk.seminarId, answerIds, mayShow: one.is === 'back' };
        return world.app.write((work) => followConsentWithin(work, said));
      }
      const aimed = await aimAt(world, desk, one.number);
      if (one.is === 'split') return split(world, desk, one.number, [[one.from, one.from + one.length]]);
      if (one.is === 'merge') return merge(world, desk, one.number, one.into);
      if (one.is === 'unmerge') return unmergeChallenge(world.app, yamane, aimed);
      if (one.is === 'undo') return undoStep(world.app, yamane, aimed);
      return withholdChallenge(world.app, yamane, { ...aimed, rule: 'accusing', note: '理由' });
    };
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(press, { minLength: 5, maxLength: 12 }), async (presses) => {
        for (const one of presses)
          await pressOne(one).then(
            () => (taken += 1),
            (reason: unknown) => {
              // A refusal, or a number that is not there now.
              if (reason instanceof TypeError) throw reason;
            },
          );
        await mustHold(world, desk);
      }),
      { numRuns: 25 },
    );
    expect(taken).toBeGreaterThan(50);
  });
});

/** Every place of every text is in exactly one challenge, and what is merged leads to one that is not. */
async function mustHold(world: World, desk: Desk): Promise<void> {
  const rows = await world.app.db
    .selectFrom('challenge')
    .innerJoin('received_text', 'received_text.id', 'challenge.text_id')
    .select(['challenge.id', 'text_id', 'fragments', 'text', 'state', 'merged_into'])
    .where('challenge.seminar_id', '=', desk.seminarId)
    .execute();
  const held = new Map<string, number[]>();
  for (const { text_id: id, fragments } of rows)
    for (const [from, to] of readFragments(fragments))
      held.set(id, [...(held.get(id) ?? []), ...Array.from({ length: to - from }, (_, place) => from + place)]);
  expect(held.size).toBe(texts.length);
  for (const { text_id: id, text } of rows)
    expect(held.get(id)?.sort((a, b) => a - b)).toEqual(Array.from({ length: text.length }, (_, place) => place));
  for (const row of rows) {
    expect(row.state === 'merged').toBe(row.merged_into !== null);
    const into = rows.find(({ id }) => id === row.merged_into);
    if (into) expect(into.state).not.toBe('merged');
  }
  const { received, split: more, entries } = runningAccount(await listChallenges(world.app.db, desk.seminarId));
  expect(received).toBe(texts.length);
  expect(entries.reduce((sum, { count }) => sum + count, 0)).toBe(received + more);
}
