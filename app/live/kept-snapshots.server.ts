import type { App } from '~/app';
import type { StreamKind } from './catalogue.server';
import { takeSnapshot, type Snapshot } from './following.server';
import { headOf } from './log.server';

/**
 * The last snapshot of each followed stream, so that a thousand people who arrive together cost one reading. It is as
 * old as its number at most; counts, which have no number, end it when they move.
 */
export class KeptSnapshots {
  readonly #app: App;
  readonly #kept = new Map<string, Promise<Snapshot>>();

  constructor(app: App) {
    this.#app = app;
  }

  async of(kind: StreamKind, streamId: string): Promise<Snapshot> {
    const kept = this.#kept.get(streamId);
    if (kept) {
      const snapshot = await kept.catch(() => null);
      if (snapshot && snapshot.seq === (await headOf(this.#app.db, streamId))) return snapshot;
    }
    const fresh = takeSnapshot(this.#app, kind, streamId);
    this.#kept.set(streamId, fresh);
    // A reading that failed is not kept; whoever waits for it hears of the failure.
    fresh.catch(() => this.forget(streamId));
    return fresh;
  }

  forget(streamId: string): void {
    this.#kept.delete(streamId);
  }
}
