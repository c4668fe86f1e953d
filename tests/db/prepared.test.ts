import { expect, it } from 'vitest';
import { prepared } from '~db/prepared';
import { onBothEngines } from '../support/world';

const write = prepared((db, { key, value }: { key: string; value: string }) =>
  db
    .insertInto('meta')
    .values({ key, value })
    .onConflict((row) => row.column('key').doUpdateSet({ value })),
);

const read = prepared((db, { key }: { key: string }) => db.selectFrom('meta').select('value').where('key', '=', key));

onBothEngines('a prepared query', (open) => {
  it('is bound anew each time, wherever a value stands twice', async () => {
    const { app } = await open();
    await app.write(async ({ tx }) => {
      await write(tx, { key: 'colour', value: 'indigo' });
      await write(tx, { key: 'paper', value: 'warm' });
      await write(tx, { key: 'colour', value: 'vermilion' });
    });
    expect(await read(app.db, { key: 'colour' })).toEqual([{ value: 'vermilion' }]);
    expect(await read(app.db, { key: 'paper' })).toEqual([{ value: 'warm' }]);
    expect(await read(app.db, { key: 'ink' })).toEqual([]);
  });
});
