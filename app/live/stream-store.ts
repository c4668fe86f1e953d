import type { Connection, Link } from './connection';
import { isBehind, receiveCounts, receiveEvent, receiveFollowed, type Following, type Reduce } from './follow';
import type { Counts, CountsFrame, EventFrame, HeadFrame } from './protocol';

/** What a page was rendered with: the state, its counts, the number it was true at, and what is the reader's own. */
export type Opened<State, Mine> = { epoch: string; seq: number; state: State; counts: Counts; mine: Mine };

/** What a screen shows of a stream. */
export type Shown<State, Mine> = {
  state: State;
  counts: Counts;
  mine: Mine;
  link: Link;
  /** How many follow the stream, where it was told. */
  present: number | null;
  /** The reader lost the right to see this. */
  dropped: boolean;
};

/** What a store needs of the browser's connection. */
export type StreamSide = Pick<Connection, 'connected' | 'link' | 'on' | 'onLink' | 'follow' | 'hold' | 'mine'>;

const askAgainAfter = 3000;
const pollEvery = 5000;

/**
 * Keeps one stream up to date: applies what comes next, and asks again after a gap, a reconnect, or a head that is
 * further than we are. Where the socket cannot connect it asks by plain requests.
 */
export class StreamStore<State, Mine> {
  readonly #connection: StreamSide;
  readonly #streamId: string;
  readonly #reduce: Reduce<State>;
  readonly #listeners = new Set<() => void>();
  #following: Following<State>;
  #shown: Shown<State, Mine>;
  #syncing = false;
  /** Asked to begin while an answer was under way that an earlier beginning asked for: the server was told to forget it. */
  #anew = false;
  #started = false;
  #early: EventFrame[] = [];
  #earlyCounts: CountsFrame[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: { connection: StreamSide; streamId: string; opened: Opened<State, Mine>; reduce: Reduce<State> }) {
    const { opened } = parts;
    this.#connection = parts.connection;
    this.#streamId = parts.streamId;
    this.#reduce = parts.reduce;
    this.#following = {
      position: { epoch: opened.epoch, seq: opened.seq },
      state: opened.state,
      counts: opened.counts,
    };
    this.#shown = { ...opened, link: parts.connection.link, present: null, dropped: false };
  }

  readonly shown = (): Shown<State, Mine> => this.#shown;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** Begins to follow; gives the function that ends it. May begin again after that, as React does with effects. */
  start(): () => void {
    this.#started = true;
    this.#anew = this.#syncing;
    const ends = [
      this.#connection.hold(this.#streamId),
      this.#connection.on('event', (frame) => this.#receive(frame)),
      this.#connection.on('counts', (frame) => {
        if (frame.s === this.#streamId) this.#count(frame);
      }),
      this.#connection.on('head', (frame) => this.#compare(frame)),
      this.#connection.on('changed', (topic) => {
        if (topic === 'mine') void this.refreshMine();
      }),
      this.#connection.on('dropped', (stream) => {
        if (stream === this.#streamId) this.#show({ dropped: true });
      }),
      this.#connection.onLink(() => this.#linkChanged()),
    ];
    // The page brought its state along: without a socket yet there is nothing to ask for at once.
    if (this.#connection.connected) void this.#sync();
    else this.#askLater(pollEvery);
    return () => {
      this.#started = false;
      clearTimeout(this.#timer);
      for (const end of ends) end();
    };
  }

  async refreshMine(): Promise<void> {
    const mine = await this.#connection.mine(this.#streamId).catch(() => undefined);
    // The stream's own kind made it on the server; undefined means that nobody answered.
    if (mine !== undefined) this.#show({ mine: mine as Mine });
  }

  #linkChanged(): void {
    this.#show({ link: this.#connection.link });
    if (this.#connection.link === 'online') void this.#sync();
    else this.#askLater(pollEvery);
  }

  #receive(frame: EventFrame): void {
    if (frame.s !== this.#streamId) return;
    if (this.#syncing) return void this.#early.push(frame);
    const received = receiveEvent(this.#following, frame, this.#reduce);
    if (received.kind === 'applied') this.#keep(received.following);
    if (received.kind === 'gap') void this.#sync();
  }

  /** An answer that is under way was read before what is counted now, and must not put the old numbers in its place. */
  #count(frame: CountsFrame): void {
    if (this.#syncing) this.#earlyCounts.push(frame);
    this.#keep(receiveCounts(this.#following, frame));
  }

  #compare(frame: HeadFrame): void {
    if (frame.s !== this.#streamId) return;
    if (frame.n !== null && frame.n !== this.#shown.present) this.#show({ present: frame.n });
    if (!this.#syncing && isBehind(this.#following.position, frame)) void this.#sync();
  }

  async #sync(): Promise<void> {
    if (this.#syncing) return;
    this.#syncing = true;
    clearTimeout(this.#timer);
    const overSocket: boolean = this.#connection.connected;
    try {
      const followed = await this.#connection.follow({
        stream: this.#streamId,
        position: this.#following.position,
      });
      if (!followed.ok) {
        if (followed.status === 404) return this.#show({ dropped: true });
        return this.#askLater(Math.max(askAgainAfter, (followed.after ?? 0) * 1000));
      }
      // The server's state of this very stream: its kind made both the page's and this one.
      const parse = (state: unknown) => state as State;
      // By the same kind, for this reader.
      const mine = followed.mine as Mine;
      this.#keep(receiveFollowed(this.#following, followed, { reduce: this.#reduce, parse }));
      this.#show({ mine, dropped: false });
      if (!this.#connection.connected) this.#askLater(pollEvery);
    } catch {
      // Nobody answered: the link says so on the screen, and we ask again.
      this.#askLater(askAgainAfter);
    } finally {
      this.#syncing = false;
      const early = this.#early;
      this.#early = [];
      for (const frame of early) this.#receive(frame);
      const counts = this.#earlyCounts;
      this.#earlyCounts = [];
      for (const frame of counts) this.#count(frame);
      // The socket came up while a plain request was under way: only what is asked over the socket is followed there.
      const unfollowed = this.#anew || (!overSocket && this.#connection.connected);
      this.#anew = false;
      if (this.#started && unfollowed) void this.#sync();
    }
  }

  #askLater(milliseconds: number): void {
    clearTimeout(this.#timer);
    if (!this.#started) return;
    this.#timer = setTimeout(() => void this.#sync(), milliseconds);
  }

  #keep(following: Following<State>): void {
    this.#following = following;
    this.#show({ state: following.state, counts: following.counts });
  }

  #show(change: Partial<Shown<State, Mine>>): void {
    this.#shown = { ...this.#shown, ...change };
    for (const listener of this.#listeners) listener();
  }
}
