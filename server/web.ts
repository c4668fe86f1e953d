import type { ServerBuild } from '@remix-run/node';
import express, { type RequestHandler } from 'express';
import type { Server } from 'node:http';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The pages: Remix's build of routes, and what serves the files that belong to them. */
export type Web = {
  build: ServerBuild | (() => Promise<ServerBuild>);
  mode: 'production' | 'development';
  files: [RequestHandler, ...RequestHandler[]];
  close: () => Promise<void>;
};

/** What `npm run build` made. Names under assets/ carry a hash of their content, so they never change. */
export async function builtWeb(): Promise<Web> {
  const folder = resolve('build/web/client');
  const file: string = pathToFileURL(resolve('build/web/server/index.js')).href;
  return {
    // The file is written by Remix's compiler, whose type this is.
    build: (await import(file)) as ServerBuild,
    mode: 'production',
    files: [
      express.static(folder, {
        index: false,
        redirect: false,
        setHeaders: (response, path) => {
          const forever = /[\\/]assets[\\/]/.test(path);
          response.setHeader('Cache-Control', forever ? 'public, max-age=31536000, immutable' : 'public, max-age=3600');
        },
      }),
    ],
    close: () => Promise.resolve(),
  };
}

/** Compiled as asked for, with hot reload through the same server. */
export async function devWeb(http: Server): Promise<Web> {
  const { createServer } = await import('vite');
  const vite = await createServer({ server: { middlewareMode: true, hmr: { server: http } } });
  return {
    // The module is virtual; Remix's plugin for Vite makes it with this type.
    build: () => vite.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild>,
    mode: 'development',
    files: [vite.middlewares],
    close: () => vite.close(),
  };
}
