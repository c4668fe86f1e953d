import type { App, Work } from '~/app';
import { doTask } from '~/aside.server';

/**
 * The App as it was at `instant`, inside a transaction that is under way: the demo is made by the same commands that
 * people use, at the times at which they would have, and is there as a whole or not at all.
 */
export function appWithin(app: App, work: Work, instant: Date): App {
  const at = instant.toISOString();
  return {
    ...app,
    db: work.tx,
    now: () => new Date(instant),
    write: (run) => run({ ...work, at }),
    aside: doTask({ db: work.tx, kept: new Map() }),
  };
}
