import { mkdirSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname } from 'node:path';
import { openStore, type Store } from '../db/open';
import type { Pace } from '../db/writer';
import { openAside } from './aside';
import { buildApp } from './build-app';
import { buildHttp } from './http';
import { startJobs } from './jobs';
import { latePublisher } from './late-publisher';
import { openLimits } from './limits';
import { attachLive } from './live';
import { openLog } from './log';
import { openMailer } from './mail';
import { mayConnect } from './same-origin';
import { keptSecret } from './secret';
import type { Settings } from './settings';
import { builtWeb, devWeb } from './web';

export type Running = {
  /** Where the server listens, without a slash at the end. */
  address: string;
  /** Takes no more, lets what runs come to its end (ten seconds at most), closes the database last. */
  stop: () => Promise<void>;
};

const secretFile = 'var/secret';
const drainFor = 8000;
/** In a rush commands share a flush of the disk; nobody feels so short a wait. Votes are counted now and then anyway. */
const pace = { gather: 5, patience: 25 };

/** Puts the process together, in the order in which its parts need each other, and listens last. */
export async function start(settings: Settings): Promise<Running> {
  const log = openLog(settings.logLevel);
  const store = await openMigrated(settings.databaseUrl, pace);
  const server = createServer({ requestTimeout: 60_000, headersTimeout: 20_000 });
  const publisher = latePublisher();
  const baseUrl = () => settings.baseUrl ?? addressOf(server, settings);
  const { demo, mailFrom, askLimits } = settings;
  const { aside, stop: stopAside } = openAside(settings.databaseUrl);
  const secret = secretOf(settings);
  const app = await buildApp(store, { publisher, baseUrl, secret, mailFrom, demo, askLimits, aside, log });
  const web = settings.production ? await builtWeb() : await devWeb(server);
  const limits = await openLimits(settings.redisUrl, log);
  server.on('request', buildHttp({ app, settings, limits, web }));
  const sameOrigin = (request: Parameters<typeof mayConnect>[0]) => mayConnect(request, app.baseUrl);
  const live = await attachLive({ server, app, redisUrl: settings.redisUrl, sameOrigin, settings });
  publisher.to(live.publisher);
  const jobs = startJobs(app, settings.smtpUrl === null ? null : openMailer(settings.smtpUrl, settings.mailFrom));
  await listen(server, settings);
  return {
    address: addressOf(server, settings),
    stop: async () => {
      await Promise.all([jobs.stop(), live.close(), drained(server), web.close(), stopAside()]);
      await limits.close();
      await store.close();
    },
  };
}

/** The secret that was given, or the one that is kept beside the database. */
export function secretOf(settings: Settings): string {
  return settings.secret ?? keptSecret(secretFile);
}

/** Opens the database, its folder made where it is a file, with every migration done. */
export async function openMigrated(databaseUrl: string, pace?: Pace): Promise<Store> {
  if (databaseUrl.startsWith('file:')) mkdirSync(dirname(databaseUrl.slice('file:'.length)), { recursive: true });
  const store = openStore(databaseUrl, pace);
  await store.migrate();
  return store;
}

/** A crowd that arrives at once waits in the backlog; Node's own is 511. */
function listen(server: Server, { host, port }: Settings): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port, backlog: 4096 }, resolve);
  });
}

function addressOf(server: Server, settings: Settings): string {
  const bound = server.address();
  // A server that listens on a host and a port, as ours does, has an AddressInfo.
  const port = bound === null ? settings.port : (bound as AddressInfo).port;
  const host = ['127.0.0.1', '0.0.0.0', '::', '::1'].includes(settings.host) ? 'localhost' : settings.host;
  return `http://${host}:${String(port)}`;
}

function drained(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), drainFor);
    // A server that socket.io has closed before tells of it with an error; either way it is closed then.
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}
