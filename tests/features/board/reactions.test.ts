import { expect, it } from 'vitest';
import { catalogue } from '~/catalogue.server';
import { Taps } from '~/live/taps.server';
import { onBothEngines } from '../../support/world';
import { tableOf, type Table } from './board-table';

const lectureStream = (table: Table) => `board/${table.cast.parts.lecture}/pub`;

async function taps(table: Table, ...all: unknown[]) {
  const gathered = new Taps(table.world.app, catalogue);
  for (const one of all) gathered.add(lectureStream(table), one);
  await gathered.flush();
  const { counts } = await table.board(table.cast.parts.lecture, table.cast.ben);
  return counts;
}

onBothEngines('What people say without a word', (open) => {
  it('is summed up for everybody at the board, and nobody is named', async () => {
    const table = await tableOf(await open());
    await taps(table, { clap: 2 }, { clap: 1, again: 1 });
    expect(await taps(table, { clap: 4 })).toMatchObject({ '+clap': 7, '+again': 1 });
    expect((await table.desk(table.cast.parts.lecture)).counts).toMatchObject({ '+clap': 7, '+again': 1 });
    const columns = await table.world.app.db.introspection.getTables();
    const reaction = columns.find(({ name }) => name === 'reaction');
    expect(reaction?.columns.map(({ name }) => name).sort()).toEqual(['kind', 'part_id', 'taps']);
  });

  it('is taken as far as fingers go, and nothing else is', async () => {
    const table = await tableOf(await open());
    const odd = [null, 'clap', [1], { clap: -1 }, { clap: 0.5 }, { clap: '3' }, { boo: 3 }, { __proto__: { clap: 1 } }];
    expect(await taps(table, ...odd)).toEqual({});
    expect(await taps(table, { clap: 1_000_000, toString: 3 })).toEqual({ '+clap': 10 });
  });

  it('counts for nothing before the part begins and after its bell', async () => {
    const table = await tableOf(await open());
    const { cast, does } = table;
    const early = new Taps(table.world.app, catalogue);
    early.add(`board/${cast.parts.discussion}/pub`, { clap: 1 });
    early.add('board/no-such-part/pub', { clap: 1 });
    early.add('seminar/x', { clap: 1 });
    await early.flush();
    expect((await table.board(cast.parts.discussion)).counts).toEqual({});
    await does(cast.tokyoChair, 'board.wrap', { partId: cast.parts.lecture });
    expect(await taps(table, { clap: 1 })).toEqual({});
  });
});
