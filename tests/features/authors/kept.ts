import { createThreadWithin, type NewThread } from '~/features/archive/new-threads.server';
import { unpublishThreadsWithin } from '~/features/archive/withdrawn-threads.server';
import { stepOnOwnText } from '~/features/authors/own-text-steps.server';
import { textsOfCode } from '~/features/authors/own-texts.server';
import { writePublicText } from '~/features/challenges/curation.server';
import { hashOfCode } from '~/features/survey/receipt-code.server';
import type { Cast } from '../../support/cast';
import { releaseChallenge } from '../../support/desk';
import type { World } from '../../support/world';
import { authored, challengeOf, codeOf, handOver, names, release } from './authored';

/** All were released; that of the first was talked about and is in the archive, for members. */
export async function kept(open: () => Promise<World>, other: Partial<NewThread> = {}, consents?: readonly string[]) {
  const { world, cast } = await authored(open, consents);
  for (const name of names) {
    await handOver(world, cast, name);
    await release(world, cast, name);
  }
  const { id, public_text: title } = await challengeOf(world, 'ichi');
  const db = world.store.writer;
  await db.write((tx) => tx.updateTable('challenge').set({ state: 'answered' }).where('id', '=', id).execute());
  const thread = { seminarId: cast.seminarId, source: 'challenge' as const, sourceId: id, title, answer: '' };
  const more = { sections: [], category: null, votes: 0, visibility: 'members' as const };
  const made = await world.app.write((work) =>
    createThreadWithin(work, { ...thread, ...more, heldAt: world.app.now().toISOString(), ...other }),
  );
  return { world, cast, threadId: made?.id ?? '' };
}

/** The first author comes by their code and sends a form about the text that the archive holds. */
export async function authorSends(world: World, cast: Cast, fields: Record<string, string>) {
  world.clock.forward(60_000);
  const code = codeOf(world, 'ichi');
  const textIds = await textsOfCode(world.app.db, cast.seminarId, code);
  const { id: partId, text_id: textId } = await challengeOf(world, 'ichi');
  const form = new FormData();
  for (const [key, value] of Object.entries({ textId, partId, ...fields })) form.set(key, value);
  const door = { textIds, form, codeHash: hashOfCode(code) };
  return stepOnOwnText(world.app, door, { afterWithdrawal: unpublishThreadsWithin });
}

/** What came last of this origin goes through the desk: one of the secretariat words it, the other lets it out. */
export async function letOut(world: World, cast: Cast, origin: 'reply' | 'rewording', text: string) {
  const aim = async () => {
    const { id, version } = await world.app.db
      .selectFrom('challenge')
      .select(['id', 'version'])
      .where('origin', '=', origin)
      .orderBy('created_at', 'desc')
      .executeTakeFirstOrThrow();
    return { seminarId: cast.seminarId, challengeId: id, version };
  };
  await writePublicText(world.app, cast.hanako, { ...(await aim()), text, intent: 'hand-over' });
  await releaseChallenge(world.app, cast.jiro, await aim());
}
