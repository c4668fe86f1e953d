import { createClient } from 'redis';
import type { App } from '~/app';

export type Redis = ReturnType<typeof createClient>;

type Absence = {
  /** While Redis is away: commands wait for it, or fail at once. */
  whileAway: 'wait' | 'fail';
  /** It was away, and is there again. */
  returned?: () => void;
};

const mostWaiting = 10_000;

/** A connection that comes back by itself; without a listener for its errors a Redis that restarts would end us too. */
export async function connectRedis(url: string, log: App['log'], absence: Absence): Promise<Redis> {
  const redis: Redis = createClient({
    url,
    disableOfflineQueue: absence.whileAway === 'fail',
    commandsQueueMaxLength: mostWaiting,
  });
  let isAway = false;
  redis.on('error', (reason) => {
    if (!isAway) log.error(reason, 'Redis is away; trying until it is back');
    isAway = true;
  });
  redis.on('ready', () => {
    if (isAway) absence.returned?.();
    isAway = false;
  });
  await redis.connect();
  return redis;
}
