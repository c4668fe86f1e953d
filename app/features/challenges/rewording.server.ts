import type { Work } from '~/app';
import { tellAgendaWithin } from './agenda-news.server';
import { mayBeTakenBack } from './challenge';
import { recordDeed, storeChange, type Acting, type Curated } from './curated.server';

/** Hears in the transaction which challenges have other words now: the archive, from above. */
export type AfterRewording = (
  work: Work,
  reworded: { challengeId: string; before: string; after: string },
) => Promise<void>;

/**
 * Gives what is out the words that a rewording was released with: the challenge itself, its cards that later seminars
 * carry and that no stage has had yet, and, through the port, its thread.
 */
export async function takeUpRewording(
  work: Work,
  rewording: Curated,
  { by, afterRewording }: { by: Acting; afterRewording: AfterRewording },
): Promise<void> {
  const after = rewording.public_text;
  const all = await work.tx
    .selectFrom('challenge')
    .selectAll()
    .where((row) => row.or([row('id', '=', rewording.rewords), row('carried_from', '=', rewording.rewords)]))
    .execute();
  for (const of of all.filter(({ id, state }) => id === rewording.rewords || mayBeTakenBack(state))) {
    await storeChange(work, { of, set: { public_text: after, read_aloud: '' } });
    await recordDeed(work, of, { by, action: 'reword challenge' });
    if (of.part_id !== null) await tellAgendaWithin(work, of.part_id);
    await afterRewording(work, { challengeId: of.id, before: of.public_text, after });
  }
}
