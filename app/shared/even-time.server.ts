import { setTimeout as later } from 'node:timers/promises';

/**
 * Answers no sooner than `milliseconds` after it was asked, whether the work succeeds or fails: how long the work took
 * is then nothing that a stranger can measure, as long as it takes less.
 */
export async function evenly<Answer>(milliseconds: number, work: () => Promise<Answer>): Promise<Answer> {
  const soonest = later(milliseconds);
  try {
    return await work();
  } finally {
    await soonest;
  }
}
