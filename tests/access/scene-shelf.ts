import { createHash } from 'node:crypto';
import type { Insertable } from 'kysely';
import { createThreadWithin } from '~/features/archive/new-threads.server';
import type { Transaction } from '~db/open';
import type { Schema } from '~db/schema';
import type { Cast } from '../support/cast';
import { start } from '../support/start';

/** Threads for members and for all, one taken back, with replies of a member; a mail, and a link that signs in. */
export async function addShelf(tx: Transaction, { seminarId }: Cast): Promise<void> {
  for (const id of ['t-members', 't-public', 't-unpublished', 't-asked']) await addThread(tx, { id, seminarId });
  await tx.updateTable('thread').set({ state: 'unpublished' }).where('id', '=', 't-unpublished').execute();
  await tx
    .insertInto('reply')
    .values([reply('reply-shown', 'published'), reply('reply-hidden', 'hidden')])
    .execute();
  const authors = ['reply-shown', 'reply-hidden'].map((id) => ({ subject_id: id, person_id: 'mio' }));
  await tx
    .insertInto('author')
    .values(authors.map((author) => ({ ...author, subject: 'reply' as const })))
    .execute();
  await addAsk(tx);
  await tx.insertInto('outbox').values(mail).execute();
  await tx
    .insertInto('sign_in_link')
    .values({
      token_hash: createHash('sha256').update('a-token-of-the-scene').digest('hex'),
      ...{ person_id: 'stranger', expires_at: '2026-12-05T00:00:00.000Z', used_at: null, return_to: '/me' },
    })
    .execute();
}

/** A member's question to whoever wrote what a thread holds. */
async function addAsk(tx: Transaction): Promise<void> {
  const of = { source: 'challenge' as const, source_id: 'c-released' };
  await tx.updateTable('thread').set(of).where('id', '=', 't-asked').execute();
  const ask = { id: 'ask-waiting', thread_id: 't-asked', words: '教材は借りられますか', state: 'waiting' as const };
  await tx
    .insertInto('ask')
    .values({ ...ask, relay_id: null, at: start })
    .execute();
  await tx.insertInto('author').values({ subject: 'ask', subject_id: ask.id, person_id: 'mio' }).execute();
}

async function addThread(tx: Transaction, { id, seminarId }: { id: string; seminarId: string }): Promise<void> {
  const askLimits = { pause: 0, inTenMinutes: 0 };
  const quiet = { append: () => Promise.resolve(), count: () => undefined, nudge: () => undefined, askLimits };
  await createThreadWithin(
    { tx, at: start, newId: () => id, ...quiet },
    {
      ...{ seminarId, source: 'question', sourceId: `of ${id}`, title: `題 ${id}`, answer: '', sections: [] },
      ...{ category: null, votes: 0, visibility: id === 't-public' ? 'public' : 'members', heldAt: start },
    },
  );
}

function reply(id: string, state: 'published' | 'hidden'): Insertable<Schema['reply']> {
  return { id, thread_id: 't-members', text: '返信', named_as: '会員 澪', state, at: start };
}

const mail: Insertable<Schema['outbox']> = {
  ...{ id: 'm-1', purpose_key: 'scene', state: 'queued', recipient: 'aki@cast.example', subject: '【受付完了】' },
  ...{ text: '本文', html: '', attachments: '[]', attempts: 0, next_at: start, sent_at: null, error: '' },
  created_at: start,
};
