import type { RequestHandler } from 'express';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible';
import type { App } from '~/app';
import { connectRedis, type Redis } from './redis';
import { refuse } from './refuse';

/** How much one address, or one person, may do; whole companies sit behind one address, so these are wide. */
const budgets = {
  signIn: { points: 40, duration: 600 },
  registration: { points: 120, duration: 600 },
  // A form saves itself whenever its person pauses.
  drafts: { points: 1200, duration: 600 },
  commands: { points: 1200, duration: 60 },
} as const;

type Budget = keyof typeof budgets;
/** Gives the seconds until there is room: 0 where it was taken. */
type Limit = { take: (key: string) => Promise<number> };
export type Limits = Record<Budget, Limit> & { close: () => Promise<void> };

/** With Redis the nodes count together; without it each process counts what it sees. */
export async function openLimits(redisUrl: string | null, log: App['log']): Promise<Limits> {
  const redis = redisUrl === null ? null : await connectRedis(redisUrl, log, { whileAway: 'fail' });
  return {
    signIn: limit('signIn', redis),
    registration: limit('registration', redis),
    drafts: limit('drafts', redis),
    commands: limit('commands', redis),
    close: async () => void (await redis?.quit()),
  };
}

function limit(name: Budget, redis: Redis | null): Limit {
  const options = { keyPrefix: `limit-${name}`, ...budgets[name] };
  const alone = new RateLimiterMemory(options);
  const limiter: RateLimiterAbstract = redis
    ? new RateLimiterRedis({ ...options, storeClient: redis, useRedisPackage: true, insuranceLimiter: alone })
    : alone;
  // The library rejects with its own result where the budget is spent, and with an Error only where the store fails.
  return {
    take: (key) =>
      limiter.consume(key).then(
        () => 0,
        (reason: unknown) =>
          reason instanceof RateLimiterRes ? Math.max(1, Math.ceil(reason.msBeforeNext / 1000)) : 0,
      ),
  };
}

/** Answers 429 to an address that sends forms faster than people do. */
export function limitForms(limits: Limits): RequestHandler {
  return (request, response, next) => {
    if (request.method === 'GET' || request.method === 'HEAD') return next();
    limits[budgetFor(request.path)].take(networkOf(request.ip)).then((after) => {
      if (after === 0) next();
      else refuse(request, response, { code: 'tooMany', status: 429, after });
    }, next);
  };
}

/** By the path as Remix reads it: decoded, and whatever the case of its letters. guards.ts let only what decodes pass. */
function budgetFor(path: string): Budget {
  const read = decodeURIComponent(path);
  if (/^\/sign-in(\/|$)/i.test(read)) return 'signIn';
  if (/\/register\/draft\/?$/i.test(read)) return 'drafts';
  return /\/register(\/|$)/i.test(read) ? 'registration' : 'commands';
}

/** An IPv4 address, or the first half of an IPv6 one: the other half is the caller's to choose. */
export function networkOf(ip: string | undefined): string {
  const address = (ip ?? '').replace(/^::ffff:/, '');
  return address.includes(':') ? address.split(':').slice(0, 4).join(':') : address;
}
