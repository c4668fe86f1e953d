import type { RefusalCode } from '~/i18n/texts';
import { mayPass } from './ack';
import type { Ack, Command, Refused } from './protocol';
import type { Waiting, WaitingStore } from './waiting-store';

export type OutboxEntry = {
  cmdId: string;
  name: string;
  input: unknown;
  writtenAt: string;
  state: 'queued' | 'sending' | 'failed';
  refused: RefusalCode | null;
  /** When it goes again by itself, where the server said so. */
  again: string | null;
};

/** What went out long after it was written: the screen says so, once. */
export type SentLate = { count: number; writtenAt: string };

export type OutboxShown = { entries: readonly OutboxEntry[]; sentLate: SentLate | null };

const lateAfter = 10_000;
const tryAgainAfter = 3000;

/**
 * What people wrote is sent in the order of writing, once, whatever the connection does: queued → sending → gone, or
 * failed with the reason. It survives a reload; nothing is ever dropped in silence (L6).
 */
export class Outbox {
  readonly #owner: string;
  readonly #store: WaitingStore;
  readonly #send: (command: Command) => Promise<Ack>;
  readonly #now: () => Date;
  readonly #listeners = new Set<() => void>();
  readonly #answers = new Map<string, (ack: Ack) => void>();
  /** Until when the commands of a name wait, by the server's word; those of other names go on. */
  readonly #resting = new Map<string, number>();
  #shown: OutboxShown = { entries: [], sentLate: null };
  #sending: string | null = null;
  #draining: Promise<void> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: {
    owner: string;
    store: WaitingStore;
    send: (command: Command) => Promise<Ack>;
    now: () => Date;
  }) {
    this.#owner = parts.owner;
    this.#store = parts.store;
    this.#send = parts.send;
    this.#now = parts.now;
  }

  readonly shown = (): OutboxShown => this.#shown;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  start(): () => void {
    const end = this.#store.onChange(() => void this.#refresh());
    void this.#refresh().then(() => this.drain());
    return () => {
      clearTimeout(this.#timer);
      end();
    };
  }

  /** Keeps the command on the device, then sends it; resolves when the server has answered. */
  async put(command: Command): Promise<Ack> {
    const answered = new Promise<Ack>((resolve) => this.#answers.set(command.cmd_id, resolve));
    await this.#store.add({
      cmdId: command.cmd_id,
      owner: this.#owner,
      name: command.name,
      input: command.input,
      writtenAt: this.#now().toISOString(),
      refused: null,
    });
    await this.#refresh();
    void this.drain();
    return answered;
  }

  async discard(cmdId: string): Promise<void> {
    const waiting = await this.#find(cmdId);
    if (waiting) await this.#store.remove(waiting.order);
    await this.#refresh();
  }

  async retry(cmdId: string): Promise<void> {
    const waiting = await this.#find(cmdId);
    if (waiting) await this.#store.put({ ...waiting, refused: null });
    await this.#refresh();
    void this.drain();
  }

  forgetSentLate(): void {
    this.#show({ sentLate: null });
  }

  /** Sends what waits, oldest first, until nothing waits that may go now, or nobody answers. */
  drain(): Promise<void> {
    clearTimeout(this.#timer);
    this.#draining ??= this.#store
      .alone(() => this.#sendAll())
      .finally(() => {
        this.#draining = null;
      });
    return this.#draining;
  }

  async #sendAll(): Promise<void> {
    for (let next = await this.#oldest(); next; next = await this.#oldest()) {
      if (!(await this.#sendOne(next)) && !this.#rests(next.name)) return this.#comeBackIn(tryAgainAfter);
    }
    const now = this.#now().getTime();
    const next = Math.min(...[...this.#resting.values()].filter((until) => until > now));
    if (Number.isFinite(next)) this.#comeBackIn(next - now);
  }

  #comeBackIn(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.drain(), milliseconds);
  }

  #rests(name: string): boolean {
    return (this.#resting.get(name) ?? 0) > this.#now().getTime();
  }

  /** False where nobody answered, or not yet: it stays queued, and the same cmd_id goes again. */
  async #sendOne(waiting: Waiting): Promise<boolean> {
    this.#sending = waiting.cmdId;
    await this.#refresh();
    const ack = await this.#send({ cmd_id: waiting.cmdId, name: waiting.name, input: waiting.input }).catch(() => null);
    const settled = ack !== null && !mayPass(ack);
    if (ack?.ok === false && !settled) this.#rest(waiting.name, ack);
    if (settled) await this.#settle(waiting, ack);
    this.#sending = null;
    await this.#refresh();
    if (settled) this.#answer(waiting.cmdId, ack);
    return settled;
  }

  /** Too fast for one kind of command is none of the others' business; too fast for the socket is everybody's. */
  #rest(name: string, { code, after }: Refused): void {
    if (after !== undefined && code !== 'common.tooMany') this.#resting.set(name, this.#now().getTime() + after * 1000);
  }

  async #settle(waiting: Waiting, ack: Ack): Promise<void> {
    if (!ack.ok) return this.#store.put({ ...waiting, refused: ack.code });
    await this.#store.remove(waiting.order);
    this.#noteIfLate(waiting);
  }

  #answer(cmdId: string, ack: Ack): void {
    this.#answers.get(cmdId)?.(ack);
    this.#answers.delete(cmdId);
  }

  #noteIfLate(waiting: Waiting): void {
    if (this.#now().getTime() - Date.parse(waiting.writtenAt) < lateAfter) return;
    const before = this.#shown.sentLate;
    this.#show({ sentLate: { count: (before?.count ?? 0) + 1, writtenAt: before?.writtenAt ?? waiting.writtenAt } });
  }

  async #oldest(): Promise<Waiting | undefined> {
    const all = await this.#store.list(this.#owner);
    return all.find((waiting) => waiting.refused === null && !this.#rests(waiting.name));
  }

  async #find(cmdId: string): Promise<Waiting | undefined> {
    return (await this.#store.list(this.#owner)).find((waiting) => waiting.cmdId === cmdId);
  }

  async #refresh(): Promise<void> {
    const all = await this.#store.list(this.#owner);
    this.#show({ entries: all.map((waiting) => this.#entry(waiting)) });
  }

  #entry({ cmdId, name, input, writtenAt, refused }: Waiting): OutboxEntry {
    const state = refused ? 'failed' : cmdId === this.#sending ? 'sending' : 'queued';
    const until = this.#resting.get(name) ?? 0;
    const again = state === 'queued' && until > this.#now().getTime() ? new Date(until).toISOString() : null;
    return { cmdId, name, input, writtenAt, state, refused, again };
  }

  #show(change: Partial<OutboxShown>): void {
    this.#shown = { ...this.#shown, ...change };
    for (const listener of this.#listeners) listener();
  }
}
