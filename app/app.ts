import type { Database, Transaction, Urgency } from '~db/open';

/** All that a command may reach. Built once by server/ and handed in; features keep no state of their own. */
export type App = {
  /** For reads. On SQLite it cannot write; changes go through `write`. */
  db: Database;
  /** Runs one change in one transaction; after its commit the touched streams are published and the nudges sent. */
  write: <T>(run: (work: Work) => Promise<T>, urgency?: Urgency) => Promise<T>;
  /** After the commit of what must be gone for good: leaves nothing of it in the files of the database. */
  scrub: () => Promise<void>;
  now: () => Date;
  /** 128 random bits, base64url: ids, keys, public ids. */
  newId: () => string;
  /** Changes with every database that is not a continuation of the one before. */
  epoch: string;
  /** Where people reach us, without a slash at the end: links in mails, QR codes. */
  baseUrl: string;
  /** Signs personal links. */
  secret: string;
  /** Whom mails come from: `Name <address>`. */
  mailFrom: string;
  /** Demo mode on loopback: the cast page and the outbox are open. */
  demo: boolean;
  /** Runs heavy work by its name in a thread of its own, so that nobody live waits for it; asked through aside.server.ts. */
  aside: (name: string, input: unknown) => Promise<unknown>;
  log: Log;
};

/** How often one person may ask, on one board or on several. */
export type AskLimits = {
  /** Seconds between two questions; 0: none. */
  pause: number;
  /** Questions within ten minutes; 0: no limit. */
  inTenMinutes: number;
};

/** What one change works with. Inside it reads go through `tx` too: `app.db` does not see what is not committed. */
export type Work = {
  tx: Transaction;
  /** The instant of the change, the same for all its rows. */
  at: string;
  newId: () => string;
  askLimits: AskLimits;
  /** Appends a past-tense, complete event to a stream's log and so to all its followers. */
  append: (streamId: string, event: { name: string; body: unknown }) => Promise<void>;
  /** Says after the commit that counts of a stream changed; they go out as absolute numbers, a few times a second. */
  count: (streamId: string, countedId: string) => void;
  /** Tells the followers of a topic to load again ("changed"); carries nothing else. */
  nudge: (topic: string) => void;
};

export type Log = {
  info: (fields: Record<string, string | number | boolean>, sentence: string) => void;
  error: (reason: unknown, sentence: string) => void;
};
