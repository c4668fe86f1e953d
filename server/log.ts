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
  return {
    name: reason.name,
    message: withoutAddresses(reason.message),
    stack: withoutAddresses(reason.stack),
    ...code,
  };
}

/**
 * Mail servers name the recipient whom they refuse. A folder of a package (`/@scope/`) is no address. Before its @ an
 * address has 64 characters at most (RFC 5321, 4.5.3.1.1): without an end to it long words would be searched for long.
 */
function withoutAddresses(words = ''): string {
  return words.replace(/[^\s<>()[\]"'`,;:/]{1,64}@[^\s<>()[\]"'`,;:/]+/g, ':address');
}

/**
 * A path as it may stand in a log: without its query, and without what looks like the token of a personal link, however
 * it is encoded and whatever a mail program took along with it.
 */
export function loggablePath(url: string): string {
  const path = url.split(/[?#]/, 1)[0] ?? '';
  return path.split('/').map(withoutToken).join('/').slice(0, 200);
}

function withoutToken(segment: string): string {
  const isFile = /^[\w.~-]+\.\w{2,5}$/.test(segment);
  return /[\w.~%-]{20,}/.test(segment) && !isFile ? ':token' : segment;
}
