import { createServer, request, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildHttp } from '../../server/http';
import { openLimits } from '../../server/limits';
import { readSettings } from '../../server/settings';
import { latePublisher } from '../../server/late-publisher';
import { buildApp } from '../../server/build-app';
import { openSqliteStore } from '../support/stores';
import { tinyWeb } from './tiny-web';

type Asked = { method?: string; path?: string; headers?: Record<string, string>; body?: string | string[] };
type Answered = { status: number; headers: IncomingHttpHeaders; text: string };
export type Site = { ask: (asked: Asked) => Promise<Answered>; host: string; close: () => Promise<void> };

/** Our HTTP with the tiny page behind it, on a free port and a fresh database. */
export async function openSite(): Promise<Site> {
  const store = await openSqliteStore();
  const log = { info: () => undefined, error: () => undefined };
  const baseUrl = () => 'http://localhost:3000';
  const app = await buildApp(store, {
    publisher: latePublisher(),
    baseUrl,
    secret: 'x',
    mailFrom: 'office@zadankai.example',
    demo: false,
    log,
  });
  const settings = readSettings({ NODE_ENV: 'production', DEMO: '1' });
  const server = createServer(buildHttp({ app, settings, limits: await openLimits(null, log), web: tinyWeb }));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const close = async () => {
    server.closeAllConnections();
    server.close();
    await store.close();
  };
  return { host: `127.0.0.1:${String(portOf(server))}`, ask: (asked) => askAt(portOf(server), asked), close };
}

function portOf(server: Server): number {
  // A server that listens on a port has an AddressInfo.
  return (server.address() as AddressInfo).port;
}

/** By hand: fetch may not say `Origin` or `Sec-Fetch-Site`. A list of bodies is sent in chunks, without a length. */
function askAt(port: number, { method = 'GET', path = '/', headers = {}, body }: Asked): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const asking = request({ host: '127.0.0.1', port, method, path, headers, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (words: string) => (text += words));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    asking.once('error', reject);
    if (Array.isArray(body)) for (const chunk of body) asking.write(chunk);
    else if (body !== undefined) asking.setHeader('Content-Length', Buffer.byteLength(body)).write(body);
    asking.end();
  });
}
