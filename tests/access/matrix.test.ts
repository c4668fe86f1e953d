import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { catalogue } from '~/catalogue.server';
import { familyOf } from '~/live/catalogue.server';
import type { World } from '../support/world';
import { acts } from './acts';
import { commands, streams, topics } from './commands';
import { loads } from './loads';
import { readMatrix, written, type Kind, type Row } from './matrix';
import { roleNames, type Role } from './roles';
import { buildScene } from './scene';
import { attempt, prepareOf, routeOf, routes } from './tries';

/**
 * docs/access-matrix.csv says what each role hears when it reads a page, sends a form or a command, follows a stream or
 * listens to a topic; here every cell is tried. With WRITE_ACCESS_MATRIX=1 the file is written from the tries instead:
 * read the difference before you keep it.
 */
const writes = process.env['WRITE_ACCESS_MATRIX'] === '1';
const matrix = writes ? emptyMatrix() : readMatrix();
let scene: Awaited<ReturnType<typeof buildScene>>;

beforeAll(async () => {
  // The gallery of controls is no page of the product.
  vi.stubEnv('PROD', true);
  scene = await buildScene();
});

afterAll(() => {
  vi.unstubAllEnvs();
  scene.clear();
  if (writes) writeFileSync(fileURLToPath(new URL('../../docs/access-matrix.csv', import.meta.url)), written(matrix));
});

function emptyMatrix(): Row[] {
  const tried: [Kind, readonly string[]][] = [
    ['loader', Object.keys(loads)],
    ['action', Object.keys(acts)],
    ['command', Object.keys(commands)],
    ['stream', streams],
    ['topic', topics],
  ];
  // Every role has a cell, filled below.
  const blank = () => Object.fromEntries(roleNames.map((role) => [role, ''])) as Row['answers'];
  return tried.flatMap(([kind, names]) => names.map((what) => ({ kind, what, answers: blank() })));
}

async function openCopy(row: Row): Promise<World> {
  const world = await scene.copy();
  const prepare = prepareOf(row);
  if (prepare) await world.store.writer.write(prepare);
  return world;
}

/** Who changes something has an evening to themselves; who is refused leaves it as it was. */
async function hearAll(row: Row): Promise<Row['answers']> {
  const heard: Partial<Row['answers']> = {};
  let world = await openCopy(row);
  for (const role of roleNames) {
    const before = await countActs(world);
    heard[role] = await attempt(world, row, role);
    if (heard[role] !== 'may') expect(await countActs(world), `${role} left something behind`).toBe(before);
    if (row.kind !== 'action' && row.kind !== 'command') continue;
    await world.store.close();
    world = await openCopy(row);
  }
  await world.store.close();
  // Each role was asked.
  return heard as Record<Role, string>;
}

async function countActs({ app }: World): Promise<number> {
  const { acts: number } = await app.db
    .selectFrom('audit')
    .select((row) => row.fn.countAll<number>().as('acts'))
    .executeTakeFirstOrThrow();
  return Number(number);
}

describe.each(['loader', 'action', 'command', 'stream', 'topic'] as const)('of every %s', (kind) => {
  it.each(matrix.filter((row) => row.kind === kind).map((row) => [row.what, row] as const))('%s', async (_, row) => {
    const heard = await hearAll(row);
    if (writes) Object.assign(row.answers, heard);
    expect(heard).toEqual(row.answers);
  });
});

describe('the matrix', () => {
  const rowsOf = (kind: Kind) => matrix.filter((row) => row.kind === kind).map(({ what }) => what);

  it('has a row for every page that is read, and every form that is taken', async () => {
    const [reads, takes] = [new Set(rowsOf('loader').map(routeOf)), new Set(rowsOf('action').map(routeOf))];
    const missing: string[] = [];
    for (const [id, load] of routes) {
      const { loader, action } = await load();
      if (loader && !reads.has(id)) missing.push(`loader ${id}`);
      if (action && !takes.has(id)) missing.push(`action ${id}`);
    }
    expect(missing).toEqual([]);
  });

  it('has a row for every command, and for every family of streams and topics', () => {
    expect([...catalogue.commands.keys()].filter((name) => !rowsOf('command').includes(name))).toEqual([]);
    expect([...catalogue.streams.keys()].filter((name) => !rowsOf('stream').map(familyOf).includes(name))).toEqual([]);
    expect([...catalogue.topics.keys()].filter((name) => !rowsOf('topic').map(familyOf).includes(name))).toEqual([]);
  });

  it('leaves no cell empty, and tries all that the tests know', () => {
    const all = [...Object.keys(loads), ...Object.keys(acts), ...Object.keys(commands), ...streams, ...topics];
    expect(all.filter((name) => !matrix.some(({ what }) => what === name))).toEqual([]);
    expect(matrix.filter(({ answers }) => Object.values(answers).includes('')).map(({ what }) => what)).toEqual([]);
  });
});
