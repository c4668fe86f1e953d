import type { Request, RequestHandler } from 'express';
import { refuse } from './refuse';
import { mayChange } from './same-origin';

/** The most that any request may carry, in bytes; request.server.ts holds forms to less. */
const largestBody = 12 * 1024 * 1024;
const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']);
/** How long a refused sender may go on sending before the connection is cut. */
const drainFor = 5000;

/** Refuses what Remix could not even make a Request of: other methods, hosts and paths that are no address. */
export const refuseUnreadable: RequestHandler = (request, response, next) => {
  if (!methods.has(request.method)) return refuse(request, response, { code: 'malformed', status: 405 });
  // No name and no text of ours holds a NUL, and PostgreSQL's texts cannot.
  const isReadable = /^\/(?!.*%00)/s.test(request.originalUrl) && canDecode(request.path) && hasPort(request);
  if (isReadable && URL.canParse(`http://${request.headers.host ?? ''}${request.originalUrl}`)) return next();
  refuse(request, response, { code: 'malformed', status: 400 });
};

/** Single fetch is off, and so is the lookup of routes by strangers: see remix.config.js. */
export const refuseManifest: RequestHandler = (request, response) => {
  refuse(request, response, { code: 'missing', status: 404 });
};

export function refuseForeign(baseUrl: () => string): RequestHandler {
  return (request, response, next) => {
    if (mayChange(request, baseUrl())) return next();
    refuse(request, response, { code: 'foreign', status: 403 });
  };
}

/** 413 to what says that it is too large; what does not say is counted by request.server.ts as it is read. */
export const refuseOversize: RequestHandler = (request, response, next) => {
  response.once('finish', () => {
    if (request.complete) return;
    request.resume();
    setTimeout(() => request.destroy(), drainFor).unref();
  });
  if (Number(request.headers['content-length'] ?? 0) <= largestBody) return next();
  response.set('Connection', 'close');
  refuse(request, response, { code: 'tooLarge', status: 413 });
};

/** Remix takes the port of this header, whoever sent it, and fails on one that is none. */
function hasPort({ headers }: Request): boolean {
  const [, port = ''] = String(headers['x-forwarded-host'] ?? '').split(':');
  return !(Number(port) > 65_535);
}

/** Remix makes an address of the decoded path once more, and fails on `/\\` and `//`, which would begin with a host. */
function canDecode(path: string): boolean {
  try {
    const decoded = decodeURIComponent(path);
    return !decoded.includes('\0') && URL.canParse(decoded, 'http://here.invalid');
  } catch (reason) {
    if (reason instanceof URIError) return false;
    throw reason;
  }
}
