import type { App } from '~/app';
import { familyOf, type Catalogue } from './catalogue.server';
import type { CountsFrame } from './protocol';

/** People see a count move within this time; votes alone never make more deliveries than this allows (L7). */
const tickMilliseconds = 450;

/** Gathers what was counted and sends absolute numbers, a little over twice a second a stream at most. */
export class Tally {
  readonly #app: App;
  readonly #catalogue: Catalogue;
  readonly #send: (frame: CountsFrame) => void;
  readonly #stale = new Map<string, Set<string>>();
  #timer: NodeJS.Timeout | null = null;

  constructor(app: App, catalogue: Catalogue, send: (frame: CountsFrame) => void) {
    this.#app = app;
    this.#catalogue = catalogue;
    this.#send = send;
  }

  counted(streamId: string, ids: Iterable<string>): void {
    const stale = this.#stale.get(streamId) ?? new Set<string>();
    for (const id of ids) stale.add(id);
    this.#stale.set(streamId, stale);
    this.#timer ??= setTimeout(() => void this.#tick(), tickMilliseconds);
  }

  stop(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }

  async #tick(): Promise<void> {
    this.#timer = null;
    const due = [...this.#stale];
    this.#stale.clear();
    for (const [streamId, ids] of due) {
      try {
        const counts = await this.#catalogue.streams.get(familyOf(streamId))?.counts(this.#app.db, streamId, ids);
        if (counts) this.#send({ s: streamId, c: counts });
      } catch (reason) {
        this.#app.log.error(reason, 'counting failed; the next count carries the whole number');
      }
    }
  }
}
