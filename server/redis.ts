import type { createClient } from 'redis';
import type { App } from '~/app';

export type Redis = ReturnType<typeof createClient>;

type Absence = {
  /** While Redis is away: commands wait for it, or fail at once. */
  whileAway: 'wait' | 'fail';
  /** It was away, and is there again. */
  returned?: () => void;
};

const mostWaiting = 10_000;
const longestPause = 2000;

/**
 * A connection that comes back by itself; without a listener for its errors a Redis that restarts would end us too.
 * At the start it has to be there: rejects where it is not.
 */
export async function connectRedis(url: string, log: App['log'], absence: Absence): Promise<Redis> {
  // Loading it costs a tenth of a second, which a node by itself need not wait for.
  const { createClient: create } = await import('redis');
  let isJoined = false;
  let isAway = false;
  const redis: Redis = create({
    url,
    socket: { reconnectStrategy: (tries) => isJoined && Math.min(2 ** tries * 50, longestPause) },
    disableOfflineQueue: absence.whileAway === 'fail',
    commandsQueueMaxLength: mostWaiting,
  });
  redis.on('error', (reason) => {
    if (isJoined && !isAway) log.error(reason, 'Redis is away; trying until it is back');
    isAway = isJoined;
  });
  redis.on('ready', () => {
    if (isAway) absence.returned?.();
    isAway = false;
  });
  await redis.connect();
  isJoined = true;
  return redis;
}
