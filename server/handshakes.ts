import type { IncomingMessage, ServerResponse } from 'node:http';
import proxyAddr from 'proxy-addr';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { networkOf } from './limits';
import type { Settings } from './settings';

/** A seminar's people come within seconds of each other: the limit is one of many seconds together. */
const seconds = 10;
/** One address is a company at most, and leaves room for the others. */
const shareOfOneAddress = 0.6;

type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/**
 * Lets so many sockets a second begin, counted over ten seconds, and of one address a part of them. Who is too many is
 * told when to come again (429, Retry-After); until then their page works by plain requests (L8).
 */
export function limitHandshakes({ handshakesPerSecond, trustProxy }: HandshakeSettings): Middleware {
  if (handshakesPerSecond === 0) return (_request, _response, next) => next();
  const all = new RateLimiterMemory({ points: handshakesPerSecond * seconds, duration: seconds });
  const points = Math.ceil(handshakesPerSecond * seconds * shareOfOneAddress);
  const ofOneAddress = new RateLimiterMemory({ points, duration: seconds });
  const trusts = trustOf(trustProxy);
  const take = async (request: IncomingMessage) => {
    await ofOneAddress.consume(networkOf(proxyAddr(request, trusts)));
    await all.consume('all');
  };
  return (request, response, next) => {
    if (isUnderWay(request)) return next();
    take(request).then(next, (reason: unknown) => refuse({ request, response }, reason));
  };
}

export type HandshakeSettings = Pick<Settings, 'handshakesPerSecond' | 'trustProxy'>;

/** Later requests of a session that was accepted carry its id. */
function isUnderWay({ url = '' }: IncomingMessage): boolean {
  return new URLSearchParams(url.replace(/^[^?]*/, '')).has('sid');
}

type Exchange = { request: IncomingMessage; response: ServerResponse };

function refuse({ request, response }: Exchange, reason: unknown): void {
  const wait = reason instanceof RateLimiterRes ? Math.max(1, Math.ceil(reason.msBeforeNext / 1000)) : seconds;
  // engine.io's answer to an upgrade says nothing and cuts the line; this one is read by whoever is no browser.
  if (request.headers.upgrade !== undefined) {
    request.socket.end(`HTTP/1.1 429 Too Many Requests\r\nRetry-After: ${String(wait)}\r\nConnection: close\r\n\r\n`);
    return;
  }
  response.writeHead(429, { 'Retry-After': String(wait), 'Content-Length': '0' });
  response.end();
}

/** As Express reads the same setting: how many proxies stand before us, or which. */
function trustOf(trustProxy: Settings['trustProxy']): Parameters<typeof proxyAddr>[1] {
  if (trustProxy === false) return () => false;
  if (typeof trustProxy === 'number') return (_address, hop) => hop < trustProxy;
  return proxyAddr.compile(trustProxy.split(/\s*,\s*/));
}
