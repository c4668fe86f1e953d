import type { App } from '~/app';

export type BucketSize = { size: number; perSecond: number };

/**
 * Takes a token of a bucket of the size asked for, and gives the seconds until there is one: 0 where it was taken.
 * Tokens come back one by one with the app's clock.
 */
export function tokenBucket(app: App): (bucket: BucketSize) => number {
  let spent = 0;
  let lookedAt = app.now().getTime();
  return ({ size, perSecond }) => {
    const now = app.now().getTime();
    spent = Math.max(0, spent - ((now - lookedAt) / 1000) * perSecond);
    lookedAt = now;
    if (spent + 1 > size) return (spent + 1 - size) / perSecond;
    spent += 1;
    return 0;
  };
}
