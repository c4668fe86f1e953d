import { expect, it } from 'vitest';
import { seminarTopics } from '~/features/seminars/seminar-topics.server';
import { castOf } from '../../support/cast';
import { onBothEngines } from '../../support/world';

onBothEngines('The topic of a seminar', (open) => {
  it('is heard by everybody once it is published, of a draft by its staff only', async () => {
    const world = await open();
    const cast = await castOf(world);
    const may = (who: typeof cast.aki, id = cast.seminarId) =>
      seminarTopics.mayHear(world.app.db, who, `seminar/${id}`);
    expect(await may(cast.stranger)).toBe(true);
    expect(await may(cast.hanako, 'no-such-seminar')).toBe(false);
    await world.app.write(
      async (work) => void (await work.tx.updateTable('seminar').set({ state: 'draft' }).execute()),
    );
    expect(await may(cast.aki)).toBe(false);
    expect(await may(cast.speaker)).toBe(true);
  });
});
