import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { App } from '~/app';
import { openSession } from '~/features/accounts/sessions.server';
import type { SignedIn } from '~/features/accounts/actor';
import { buildApp } from '../../server/build-app';
import { latePublisher } from '../../server/late-publisher';
import type { HandshakeSettings } from '../../server/handshakes';
import { attachLive } from '../../server/live';
import { mayConnect } from '../../server/same-origin';
import { castOf, type Cast } from '../support/cast';
import { LoadClient } from '../support/load-client';
import { openSqliteStore } from '../support/stores';

export type LiveSite = {
  app: App;
  cast: Cast;
  /** Where sockets are taken, without a slash at the end. */
  address: string;
  connect: (who: SignedIn) => Promise<LoadClient>;
  /** What the process called its own fault. */
  faults: unknown[];
  close: () => Promise<void>;
};

/** Our sockets alone on a free port, with the cast in a fresh database. */
export async function openLive(limits: Partial<HandshakeSettings> = {}): Promise<LiveSite> {
  const store = await openSqliteStore();
  const faults: unknown[] = [];
  const log = { info: () => undefined, error: (reason: unknown) => faults.push(reason) };
  const publisher = latePublisher();
  const server = createServer();
  const address = () => `http://127.0.0.1:${String(portOf(server.address()))}`;
  const own = { baseUrl: address, mailFrom: '座談会 <office@zadankai.example>', secret: 'x', demo: false };
  const app = await buildApp(store, { publisher, ...own, log });
  const sameOrigin = (request: Parameters<typeof mayConnect>[0]) => mayConnect(request, address());
  const live = await attachLive({
    server,
    app,
    redisUrl: null,
    sameOrigin,
    settings: { handshakesPerSecond: 0, trustProxy: false, ...limits },
  });
  publisher.to(live.publisher);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const cast = await castOf({ store });
  const connect = async (who: SignedIn) => {
    const line = await openSession(app, who.id, { registrationId: who.registrationId });
    return LoadClient.connect(address(), line.split(';', 1)[0] ?? '');
  };
  const close = async () => {
    await live.close();
    await store.close();
  };
  return { app, cast, address: address(), connect, faults, close };
}

function portOf(bound: AddressInfo | string | null): number {
  return typeof bound === 'object' && bound !== null ? bound.port : 0;
}
