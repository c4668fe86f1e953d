import type { IncomingMessage } from 'node:http';

const safeMethods = new Set(['GET', 'HEAD']);

/**
 * Whether a request may change something here: it is safe by its method, or a page of ours sent it.
 *
 * Browsers say so themselves (`Sec-Fetch-Site`, https://www.w3.org/TR/fetch-metadata/) where the address is https or
 * loopback; elsewhere and in older ones `Origin` has to name the host that was asked. Who says neither is refused.
 */
export function mayChange(request: IncomingMessage, baseUrl: string): boolean {
  if (safeMethods.has(request.method ?? '') || isOneClick(request)) return true;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  return isOurs(request.headers.origin, request.headers.host, baseUrl);
}

/** A mail program ends advertising for its reader and comes from nowhere (RFC 8058); its address is a key of its own. */
function isOneClick({ url = '' }: IncomingMessage): boolean {
  return /^\/unsubscribe\/[\w-]+\.[\w-]+$/.test(url);
}

/**
 * Whether a socket may open. Upgrades are GETs that no browser holds back, but every browser names the origin with them,
 * and with any request across origins whose answer a page could read; without one there is no foreign page behind it.
 */
export function mayConnect(request: IncomingMessage, baseUrl: string): boolean {
  const { origin, host } = request.headers;
  return origin === undefined || isOurs(origin, host, baseUrl);
}

function isOurs(origin: string | undefined, host: string | undefined, baseUrl: string): boolean {
  if (origin === undefined || !URL.canParse(origin)) return false;
  return new URL(origin).host === host || origin === new URL(baseUrl).origin;
}
