import { expect, it } from 'vitest';
import { takeBreakoutFile } from '~/features/call/breakout-file.server';
import { onBothEngines } from '../../support/world';
import { opened, roomsOf } from '../rooms/rooms-table';

onBothEngines('The list for the call’s breakout rooms', (open) => {
  it('has who sits where, for the secretariat alone, and the audit says who took it', async () => {
    const table = await roomsOf(await open());
    const { cast, world, does, partId } = table;
    const [first, second] = await opened(table);
    await does(cast.aki, 'room.enter', { roomId: second });
    await does(cast.ben, 'room.enter', { roomId: first });
    const take = (who: typeof cast.hanako, part = partId) =>
      takeBreakoutFile(world.app, who, { slug: cast.slug, partId: part });
    const { name, bytes } = await take(cast.hanako);
    expect(name).toMatch(/^breakout-14-2\.csv$/);
    const rows = new TextDecoder().decode(bytes).replace('\uFEFF', '').trim().split('\r\n');
    expect(rows).toEqual([
      'Pre-assign Room Name,Email Address',
      `ルーム一,${await mailOf(cast.ben.id)}`,
      `ルーム二,${await mailOf(cast.aki.id)}`,
    ]);
    for (const who of [cast.tokyoChair, cast.operator, cast.speaker]) {
      await expect(take(who)).rejects.toMatchObject({ code: 'common.forbidden', status: 403 });
    }
    await expect(take(cast.aki)).rejects.toMatchObject({ status: 404 });
    await expect(take(cast.hanako, 'no such part')).rejects.toMatchObject({ status: 404 });
    const acts = await world.app.db
      .selectFrom('audit')
      .selectAll()
      .where('action', '=', 'export breakout rooms')
      .execute();
    expect(acts).toMatchObject([{ person_id: cast.hanako.id, subject: partId, note: '2' }]);

    async function mailOf(id: string): Promise<string> {
      const { email } = await world.app.db
        .selectFrom('person')
        .select('email')
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      return email;
    }
  });
});
