import { createRequestHandler } from '@remix-run/express';
import compression from 'compression';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import type { App } from '~/app';
import { refuseForeign, refuseManifest, refuseOversize, refuseUnreadable } from './guards';
import { nonceOf, securityHeaders } from './headers';
import { limitForms, type Limits } from './limits';
import { loggablePath } from './log';
import { refuseUnknownRoute } from './named-route';
import type { Settings } from './settings';
import type { Web } from './web';

type Parts = { app: App; settings: Settings; limits: Limits; web: Web };

/** What answers requests: guards first, then files, then Remix. */
export function buildHttp({ app, settings, limits, web }: Parts): Express {
  const http = express();
  http.disable('x-powered-by');
  http.disable('etag');
  http.set('trust proxy', settings.trustProxy);
  http.set('query parser', 'simple');
  http.use(requestId(app));
  http.use(logged(app));
  http.use(securityHeaders({ production: settings.production, secure: app.baseUrl.startsWith('https:') }));
  http.get('/healthz', health(app));
  http.use(refuseUnreadable);
  http.all('/__manifest', refuseManifest);
  http.use(refuseForeign(() => app.baseUrl));
  http.use(refuseOversize);
  http.use(limitForms(limits));
  http.use(compression());
  http.use(...web.files);
  http.use(refuseUnknownRoute(web));
  http.use(remixHandler(app, web));
  http.use(lastResort(app));
  return http;
}

function remixHandler(app: App, web: Web): RequestHandler {
  const answer = createRequestHandler({
    build: web.build,
    mode: web.mode,
    getLoadContext: (_request, response) => ({ app, nonce: nonceOf(response) }),
  });
  // It hands what fails to `next` itself.
  return (request, response, next) => void answer(request, response, next);
}

/** A name for the request, given back to the one who asks: it joins a report to the lines of the log. */
function requestId(app: App): RequestHandler {
  return (_request, response, next) => {
    response.setHeader('X-Request-Id', app.newId());
    next();
  };
}

/** One line for each answer but files and health: method, path without query and tokens, status, time. */
function logged(app: App): RequestHandler {
  return (request, response, next) => {
    if (/^\/(assets|healthz|@|node_modules|app)/.test(request.path)) return next();
    const began = performance.now();
    response.once('finish', () => {
      app.log.info(
        {
          request: String(response.getHeader('X-Request-Id')),
          method: request.method,
          path: loggablePath(request.originalUrl),
          status: response.statusCode,
          milliseconds: Math.round(performance.now() - began),
        },
        'answered',
      );
    });
    next();
  };
}

/** 200 where the database answers. */
function health(app: App): RequestHandler {
  return (_request, response) => {
    app.db
      .selectFrom('meta')
      .select('key')
      .limit(1)
      .execute()
      .then(
        () => response.type('text').send('ok'),
        (reason: unknown) => {
          app.log.error(reason, 'The database does not answer.');
          response.status(503).type('text').send('database');
        },
      );
  };
}

/** What no page caught: a request that broke off or could not be read keeps its status, the rest is our fault. */
function lastResort(app: App): ErrorRequestHandler {
  return (reason: unknown, _request, response, next) => {
    if (response.headersSent) return next(reason);
    const status = statusOf(reason);
    if (status >= 500) app.log.error(reason, 'A request failed outside of every page.');
    response.status(status).type('text').send(String(status));
  };
}

function statusOf(reason: unknown): number {
  const status = reason instanceof Error && 'status' in reason ? reason.status : 500;
  return typeof status === 'number' && status >= 400 && status < 600 ? status : 500;
}
