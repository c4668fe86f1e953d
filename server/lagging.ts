import type { LiveClient, LiveServer } from './live-types';

type Lag = { since: number; streams: string[] };

const mostUnsentBytes = 256 * 1024;
const drainedBytes = 16 * 1024;
const cutAfter = 10_000;

/**
 * Looks after slow consumers (L11): who has too much unsent is taken out of the streams' rooms, so that one slow phone
 * cannot hold the memory; once drained it comes back and is told the heads, which makes it ask for what it missed; who
 * does not drain is cut and comes back by itself.
 */
export class Lagging {
  readonly #lags = new Map<string, Lag>();
  readonly #welcomeBack: (client: LiveClient, streams: readonly string[]) => void;
  readonly #roomOf: (stream: string) => string;

  constructor(parts: {
    roomOf: (stream: string) => string;
    /** Puts it into the rooms again, where it may still be, and tells it the heads. */
    welcomeBack: (client: LiveClient, streams: readonly string[]) => void;
  }) {
    this.#roomOf = parts.roomOf;
    this.#welcomeBack = parts.welcomeBack;
  }

  /** To be called about once a second with what each socket follows. */
  look(io: LiveServer, streamsOf: (client: LiveClient) => string[], now: number): void {
    for (const client of io.sockets.sockets.values()) this.#lookAt(client, streamsOf, now);
    for (const id of this.#lags.keys()) if (!io.sockets.sockets.has(id)) this.#lags.delete(id);
  }

  #lookAt(client: LiveClient, streamsOf: (client: LiveClient) => string[], now: number): void {
    const lag = this.#lags.get(client.id);
    const unsent = unsentBytes(client);
    if (!lag && unsent > mostUnsentBytes) return this.#hold(client, streamsOf(client), now);
    if (lag && unsent < drainedBytes) return this.#release(client, lag);
    // Not disconnect(): a browser takes that as a goodbye and does not come back by itself.
    if (lag && now - lag.since > cutAfter) client.conn.close();
  }

  #hold(client: LiveClient, streams: string[], now: number): void {
    for (const stream of streams) void client.leave(this.#roomOf(stream));
    this.#lags.set(client.id, { since: now, streams });
  }

  #release(client: LiveClient, lag: Lag): void {
    this.#lags.delete(client.id);
    this.#welcomeBack(client, lag.streams);
  }
}

/** Packets that engine.io still holds are counted, not measured. */
const typicalFrame = 512;

/** What waits in the process for this client; on long-polling engine.io's own queue is all there is to see. */
function unsentBytes(client: LiveClient): number {
  const buffered = numberAt(Reflect.get(client.conn.transport, 'socket'), 'bufferedAmount');
  return buffered + numberAt(Reflect.get(client.conn, 'writeBuffer'), 'length') * typicalFrame;
}

/** engine.io shows neither of these in its types; where a version has none, nobody is held back by it. */
function numberAt(owner: unknown, name: string): number {
  const value: unknown = typeof owner === 'object' && owner !== null ? Reflect.get(owner, name) : 0;
  return typeof value === 'number' ? value : 0;
}
