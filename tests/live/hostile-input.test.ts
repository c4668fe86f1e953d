import { expect, it } from 'vitest';
import { catalogue } from '~/catalogue.server';
import { execute } from '~/live/execute.server';
import { castOf } from '../support/cast';
import { onBothEngines } from '../support/world';

onBothEngines('a command with what no database text holds', (open) => {
  it('is answered as for what does not exist', async () => {
    const world = await open();
    const { app } = world;
    const cast = await castOf(world);
    const send = (name: string, input: unknown) =>
      execute(app, catalogue, cast.tokyoChair, { cmd_id: app.newId(), name, input });
    expect(await send('board.startPart', { partId: 'a\0b' })).toMatchObject({ ok: false, status: 404 });
    expect(await send('board.vote', { publicId: '\0' })).toMatchObject({ ok: false, status: 404 });
    expect(await send('room.leave', { roomId: '\ud800' })).toMatchObject({ ok: false, status: 404 });
  });

  it('keeps a question whose text holds one', async () => {
    const world = await open();
    const { app } = world;
    const cast = await castOf(world);
    const send = (name: string, input: unknown) =>
      execute(app, catalogue, cast.tokyoChair, { cmd_id: app.newId(), name, input });
    const partId = cast.parts.lecture;
    await send('board.startPart', { partId });
    expect(await send('board.ask', { partId, text: 'なぜ\0ですか' })).toMatchObject({ ok: true });
  });
});
