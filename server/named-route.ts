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
 * not at this address, and a form for a route that takes none, in English and as its own error; we refuse them.
 */
export function refuseUnknownRoute({ build }: Web): RequestHandler {
  return (request, response, next) => {
    const name = request.query['_data'];
    if (name === undefined) return next();
    routesOf(build).then((routes) => {
      if (!isAt(routes, request.path, name)) return refuse(request, response, { code: 'missing', status: 404 });
      const reads = request.method === 'GET' || request.method === 'HEAD';
      if (reads || routes[name]?.module.action) return next();
      return refuse(request, response, { code: 'malformed', status: 405 });
    }, next);
  };
}

function isAt(routes: Routes, path: string, name: unknown): name is string {
  return matchRoutes(branchesOf(routes), path)?.some(({ route }) => route.id === name) ?? false;
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
