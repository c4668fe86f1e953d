import { z } from 'zod';
import type { AskLimits } from '~/app';

/**
 * All that the surroundings decide about one process; read here and nowhere else.
 * docs/operations.md explains each name to the person who runs the site.
 */
export type Settings = {
  production: boolean;
  /** `file:PATH` or `postgres://…`. */
  databaseUrl: string;
  host: string;
  /** 0 takes a free one. */
  port: number;
  /** Where people reach us, without a slash at the end; null: the address that the server listens at. */
  baseUrl: string | null;
  /** Null: one is made and kept beside the database. */
  secret: string | null;
  smtpUrl: string | null;
  mailFrom: string;
  redisUrl: string | null;
  demo: boolean;
  /** What Express trusts as a proxy: a number of hops, or addresses. */
  trustProxy: false | number | string;
  askLimits: AskLimits;
  /** How many sockets may begin; 0: no limit. */
  handshakesPerSecond: number;
  logLevel: LogLevel;
};

const logLevels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof logLevels)[number];

/** Thrown with one line for each setting that cannot be used. */
export class UnusableSettings extends Error {
  override readonly name = 'UnusableSettings';
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Throws UnusableSettings: a server that starts with half its settings is found out too late. */
export function readSettings(environment: Environment = process.env): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = settingsSchema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new UnusableSettings(
    parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'),
  );
}

/** The language of whoever types the command, as the terminal names it. */
export function readLocale(environment: Environment = process.env): 'ja' | 'en' {
  return /^ja/i.test(environment['LC_ALL'] || environment['LANG'] || '') ? 'ja' : 'en';
}

/** This process's environment with changes, for a child process. */
export function environmentWith(changes: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  return { ...process.env, ...changes };
}

const address = (pattern: RegExp, expected: string) => z.string().regex(pattern, `must be ${expected}`);

const settingsSchema = z
  .object({
    NODE_ENV: z.enum(['production', 'development', 'test']).default('development'),
    DATABASE_URL: address(/^(file:.+|postgres(ql)?:\/\/.+)$/, 'file:PATH or postgres://…').default(
      'file:var/zadankai.db',
    ),
    HOST: z.string().min(1).default('127.0.0.1'),
    PORT: z.coerce.number('must be a number').int().min(0).max(65_535).default(3000),
    BASE_URL: z.url({ protocol: /^https?$/, error: 'must be an http or https address' }).optional(),
    SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
    SMTP_URL: address(/^smtps?:\/\/.+$/, 'smtp://… or smtps://…').optional(),
    MAIL_FROM: z.string().includes('@').default('Zadankai <noreply@localhost>'),
    REDIS_URL: address(/^rediss?:\/\/.+$/, 'redis://… or rediss://…').optional(),
    DEMO: z.enum(['0', '1', 'network'], 'must be 0, 1 or network').default('0'),
    TRUST_PROXY: z.string().optional(),
    ASK_PAUSE_SECONDS: z.coerce.number('must be a number').int().min(0).max(3600).default(5),
    ASKS_IN_TEN_MINUTES: z.coerce.number('must be a number').int().min(0).max(10_000).default(10),
    HANDSHAKES_PER_SECOND: z.coerce.number('must be a number').int().min(0).max(100_000).default(100),
    LOG_LEVEL: z.enum(logLevels).default('info'),
  })
  .superRefine((given, context) => {
    const refuse = (name: keyof typeof given, message: string) =>
      context.addIssue({ code: 'custom', path: [name], message });
    const production = given.NODE_ENV === 'production' && given.DEMO === '0';
    if (production && !given.SECRET) refuse('SECRET', 'is needed in production');
    if (production && given.SMTP_URL && !given.BASE_URL) refuse('BASE_URL', 'is needed where mails carry links');
    if (given.DEMO === '1' && !isLoopback(given.HOST)) refuse('DEMO', 'must be network where HOST is not loopback');
  })
  .transform((given): Settings => ({
    production: given.NODE_ENV === 'production',
    databaseUrl: given.DATABASE_URL,
    host: given.HOST,
    port: given.PORT,
    baseUrl: given.BASE_URL?.replace(/\/+$/, '') ?? null,
    secret: given.SECRET ?? null,
    smtpUrl: given.SMTP_URL ?? null,
    mailFrom: given.MAIL_FROM,
    redisUrl: given.REDIS_URL ?? null,
    demo: given.DEMO !== '0',
    trustProxy: trustFrom(given.TRUST_PROXY),
    askLimits: { pause: given.ASK_PAUSE_SECONDS, inTenMinutes: given.ASKS_IN_TEN_MINUTES },
    handshakesPerSecond: given.HANDSHAKES_PER_SECOND,
    logLevel: given.LOG_LEVEL,
  }));

function trustFrom(given: string | undefined): Settings['trustProxy'] {
  if (given === undefined || given === '0') return false;
  return /^\d+$/.test(given) ? Number(given) : given;
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d+){3}$/.test(host);
}
