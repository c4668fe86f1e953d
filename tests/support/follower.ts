import { newCommandId } from '~/live/command-id';
import { isBehind, receiveCounts, receiveEvent, receiveFollowed, type Following } from '~/live/follow';
import type { Ack, Command, CountsFrame, EventFrame, Followed, HeadFrame, LoggedFrame } from '~/live/protocol';
import { LoadClient } from './load-client';

/** What a follower has seen since it began: the events in their order, from `seq` on. */
export type Seen = { from: number; events: LoggedFrame[] };

type Frame =
  ['event', EventFrame] | ['counts', CountsFrame] | ['head', HeadFrame] | ['dropped', string] | ['changed', string];

const patience = 10_000;
const lookAgain = 20;

/** A scripted tab: follows one stream as a browser does, asks again after a gap, and keeps all that it heard. */
export class Follower {
  readonly heard: string[] = [];
  readonly stream: string;
  dropped = false;
  closed = false;
  client: LoadClient;
  #following: Following<Seen> = { position: { epoch: '', seq: 0 }, state: { from: 0, events: [] }, counts: {} };
  /** What came while an answer was awaited. */
  #early: EventFrame[] | null = null;

  private constructor(client: LoadClient, stream: string) {
    this.client = client;
    this.stream = stream;
  }

  /** Connects with a cookie and follows; fails where it may not. */
  static async follow(url: string, cookie: string, stream: string): Promise<Follower> {
    const follower = new Follower(await LoadClient.connect(url, cookie), stream);
    await follower.#begin(null);
    return follower;
  }

  get seq(): number {
    return this.#following.position.seq;
  }

  get seen(): Seen {
    return this.#following.state;
  }

  get counts(): Readonly<Record<string, number>> {
    return this.#following.counts;
  }

  /** Comes back on another server, from where it stands. */
  async moveTo(url: string, cookie: string): Promise<void> {
    this.client = await LoadClient.connect(url, cookie);
    this.closed = false;
    await this.#begin(this.#following.position);
  }

  /** Told that it sends too fast, it waits as long as it is told, as a browser's outbox does. */
  async send(command: Command): Promise<Ack> {
    for (;;) {
      // The server's own answer.
      const ack = (await this.client.emitWithAck('command', command)) as Ack;
      if (ack.ok || ack.code !== 'common.tooMany') return ack;
      await new Promise((resolve) => setTimeout(resolve, (ack.after ?? 1) * 1000));
    }
  }

  /** Sends a new command; gives its result, or throws its refusal. */
  async does(name: string, input: unknown): Promise<Record<string, string>> {
    const ack = await this.send({ cmd_id: newCommandId(), name, input });
    if (!ack.ok) throw new Error(`${name} was refused: ${ack.code}`);
    // Every command of the board that gives something gives ids.
    return (ack.result ?? {}) as Record<string, string>;
  }

  close(): void {
    this.client.close();
  }

  async #begin(position: Following<Seen>['position'] | null): Promise<void> {
    this.client.onEvent = (raw) => this.#receive(raw);
    this.client.onClose = () => {
      this.closed = true;
    };
    await this.#sync(position);
  }

  async #sync(position: Following<Seen>['position'] | null): Promise<void> {
    if (this.#early) return;
    this.#early = [];
    // The server's own answer.
    const followed = (await this.client.emitWithAck('follow', { stream: this.stream, position })) as Followed;
    if (!followed.ok) throw new Error(`could not follow ${this.stream}: ${followed.code}`);
    const parse = (): Seen => ({ from: followed.seq, events: [] });
    this.#following = receiveFollowed(this.#following, followed, { reduce: append, parse });
    const early = this.#early;
    this.#early = null;
    for (const frame of early) this.#apply(frame);
  }

  #receive(raw: string): void {
    this.heard.push(raw);
    // The server's own frames.
    const [name, frame] = JSON.parse(raw.slice(2)) as Frame;
    if (name === 'dropped') this.dropped ||= frame === this.stream;
    if (name === 'event') this.#apply(frame);
    if (name === 'counts' && frame.s === this.stream) this.#following = receiveCounts(this.#following, frame);
    if (name === 'head' && frame.s === this.stream && isBehind(this.#following.position, frame)) this.#catchUp();
  }

  #apply(frame: EventFrame): void {
    if (frame.s !== this.stream) return;
    if (this.#early) return void this.#early.push(frame);
    const received = receiveEvent(this.#following, frame, append);
    if (received.kind === 'applied') this.#following = received.following;
    if (received.kind === 'gap') this.#catchUp();
  }

  #catchUp(): void {
    void this.#sync(this.#following.position);
  }
}

function append(seen: Seen, { q, n, b, at }: LoggedFrame): Seen {
  return { ...seen, events: [...seen.events, { q, n, b, at }] };
}

/** Waits until it holds, ten seconds at most unless told; the sentence says in the error what was waited for. */
export async function until(sentence: string, holds: () => boolean, within = patience): Promise<void> {
  const end = performance.now() + within;
  while (!holds()) {
    if (performance.now() > end) throw new Error(`not within ${String(within)} ms: ${sentence}`);
    await new Promise((resolve) => setTimeout(resolve, lookAgain));
  }
}
