import { expect, it } from 'vitest';
import { standingIn } from '~/features/registration/standing.server';
import { byPersonalLink, castOf } from '../support/cast';
import { onBothEngines } from '../support/world';

onBothEngines('the cast', (open) => {
  it('stands as its roles say', async () => {
    const world = await open();
    const cast = await castOf(world);
    const standing = async (who: 'hanako' | 'osakaChair' | 'aki' | 'mio' | 'stranger') =>
      standingIn(world.app.db, cast[who], cast.seminarId);
    expect([...(await standing('hanako')).roles.held]).toEqual(['secretariat']);
    expect((await standing('osakaChair')).roles.site).toBe('osaka');
    expect((await standing('aki')).attends).toBe('yes');
    expect(await standing('mio')).toMatchObject({ attends: 'no', member: true });
    expect(await standing('stranger')).toMatchObject({ attends: 'no', member: false });
    const linked = await standingIn(world.app.db, byPersonalLink(cast.ben), cast.seminarId);
    expect(linked).toMatchObject({ attends: 'yes', member: false });
  });
});
