import { expect, it } from 'vitest';
import type { Actor } from '~/features/accounts/actor';
import { openSession } from '~/features/accounts/sessions.server';
import { loader } from '../../../app/routes/projector.$partId';
import { castOf } from '../../support/cast';
import { onBothEngines, type World } from '../../support/world';

/** The status of the projector's page for this person. */
async function statusFor(world: World, actor: Actor, partId: string): Promise<number> {
  const request = new Request(`https://zadankai.example/projector/${partId}`, {
    headers: { Cookie: actor.kind === 'guest' ? '' : await cookieOf(world, actor) },
  });
  const answer: unknown = await loader({ request, params: { partId }, context: { app: world.app, nonce: '' } }).catch(
    (thrown: unknown) => thrown,
  );
  if (!(answer instanceof Response)) throw answer;
  return answer.status;
}

async function cookieOf(world: World, actor: Exclude<Actor, { kind: 'guest' }>): Promise<string> {
  return (await openSession(world.app, actor.id, { registrationId: actor.registrationId })).split(';', 1)[0] ?? '';
}

onBothEngines('the projector', (open) => {
  it('is opened by whoever helps to run the seminar, the operator of the call among them', async () => {
    const world = await open();
    const cast = await castOf(world);
    for (const actor of [cast.operator, cast.speaker, cast.tokyoChair, cast.hanako, cast.administrator]) {
      expect(await statusFor(world, actor, cast.parts.lecture)).toBe(200);
    }
  });

  it('is none for attendees and members, as if there were no such page', async () => {
    const world = await open();
    const cast = await castOf(world);
    for (const actor of [cast.aki, cast.mio]) {
      expect(await statusFor(world, actor, cast.parts.lecture)).toBe(404);
    }
  });
});
