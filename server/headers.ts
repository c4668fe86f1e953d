import type { Request, RequestHandler, Response } from 'express';
import helmet from 'helmet';
import { randomBytes } from 'node:crypto';

type Surroundings = { production: boolean; secure: boolean };

/** What `nonceOf` gives is in the policy of this response and has to stand on its inline scripts. */
export function nonceOf(response: Response): string {
  // Express types `locals` as anything; the middleware below is the only one that writes this name.
  return response.locals['nonce'] as string;
}

/** A new nonce for each response, and the headers that browsers hold us to. */
export function securityHeaders(surroundings: Surroundings): RequestHandler[] {
  return [
    (_request, response, next) => {
      response.locals['nonce'] = randomBytes(16).toString('base64');
      next();
    },
    helmet({
      contentSecurityPolicy: { useDefaults: false, directives: policy(surroundings) },
      crossOriginEmbedderPolicy: false,
      // Not `no-referrer`: with it browsers send forms with `Origin: null`, which the same-origin guard refuses.
      referrerPolicy: { policy: 'same-origin' },
      strictTransportSecurity: surroundings.secure ? { maxAge: 31_536_000 } : false,
      xFrameOptions: { action: 'sameorigin' },
    }),
    (_request, response, next) => {
      response.setHeader('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), browsing-topics=()');
      next();
    },
  ];
}

type Directive = string | ((request: unknown, response: unknown) => string);

/** Older Safari does not count `ws://host` among `'self'`. */
const ownSocket: Directive = (request) => {
  // helmet calls with Node's own classes; on an Express server the request is Express's.
  const { host } = (request as Request).headers;
  return host !== undefined && /^[\w.-]+(:\d+)?$/.test(host) ? `ws://${host} wss://${host}` : "'self'";
};

/**
 * Everything comes from here. Inline scripts need the nonce; style attributes are allowed, because React Aria places
 * overlays with them. Vite's development server writes style elements and opens a socket of its own.
 */
function policy({ production, secure }: Surroundings): Record<string, Directive[]> {
  // helmet calls with Node's own classes; on an Express server the response is Express's.
  const nonce: Directive = (_request, response) => `'nonce-${nonceOf(response as Response)}'`;
  return {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'", nonce],
    styleSrc: production ? ["'self'", nonce] : ["'self'", "'unsafe-inline'"],
    styleSrcAttr: ["'unsafe-inline'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    fontSrc: ["'self'"],
    connectSrc: production ? ["'self'", ownSocket] : ["'self'", 'ws:', 'wss:'],
    manifestSrc: ["'self'"],
    workerSrc: ["'self'"],
    formAction: ["'self'"],
    frameAncestors: ["'self'"],
    baseUri: ["'none'"],
    ...(secure ? { upgradeInsecureRequests: [] } : {}),
  };
}
