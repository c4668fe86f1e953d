import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { RefusalCode } from '~/i18n/texts';

/** A command that waits on this device. `order` is the order of writing. */
export type Waiting = {
  order: number;
  cmdId: string;
  /** Whose it is: another person who signs in here neither sees nor sends it. */
  owner: string;
  name: string;
  input: unknown;
  writtenAt: string;
  refused: RefusalCode | null;
};

/** What an outbox needs of a browser: a place that survives a reload, and one sender at a time among the tabs. */
export type WaitingStore = {
  add: (waiting: Omit<Waiting, 'order'>) => Promise<void>;
  list: (owner: string) => Promise<Waiting[]>;
  put: (waiting: Waiting) => Promise<void>;
  remove: (order: number) => Promise<void>;
  /** Runs while no other tab does. */
  alone: (run: () => Promise<void>) => Promise<void>;
  onChange: (listener: () => void) => () => void;
};

type Tables = DBSchema & { commands: { key: number; value: Waiting; indexes: { owner: string } } };

/** The device's store, opened when it is first asked for; whoever asks waits until it is open. */
export function deviceStore(): WaitingStore {
  let opening: Promise<WaitingStore> | undefined;
  const opened = () => (opening ??= openWaitingStore());
  return {
    add: async (waiting) => (await opened()).add(waiting),
    list: async (owner) => (await opened()).list(owner),
    put: async (waiting) => (await opened()).put(waiting),
    remove: async (order) => (await opened()).remove(order),
    alone: async (run) => (await opened()).alone(run),
    onChange: (listener) => {
      const ending = opened().then((store) => store.onChange(listener));
      return () => void ending.then((end) => end());
    },
  };
}

/** The browser's own database; without one (some private windows) what is written lives as long as the page. */
async function openWaitingStore(): Promise<WaitingStore> {
  try {
    const db = await openDB<Tables>('zadankai', 1, {
      upgrade: (fresh) => {
        fresh.createObjectStore('commands', { keyPath: 'order', autoIncrement: true }).createIndex('owner', 'owner');
      },
    });
    return inBrowser(db);
  } catch {
    return inMemory();
  }
}

function inBrowser(db: IDBPDatabase<Tables>): WaitingStore {
  const channel = new BroadcastChannel('zadankai-outbox');
  return {
    add: async (waiting) => {
      // The key is made by the store, so the record is put without one.
      await db.add('commands', waiting as Waiting);
      channel.postMessage('changed');
    },
    list: (owner) => db.getAllFromIndex('commands', 'owner', owner),
    put: async (waiting) => {
      await db.put('commands', waiting);
      channel.postMessage('changed');
    },
    remove: async (order) => {
      await db.delete('commands', order);
      channel.postMessage('changed');
    },
    alone: async (run) => navigator.locks.request('zadankai-outbox', run),
    onChange: (listener) => {
      channel.addEventListener('message', listener);
      return () => channel.removeEventListener('message', listener);
    },
  };
}

/** Keeps the commands for as long as the page lives: for windows without a database, and for tests. */
export function inMemory(): WaitingStore {
  const kept = new Map<number, Waiting>();
  let order = 0;
  return {
    add: (waiting) => {
      order += 1;
      kept.set(order, { ...waiting, order });
      return Promise.resolve();
    },
    list: (owner) => Promise.resolve([...kept.values()].filter((waiting) => waiting.owner === owner)),
    put: (waiting) => {
      kept.set(waiting.order, waiting);
      return Promise.resolve();
    },
    remove: (gone) => {
      kept.delete(gone);
      return Promise.resolve();
    },
    alone: (run) => run(),
    onChange: () => () => undefined,
  };
}
