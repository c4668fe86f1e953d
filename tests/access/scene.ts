import { randomBytes } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addStandardSurveyWithin } from '~/features/survey/surveys.server';
import { openStore, type Transaction } from '~db/open';
import { castOf, type Cast } from '../support/cast';
import { worldOn, type World } from '../support/world';
import { addBoard } from './scene-board';
import { addPeople } from './scene-people';
import { addShelf } from './scene-shelf';

/** The change that a row needs before it is tried. */
export type Prepare = (tx: Transaction) => Promise<unknown>;

type Scene = { copy: () => Promise<World>; clear: () => void };

/**
 * An evening with everything in it that there is to reach, made once; each try gets its own copy. Only SQLite: who may
 * do what is asked of no engine.
 */
export async function buildScene(): Promise<Scene> {
  const folder = mkdtempSync(join(tmpdir(), 'zadankai-scene-'));
  const made = join(folder, 'scene.db');
  const store = openStore(`file:${made}`);
  await store.migrate();
  await addAll(await worldOn(store));
  await store.close();
  let copies = 0;
  return {
    clear: () => rmSync(folder, { recursive: true, force: true }),
    copy: async () => {
      copies += 1;
      const path = join(folder, `${String(copies)}.db`);
      copyFileSync(made, path);
      return worldOn(openStore(`file:${path}`));
    },
  };
}

async function addAll(world: World): Promise<void> {
  const cast: Cast = await castOf(world);
  await world.store.writer.write(async (tx) => {
    // The ids of a copy's own rows begin where those of every world begin; these must be others.
    const newId = () => randomBytes(16).toString('base64url');
    const askLimits = { pause: 0, inTenMinutes: 0 };
    const quiet = { append: () => Promise.resolve(), count: () => undefined, nudge: () => undefined, askLimits };
    await addStandardSurveyWithin({ tx, at: world.app.now().toISOString(), newId, ...quiet }, cast.seminarId);
    await addPeople(tx);
    await addBoard(tx, cast);
    await addShelf(tx, cast);
  });
}
