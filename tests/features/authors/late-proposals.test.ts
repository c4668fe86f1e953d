import { expect, it } from 'vitest';
import { unpublishThreadsWithin } from '~/features/archive/withdrawn-threads.server';
import { stepOnOwnText } from '~/features/authors/own-text-steps.server';
import { textsOfCode } from '~/features/authors/own-texts.server';
import { severNow } from '~/features/authors/severing.server';
import { viewAuthors } from '~/features/challenges/author-checks.server';
import { listChallenges } from '~/features/challenges/challenges.server';
import { takeBack, writePublicText } from '~/features/challenges/curation.server';
import { releaseChallenge } from '../../support/desk';
import { keepWording, listLateProposals } from '~/features/challenges/late-proposals.server';
import { hashOfCode } from '~/features/survey/receipt-code.server';
import type { Cast } from '../../support/cast';
import { onBothEngines, type World } from '../../support/world';
import { aimAt, authored, challengeOf, codeOf, handOver, names, release, setPolicy } from './authored';

async function out(open: () => Promise<World>) {
  const { world, cast } = await authored(open);
  for (const name of names) {
    await handOver(world, cast, name);
    await release(world, cast, name);
  }
  return { world, cast };
}

async function propose(world: World, cast: Cast, proposal = '費用も知りたい。') {
  world.clock.forward(60_000);
  const code = codeOf(world, 'ichi');
  const textIds = await textsOfCode(world.app.db, cast.seminarId, code);
  const { id: partId } = await challengeOf(world, 'ichi');
  const form = new FormData();
  for (const [key, value] of Object.entries({ intent: 'propose', textId: textIds[0] ?? '', partId, proposal }))
    form.set(key, value);
  const door = { textIds, form, codeHash: hashOfCode(code) };
  const ports = { afterWithdrawal: unpublishThreadsWithin };
  expect(await stepOnOwnText(world.app, door, ports)).toMatchObject({ done: 'propose', refusal: null });
}

async function late(world: World, cast: Cast) {
  const { id } = await challengeOf(world, 'ichi');
  return (await listLateProposals(world.app.db, cast.seminarId)).get(id) ?? [];
}

const marked = async (world: World, cast: Cast) =>
  (await listChallenges(world.app.db, cast.seminarId)).filter(({ hasProposal }) => hasProposal).length;

onBothEngines('A proposal for a text that is out', (open) => {
  it('changes nothing of it, and waits at the desk until the secretariat keeps the wording', async () => {
    const { world, cast } = await out(open);
    const before = await challengeOf(world, 'ichi');
    await propose(world, cast);
    expect(await challengeOf(world, 'ichi')).toMatchObject({ state: 'released', public_text: before.public_text });
    expect(await late(world, cast)).toEqual(['費用も知りたい。']);
    expect(await marked(world, cast)).toBe(1);
    world.clock.forward(60_000);
    await keepWording(world.app, cast.jiro, await aimAt(world, cast, 'ichi'));
    expect([await late(world, cast), await marked(world, cast)]).toEqual([[], 0]);
    await propose(world, cast, '期間も知りたい。');
    expect(await late(world, cast)).toEqual(['期間も知りたい。']);
  });

  it('is taken up by two people, and is done with then', async () => {
    const { world, cast } = await out(open);
    await propose(world, cast);
    world.clock.forward(60_000);
    await takeBack(world.app, cast.hanako, await aimAt(world, cast, 'ichi'));
    const text = '費用も知りたい。';
    await writePublicText(world.app, cast.hanako, { ...(await aimAt(world, cast, 'ichi')), text, intent: 'hand-over' });
    await releaseChallenge(world.app, cast.jiro, await aimAt(world, cast, 'ichi'));
    expect(await challengeOf(world, 'ichi')).toMatchObject({ state: 'released', public_text: text });
    expect(await late(world, cast)).toEqual([]);
  });

  it('comes by the code once the link is destroyed, and asks for no word before a release', async () => {
    const { world, cast } = await out(open);
    await severNow(world.app, cast.hanako, cast.seminarId);
    await setPolicy(world, cast, { asksAuthors: true });
    await propose(world, cast);
    expect(await late(world, cast)).toEqual(['費用も知りたい。']);
    world.clock.forward(60_000);
    await takeBack(world.app, cast.hanako, await aimAt(world, cast, 'ichi'));
    expect(await late(world, cast)).toEqual(['費用も知りたい。']);
    const text = '費用も知りたい。';
    await writePublicText(world.app, cast.hanako, { ...(await aimAt(world, cast, 'ichi')), text, intent: 'hand-over' });
    const row = await challengeOf(world, 'ichi');
    expect(await viewAuthors(world.app.db, row, world.app.now().toISOString())).toMatchObject({ words: [] });
    await releaseChallenge(world.app, cast.jiro, await aimAt(world, cast, 'ichi'));
    expect(await world.app.db.selectFrom('text_link').selectAll().execute()).toEqual([]);
  });

  it('is decided on by the secretariat alone', async () => {
    const { world, cast } = await out(open);
    await propose(world, cast);
    for (const actor of [cast.tokyoChair, cast.aki])
      await expect(keepWording(world.app, actor, await aimAt(world, cast, 'ichi'))).rejects.toMatchObject({
        status: 404,
      });
  });
});
