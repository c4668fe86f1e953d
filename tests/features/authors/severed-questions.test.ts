import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { severDueTexts } from '~/features/authors/severing.server';
import { openSqliteStore } from '../../support/stores';
import { onBothEngines, worldOn, type World } from '../../support/world';
import { asked, tableOf } from '../board/board-table';

const day = 24 * 3600 * 1000;

/** So many questions of Aki's and Ben's, of a seminar that is over. */
async function over(world: World, count: number, state: 'ended' | 'archived' = 'ended') {
  const table = await tableOf(world);
  for (let number = 1; number <= count; number += 1) await asked(table, `質問の${String(number)}です。`);
  await world.app.write(({ tx }) => tx.updateTable('seminar').set({ state }).execute());
  return table;
}

const authors = async (world: World) =>
  (await world.app.db.selectFrom('author').selectAll().where('subject', '=', 'question').execute()).length;

onBothEngines('Who asked what on the day', (open) => {
  it('is forgotten after the days of the policy, with the commands that tell it; the questions stay', async () => {
    const world = await open();
    await over(world, 5);
    world.clock.forward(10 * day);
    await severDueTexts(world.app);
    expect(await authors(world)).toBe(5);
    world.clock.forward(6 * day);
    await severDueTexts(world.app);
    expect(await authors(world)).toBe(0);
    expect(await world.app.db.selectFrom('command').selectAll().execute()).toEqual([]);
    expect(await world.app.db.selectFrom('question').selectAll().execute()).toHaveLength(5);
  });

  it('waits for k of them, of an archived seminar for none, and never while the seminar goes on', async () => {
    const few = await open();
    await over(few, 4);
    few.clock.forward(60 * day);
    await severDueTexts(few.app);
    expect(await authors(few)).toBe(4);
    await few.app.write(({ tx }) => tx.updateTable('seminar').set({ state: 'archived' }).execute());
    await severDueTexts(few.app);
    expect(await authors(few)).toBe(0);
    const live = await open();
    const table = await tableOf(live);
    for (let number = 1; number <= 6; number += 1) await asked(table, `質問の${String(number)}です。`);
    live.clock.forward(60 * day);
    await severDueTexts(live.app);
    expect(await authors(live)).toBe(6);
  });
});

describe('The file of a database', () => {
  it('holds no command that made a question any more, nor does its log', async () => {
    const world = await worldOn(await openSqliteStore());
    await over(world, 5);
    const commands = await world.app.db.selectFrom('command').select('key').execute();
    const trails = commands.map(({ key }) => key);
    const { rows } = await sql<{ file: string }>`select file from pragma_database_list`.execute(world.app.db);
    const file = rows[0]?.file ?? '';
    const found = () => {
      const names = readdirSync(dirname(file)).filter((name) => !name.endsWith('-shm'));
      const bytes = Buffer.concat(names.map((name) => readFileSync(join(dirname(file), name))));
      return trails.filter((trail) => bytes.includes(trail));
    };
    expect(found()).toEqual(trails);
    expect(trails.length).toBeGreaterThanOrEqual(5);
    world.clock.forward(30 * day);
    await severDueTexts(world.app);
    expect(found()).toEqual([]);
    await world.store.close();
  });
});
