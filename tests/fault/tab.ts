import { newCommandId } from '~/live/command-id';
import type { Ack, Command } from '~/live/protocol';
import { Follower } from '../support/follower';

/** Where the server is now; it moves when it is killed. */
export type Site = { url: string; up: Promise<void> };

/**
 * A browser's tab under test: follows a stream, and sends what was pressed under one cmd_id until somebody answers,
 * whatever happens to the line and to the server.
 */
export class Tab {
  readonly #site: Site;
  readonly #cookie: string;
  readonly follower: Follower;
  #comingBack: Promise<void> | null = null;

  private constructor(site: Site, cookie: string, follower: Follower) {
    this.#site = site;
    this.#cookie = cookie;
    this.follower = follower;
  }

  static async open(site: Site, cookie: string, stream: string): Promise<Tab> {
    return new Tab(site, cookie, await Follower.follow(site.url, cookie, stream));
  }

  /** Gives the result, or throws the refusal. */
  async does(name: string, input: unknown): Promise<Record<string, string>> {
    const ack = await this.send(name, input);
    if (!ack.ok) throw new Error(`${name} was refused: ${ack.code}`);
    // Every command of the board that gives something gives ids.
    return (ack.result ?? {}) as Record<string, string>;
  }

  async send(name: string, input: unknown): Promise<Ack> {
    const command: Command = { cmd_id: newCommandId(), name, input };
    for (;;) {
      const { client } = this.follower;
      const ack = await Promise.race([this.follower.send(command), client.lost]);
      if (ack !== null) return ack;
      await this.comeBack();
    }
  }

  /** The line goes dead, as in a lift; what is under way is sent again after it. */
  cut(): void {
    this.follower.close();
  }

  /** Comes back from where it stands, once, however many ask. */
  async comeBack(): Promise<void> {
    this.#comingBack ??= this.#back().finally(() => {
      this.#comingBack = null;
    });
    return this.#comingBack;
  }

  async #back(): Promise<void> {
    if (!this.follower.closed) await this.follower.client.lost;
    await this.#site.up;
    await this.follower.moveTo(this.#site.url, this.#cookie);
  }
}
