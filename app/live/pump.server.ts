import type { App } from '~/app';
import { eventsAfter, headOf } from './log.server';
import type { EventFrame } from './protocol';

const linesAtOnce = 500;
/** Until its head is read a stream has sent all that will ever be. */
const notYet = Number.MAX_SAFE_INTEGER;

/** A stream that someone here follows: the number last sent, and whether a look at the log is under way or owed. */
type Followed = { ready: Promise<void>; sent: number; pumping: Promise<void> | null; owed: boolean };

/**
 * Sends what is new in the logs, in order, each line once a node (L3): it reads the log and never takes an event from
 * the hands of a command, so nothing can be sent that is not committed. Streams that nobody follows here cost nothing.
 */
export class Pump {
  readonly #app: App;
  readonly #send: (frame: EventFrame) => void;
  readonly #streams = new Map<string, Followed>();

  constructor(app: App, send: (frame: EventFrame) => void) {
    this.#app = app;
    this.#send = send;
  }

  /** From now on the stream's news are sent; the caller joins its room first and reads its snapshot after. */
  follow(streamId: string): Promise<void> {
    const known = this.#streams.get(streamId);
    if (known) return known.ready;
    const followed: Followed = { ready: Promise.resolve(), sent: notYet, pumping: null, owed: false };
    followed.ready = this.#begin(streamId, followed);
    this.#streams.set(streamId, followed);
    return followed.ready;
  }

  async #begin(streamId: string, followed: Followed): Promise<void> {
    try {
      followed.sent = await headOf(this.#app.db, streamId);
    } catch (reason) {
      this.#streams.delete(streamId);
      throw reason;
    }
  }

  forget(streamId: string): void {
    this.#streams.delete(streamId);
  }

  /** Every stream followed here with the number last sent. */
  heads(): { streamId: string; seq: number }[] {
    return [...this.#streams]
      .filter(([, followed]) => followed.sent !== notYet)
      .map(([streamId, followed]) => ({ streamId, seq: followed.sent }));
  }

  /** There is news in the stream's log; looks that are asked for meanwhile become one more look. */
  look(streamId: string): void {
    const followed = this.#streams.get(streamId);
    if (!followed) return;
    followed.owed = true;
    followed.pumping ??= this.#pump(streamId, followed).finally(() => {
      followed.pumping = null;
      // News that came between the last look and here would else wait for the next one.
      if (followed.owed) this.look(streamId);
    });
  }

  async #pump(streamId: string, followed: Followed): Promise<void> {
    try {
      while (followed.owed) {
        followed.owed = false;
        await this.#sendNews(streamId, followed);
      }
    } catch (reason) {
      followed.owed = false;
      this.#app.log.error(reason, 'reading a stream failed; its head uncovers the gap');
    }
  }

  async #sendNews(streamId: string, followed: Followed): Promise<void> {
    const events = await eventsAfter(this.#app.db, streamId, followed.sent, linesAtOnce);
    for (const event of events) {
      if (event.seq <= followed.sent) continue;
      followed.sent = event.seq;
      this.#send({ s: streamId, q: event.seq, n: event.name, b: event.body, at: event.at });
    }
    if (events.length === linesAtOnce) followed.owed = true;
  }
}
