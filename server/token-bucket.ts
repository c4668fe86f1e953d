import type { App } from '~/app';

/** Takes a token and says whether there was one; tokens come back one by one with the app's clock. */
export function tokenBucket(app: App, { size, perSecond }: { size: number; perSecond: number }): () => boolean {
  let tokens = size;
  let filledAt = app.now().getTime();
  return () => {
    const now = app.now().getTime();
    tokens = Math.min(size, tokens + ((now - filledAt) / 1000) * perSecond);
    filledAt = now;
    if (tokens < 1) return false;
    tokens -= 1;
    return true;
  };
}
