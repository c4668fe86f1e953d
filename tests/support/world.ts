import { createHash } from 'node:crypto';
import { afterEach, beforeAll, describe } from 'vitest';
import type { App, AskLimits } from '~/app';
import { doTask } from '~/aside.server';
import { makeWrite } from '~/live/work.server';
import type { Store } from '~db/open';
import { startPglite } from './pglite';
import { start } from './start';
import { openPgliteStore, openPostgresStore, openSqliteStore, testPostgresUrl, type OpenStore } from './stores';

/** One process's world for a test: a migrated, empty database, a clock that stands still, and what was told to whom. */
export type World = {
  app: App;
  store: Store;
  clock: Clock;
  /** None at first: tests ask faster than people. */
  askLimits: AskLimits;
  /** Ids of the streams that were published, in order, once for each change. */
  published: string[];
  /** `stream id` of each count that changed. */
  counted: string[];
  /** Topics that were nudged, in order. */
  nudged: string[];
};

export type Clock = {
  now: Date;
  forward: (milliseconds: number) => void;
};

/**
 * The same tests on SQLite and on PostgreSQL: PGlite, or a real server where TEST_POSTGRES_URL names one. `open` gives
 * a world on a fresh database; it is closed after the test. On PGlite a test has one world at a time.
 */
export function onBothEngines(title: string, tests: (open: () => Promise<World>) => void): void {
  describe(title, () => {
    describe('on SQLite', () => tests(openingOn(openSqliteStore)));
    if (testPostgresUrl === null) describe('on PostgreSQL (PGlite)', () => tests(openingOnPglite()));
    else describe('on PostgreSQL', () => tests(openingOn(openPostgresStore)));
  });
}

function openingOnPglite(): () => Promise<World> {
  const patience = 60_000;
  beforeAll(() => startPglite(), patience);
  return openingOn(openPgliteStore);
}

/** Worlds on one engine, closed after each test of the surrounding `describe`. */
function openingOn(openStore: OpenStore): () => Promise<World> {
  const opened: World[] = [];
  afterEach(async () => {
    for (const world of opened.splice(0)) await world.store.close();
  });
  return async () => {
    const world = await worldOn(await openStore());
    opened.push(world);
    return world;
  };
}

/** A world on a store that is open; who opened it closes it. */
export async function worldOn(store: Store): Promise<World> {
  const clock = clockAt(start);
  const newId = countedIds();
  const now = () => new Date(clock.now);
  const askLimits = { pause: 0, inTenMinutes: 0 };
  const told = { published: [] as string[], counted: [] as string[], nudged: [] as string[] };
  const publisher = {
    published: (streams: ReadonlySet<string>) => void told.published.push(...streams),
    counted: (streamId: string, ids: ReadonlySet<string>) =>
      void told.counted.push(...[...ids].map((id) => `${streamId} ${id}`)),
    nudged: (topics: ReadonlySet<string>) => void told.nudged.push(...topics),
  };
  const epoch = await store.db.selectFrom('meta').select('value').where('key', '=', 'epoch').executeTakeFirstOrThrow();
  const app: App = {
    db: store.db,
    scrub: () => store.scrub(),
    write: makeWrite({ writer: store.writer, now, newId, publisher, askLimits }),
    now,
    newId,
    epoch: epoch.value,
    baseUrl: 'https://zadankai.example',
    secret: 'the secret of the tests, long enough',
    mailFrom: '座談会 <office@zadankai.example>',
    demo: false,
    aside: doTask({ db: store.db, kept: new Map() }),
    log: { info: () => undefined, error: failOnError },
  };
  return { app, store, clock, askLimits, ...told };
}

function clockAt(instant: string): Clock {
  const clock = {
    now: new Date(instant),
    forward: (milliseconds: number) => {
      clock.now = new Date(clock.now.getTime() + milliseconds);
    },
  };
  return clock;
}

/** The same ids in every run; they look as unguessable as real ones, and sort in no order. */
function countedIds(): () => string {
  let count = 0;
  return () => {
    count += 1;
    const hash = createHash('sha256').update(`id ${String(count)}`);
    return hash.digest().subarray(0, 16).toString('base64url');
  };
}

/** "Our fault" in a test is a failure of the test; setup.ts fails it for a console error. */
function failOnError(reason: unknown, sentence: string): void {
  console.error(sentence, reason);
}
