import { expect, it } from 'vitest';
import { narrowThreadsWithin, unpublishThreadsWithin } from '~/features/archive/withdrawn-threads.server';
import { stepOnOwnText } from '~/features/authors/own-text-steps.server';
import { textsOfCode } from '~/features/authors/own-texts.server';
import { severNow } from '~/features/authors/severing.server';
import { carryOver } from '~/features/challenges/added-cards.server';
import { agendaOf } from '~/features/challenges/agenda.server';
import { listWithout } from '~/features/challenges/archive-consent.server';
import { listCarryable } from '~/features/challenges/carried-cards.server';
import type { Cast } from '../../support/cast';
import { onBothEngines, type World } from '../../support/world';
import { addDesk } from '../challenges/desk';
import { authored, challengeOf, codeOf, handOver, names, release } from './authored';

/** All were released; what Ichi wrote was left for the next seminar, whose chair is the same. */
async function leftOver(open: () => Promise<World>, consents?: readonly string[]) {
  const { world, cast } = await authored(open, consents);
  for (const name of names) {
    await handOver(world, cast, name);
    await release(world, cast, name);
  }
  const { id, public_id: left } = await challengeOf(world, 'ichi');
  await world.app.write(async ({ tx }) => {
    await tx.updateTable('challenge').set({ state: 'to-next' }).where('id', '=', id).execute();
    await tx.updateTable('seminar').set({ state: 'ended' }).where('id', '=', cast.seminarId).execute();
  });
  const next = await nextSeminar(world, cast);
  return { world, cast, next, left: left ?? '' };
}

async function nextSeminar(world: World, cast: Cast) {
  await world.app.write(({ tx }) =>
    tx
      .insertInto('person')
      .values(
        ['yamane', 'hoshino', 'chair'].map((id) => ({
          ...{ id, name: id, email: `${id}@example.jp`, locale: 'ja' as const, standing: 'none' as const },
          ...{ password_hash: null, created_at: world.app.now().toISOString() },
        })),
      )
      .execute(),
  );
  const desk = await addDesk(world, 'the-next');
  await world.app.write(({ tx }) =>
    tx
      .updateTable('seminar_role')
      .set({ person_id: cast.tokyoChair.id })
      .where('seminar_id', '=', desk.seminarId)
      .where('role', '=', 'chair')
      .execute(),
  );
  return desk;
}

async function carried(open: () => Promise<World>) {
  const all = await leftOver(open);
  await carryOver(all.world.app, all.cast.tokyoChair, { seminarId: all.next.seminarId, publicId: all.left });
  return all;
}

async function takeBack(world: World, cast: Cast) {
  const textIds = await textsOfCode(world.app.db, cast.seminarId, codeOf(world, 'ichi'));
  const form = new FormData();
  for (const [key, value] of Object.entries({ intent: 'withdraw', sure: 'yes', textId: textIds[0] ?? '' }))
    form.set(key, value);
  return stepOnOwnText(world.app, { textIds, form }, { afterWithdrawal: unpublishThreadsWithin });
}

const agenda = (world: World, partId: string) => agendaOf(world.app.db, partId);

onBothEngines('The author of a card that is carried on', (open) => {
  it('has to agree to the archive: a word for the day is for that day', async () => {
    const { world, cast, next, left } = await leftOver(open, ['run', 'show']);
    expect(await listCarryable(world.app.db, next.seminarId)).toEqual([]);
    const forced = carryOver(world.app, cast.tokyoChair, { seminarId: next.seminarId, publicId: left });
    await expect(forced).rejects.toMatchObject({ status: 404 });
  });

  it('takes it back from the next seminar too, by the code of the first', async () => {
    const { world, cast, next } = await carried(open);
    expect(await agenda(world, next.partId)).toHaveLength(1);
    expect(await takeBack(world, cast)).toMatchObject({ done: 'withdraw' });
    expect(await agenda(world, next.partId)).toEqual([]);
  });

  it('keeps that right once the link is destroyed', async () => {
    const { world, cast, next } = await carried(open);
    await severNow(world.app, cast.hanako, cast.seminarId);
    expect([...(await listWithout(world.app.db, next.seminarId, 'show'))]).toEqual([]);
    expect(await takeBack(world, cast)).toMatchObject({ done: 'withdraw' });
    expect(await agenda(world, next.partId)).toEqual([]);
  });

  it('takes it off where they narrow how far it goes, while members may go on reading it', async () => {
    const { world, next } = await carried(open);
    const link = await world.app.db
      .selectFrom('text_link')
      .innerJoin('challenge', 'challenge.text_id', 'text_link.text_id')
      .select('answer_id')
      .where('challenge.origin', '=', 'carried')
      .executeTakeFirstOrThrow();
    const answerIds = [link.answer_id];
    await world.app.write((work) => narrowThreadsWithin(work, { answerIds, reach: 'members' }));
    expect(await agenda(world, next.partId)).toHaveLength(1);
    await world.app.write((work) => narrowThreadsWithin(work, { answerIds, reach: 'day' }));
    expect(await agenda(world, next.partId)).toEqual([]);
  });
});
