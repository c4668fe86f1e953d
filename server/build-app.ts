import type { App, AskLimits } from '~/app';
import { doTask } from '~/aside.server';
import { makeWrite, type Publisher } from '~/live/work.server';
import type { Store } from '../db/open';
import { randomIds } from './random-ids';

type Surroundings = {
  publisher: Publisher;
  /** Asked again each time: with port 0 the address is known only when the server listens. */
  baseUrl: () => string;
  secret: string;
  mailFrom: string;
  demo: boolean;
  /** For what people send; a program that fills a database has none. */
  askLimits?: AskLimits;
  /** Without a thread the work is done here. */
  aside?: App['aside'];
  log: App['log'];
};

/** The world that every command of this process reaches; the store is migrated before. */
export async function buildApp(store: Store, surroundings: Surroundings): Promise<App> {
  const now = () => new Date();
  const newId = randomIds();
  const {
    publisher,
    baseUrl,
    secret,
    mailFrom,
    demo,
    askLimits,
    aside = doTask({ db: store.db, kept: new Map() }),
    log,
  } = surroundings;
  return {
    db: store.db,
    write: makeWrite({ writer: store.writer, now, newId, publisher, askLimits }),
    scrub: () => store.scrub(),
    now,
    newId,
    epoch: await findEpoch(store),
    get baseUrl() {
      return baseUrl();
    },
    secret,
    mailFrom,
    demo,
    aside,
    log,
  };
}

async function findEpoch(store: Store): Promise<string> {
  const row = await store.db.selectFrom('meta').select('value').where('key', '=', 'epoch').executeTakeFirstOrThrow();
  return row.value;
}
