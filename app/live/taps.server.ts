import type { App } from '~/app';
import { familyOf, type Catalogue } from './catalogue.server';
import { mostTapsAtOnce, type Counts } from './protocol';

const everyMilliseconds = 1000;

/**
 * Gathers what people tap and keeps the sums once a second a stream (L12): a hall that claps costs one write, and no
 * memory of who did. Taps of the second in which a process dies are lost; nothing else hangs on them.
 */
export class Taps {
  readonly #app: App;
  readonly #catalogue: Catalogue;
  readonly #gathered = new Map<string, Counts>();
  #timer: NodeJS.Timeout | null = null;

  constructor(app: App, catalogue: Catalogue) {
    this.#app = app;
    this.#catalogue = catalogue;
  }

  /** Takes what is of the stream's kinds and a number that people reach; all else is left out. */
  add(streamId: string, taps: unknown): void {
    const kinds = this.#catalogue.streams.get(familyOf(streamId))?.taps?.kinds ?? [];
    if (typeof taps !== 'object' || taps === null) return;
    const sums = this.#gathered.get(streamId) ?? {};
    for (const kind of kinds) {
      const count: unknown = Object.hasOwn(taps, kind) ? Reflect.get(taps, kind) : 0;
      if (typeof count !== 'number' || !Number.isInteger(count) || count < 1) continue;
      sums[kind] = (sums[kind] ?? 0) + Math.min(count, mostTapsAtOnce);
    }
    if (Object.keys(sums).length === 0) return;
    this.#gathered.set(streamId, sums);
    this.#timer ??= setTimeout(() => void this.flush(), everyMilliseconds);
  }

  /** Keeps what was gathered until now. */
  async flush(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    const due = [...this.#gathered];
    this.#gathered.clear();
    for (const [streamId, taps] of due) {
      try {
        const kept = this.#catalogue.streams.get(familyOf(streamId))?.taps;
        await this.#app.write((work) => kept?.keep(work, streamId, taps) ?? Promise.resolve());
      } catch (reason) {
        this.#app.log.error(reason, 'keeping taps failed; a second of them is lost');
      }
    }
  }
}
