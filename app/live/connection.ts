import { io, type Socket } from 'socket.io-client';
import { readAck } from './ack';
import type { Ack, ClientFrames, Command, Counts, Follow, Followed, ServerFrames } from './protocol';

export type Link = 'connecting' | 'online' | 'offline';

const answerWithin = 8000;
/** Reconnects spread out, so that a server that comes back is not run down by all at once (L8). */
const backOff = { reconnectionDelay: 4000, reconnectionDelayMax: 15_000, randomizationFactor: 0.75 };

type FrameName = keyof ServerFrames;

/** The one door of the browser to the server's live side: the socket, or plain requests where a network blocks it. */
export class Connection {
  readonly #socket: Socket<ServerFrames, ClientFrames>;
  readonly #linkListeners = new Set<() => void>();
  readonly #holders = new Map<string, number>();
  #link: Link = 'connecting';

  constructor() {
    this.#socket = io({ autoConnect: false, transports: ['websocket', 'polling'], tryAllTransports: true, ...backOff });
    this.#socket.on('connect', () => this.#setLink('online'));
    this.#socket.on('disconnect', () => this.#setLink(this.#socket.active ? 'connecting' : 'offline'));
    this.#socket.on('connect_error', () => this.#setLink('offline'));
  }

  get link(): Link {
    return this.#link;
  }

  get connected(): boolean {
    return this.#socket.connected;
  }

  /** Connects; gives the function that closes again. */
  open(): () => void {
    const comeBack = () => this.#socket.disconnect().connect();
    const goAway = () => this.#setLink('offline');
    window.addEventListener('online', comeBack);
    window.addEventListener('offline', goAway);
    this.#socket.connect();
    return () => {
      window.removeEventListener('online', comeBack);
      window.removeEventListener('offline', goAway);
      this.#socket.disconnect();
    };
  }

  onLink(listener: () => void): () => void {
    this.#linkListeners.add(listener);
    return () => void this.#linkListeners.delete(listener);
  }

  on<Name extends FrameName>(name: Name, listener: ServerFrames[Name]): () => void {
    // socket.io's typing of a generic event name needs the listener as its own conditional type; it is this one.
    const heard = listener as never;
    this.#socket.on(name, heard);
    return () => void this.#socket.off(name, heard);
  }

  /** Rejects where the server cannot be reached. */
  async command(command: Command): Promise<Ack> {
    if (this.connected) return readAck(await this.#socket.timeout(answerWithin).emitWithAck('command', command));
    const response = await fetch('/command', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(command),
      signal: AbortSignal.timeout(answerWithin),
    });
    return readAck(await response.json(), response);
  }

  async follow(asked: Follow): Promise<Followed> {
    // Our own server's answer, of the type that it gives; with a time limit socket.io's types lose it.
    if (this.connected) return (await this.#socket.timeout(answerWithin).emitWithAck('follow', asked)) as Followed;
    const query = new URLSearchParams({ stream: asked.stream });
    if (asked.position) query.set('epoch', asked.position.epoch);
    if (asked.position) query.set('seq', String(asked.position.seq));
    const response = await fetch(`/stream?${query}`, { signal: AbortSignal.timeout(answerWithin) });
    // Our own server's answer, of the type that the route gives.
    return (await response.json()) as Followed;
  }

  /** Says that something on the page follows a stream; gives the function that ends it, for the last one with an `unfollow`. */
  hold(stream: string): () => void {
    this.#holders.set(stream, (this.#holders.get(stream) ?? 0) + 1);
    return () => {
      const left = (this.#holders.get(stream) ?? 1) - 1;
      this.#holders.set(stream, left);
      if (left === 0 && this.connected) this.#socket.emit('unfollow', stream);
    };
  }

  /** What is the reader's own in a stream; undefined where the server cannot be reached. */
  async mine(stream: string): Promise<unknown> {
    if (!this.connected) return undefined;
    const answer: unknown = await this.#socket.timeout(answerWithin).emitWithAck('mine', stream);
    return typeof answer === 'object' && answer !== null && 'mine' in answer ? answer.mine : undefined;
  }

  tap(stream: string, taps: Counts): void {
    if (this.connected) this.#socket.emit('tap', stream, taps);
  }

  listen(topic: string): void {
    if (this.connected) this.#socket.emit('listen', topic, () => undefined);
  }

  #setLink(link: Link): void {
    if (this.#link === link) return;
    this.#link = link;
    for (const listener of this.#linkListeners) listener();
  }
}
