import { expect, it } from 'vitest';
import { evenly } from '~/shared/even-time.server';

it('answers and fails no sooner than it says, with what the work gave or threw', async () => {
  for (const work of [() => Promise.resolve('done'), () => Promise.reject(new Error('refused'))]) {
    const began = performance.now();
    const outcome = await evenly(30, work).catch(String);
    expect(['done', 'Error: refused']).toContain(outcome);
    expect(performance.now() - began).toBeGreaterThan(28);
  }
});
