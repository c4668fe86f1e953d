import type { ServerBuild } from '@remix-run/node';
import { matchRoutes } from '@remix-run/react';
import type { RequestHandler } from 'express';
import { refuse } from './refuse';
import type { Web } from './web';

type Routes = ServerBuild['routes'];
type Branch = { id: string; path?: string; caseSensitive?: boolean } & (
  { index: true } | { index?: false; children: Branch[] }
);

/**
 * A `_data` names the one route whose loader or action is wanted. Remix would answer a name that is none, one that is
 * not at this address, and a form for a route that takes none, in English and as its own error; we refuse them. A form
 * for a page that takes none gets that page's own refusal.
 */
export function refuseUnknownRoute({ build }: Web): RequestHandler {
  return (request, response, next) => {
    const name = request.query['_data'];
    const reads = request.method === 'GET' || request.method === 'HEAD';
    if (reads && name === undefined) return next();
    routesOf(build).then((routes) => {
      const matched = matchRoutes(branchesOf(routes), request.path)?.map(({ route }) => route.id) ?? [];
      const wanted = name === undefined ? matched.at(-1) : matched.find((id) => id === name);
      const module = wanted === undefined ? undefined : routes[wanted]?.module;
      if (!module) return refuse(request, response, { code: 'missing', status: 404 });
      const isPage = name === undefined && module.default !== undefined;
      if (reads || isPage || module.action) return next();
      return refuse(request, response, { code: 'malformed', status: 405 });
    }, next);
  };
}

/** The tree in which Remix finds its routes, without what they do. */
function branchesOf(routes: Routes, parentId?: string): Branch[] {
  return Object.values(routes).flatMap((route): Branch[] => {
    if (route.parentId !== parentId) return [];
    const { id, path, caseSensitive = false } = route;
    const place = { id, caseSensitive, ...(path === undefined ? {} : { path }) };
    return [route.index ? { ...place, index: true } : { ...place, children: branchesOf(routes, id) }];
  });
}

async function routesOf(build: Web['build']): Promise<Routes> {
  return (typeof build === 'function' ? await build() : build).routes;
}
