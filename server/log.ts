import { pino, type Logger } from 'pino';
import type { App } from '~/app';
import type { LogLevel } from './settings';

type Log = App['log'];

/** The one door of pino: lines of JSON on the standard output, never with an address, a name or a token. */
export function openLog(level: LogLevel): Log {
  const logger = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
  return { info: (fields, sentence) => logger.info(fields, sentence), error: errorsTo(logger) };
}

function errorsTo(logger: Logger): Log['error'] {
  return (reason, sentence) => logger.error({ reason: wordsOf(reason) }, sentence);
}

/** Name, message and stack. What libraries hang on their errors (queries, replies of servers) may hold personal texts. */
function wordsOf(reason: unknown): Record<string, string> {
  if (!(reason instanceof Error)) return { message: typeof reason };
  const code =
    'code' in reason && typeof reason.code === 'string' && reason.code.length < 40 ? { code: reason.code } : {};
  return { name: reason.name, message: reason.message, stack: reason.stack ?? '', ...code };
}

/** A path as it may stand in a log: without its query, and without what looks like the token of a personal link. */
export function loggablePath(url: string): string {
  const path = url.split('?', 1)[0] ?? '';
  return path
    .split('/')
    .map((segment) => (/^[\w.~-]{20,}$/.test(segment) && !/\.\w{2,5}$/.test(segment) ? ':token' : segment))
    .join('/')
    .slice(0, 200);
}
