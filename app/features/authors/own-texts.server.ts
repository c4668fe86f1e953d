import type { Actor } from '~/features/accounts/actor';
import { authorWord } from '~/features/challenges/author-check';
import { mayBeReworded } from '~/features/challenges/challenge';
import { findPolicy } from '~/features/challenges/curation-policy.server';
import { findOwnRegistration } from '~/features/registration/own-registration.server';
import type { OwnRelay } from '~/features/challenges/relay';
import { listOwnRelays } from '~/features/challenges/relays.server';
import { hashOfCode } from '~/features/survey/receipt-code.server';
import type { Reader } from '~db/open';
import { ownState, type OwnPart, type OwnText } from './own-texts';
import { severedHash } from './severed-hash.server';

/** The texts of a registrant, whose session says who they are. */
export async function textsOfActor(db: Reader, actor: Actor, slug: string): Promise<string[] | null> {
  if (actor.kind === 'guest') return null;
  const own = await findOwnRegistration(db, actor, slug);
  if (!own) return null;
  const rows = await linked(db).where('response.registration_id', '=', own.id).execute();
  return rows.map(({ text_id: id }) => id);
}

/** The texts of who has their code, before they are severed and after; none for a code that was never given. */
export async function textsOfCode(db: Reader, seminarId: string, code: string): Promise<string[]> {
  const hash = hashOfCode(code);
  const rows = await linked(db)
    .where('response.seminar_id', '=', seminarId)
    .where('response.code_hash', '=', hash)
    .execute();
  const severed = await db
    .selectFrom('severed_text')
    .innerJoin('received_text', 'received_text.id', 'severed_text.text_id')
    .select(['severed_text.text_id', 'code_hash'])
    .where('received_text.seminar_id', '=', seminarId)
    .execute();
  const found = severed.filter((row) => row.code_hash === severedHash(hash, row.text_id));
  return [...rows, ...found].map(({ text_id: id }) => id);
}

function linked(db: Reader) {
  return db
    .selectFrom('text_link')
    .innerJoin('answer', 'answer.id', 'text_link.answer_id')
    .innerJoin('response', 'response.id', 'answer.response_id')
    .select('text_link.text_id')
    .orderBy('text_link.text_id');
}

/** Texts as their author may see them: where each is, and what will be shown. The caller knows that they are theirs. */
export async function listOwnTexts(db: Reader, textIds: readonly string[], now: string): Promise<OwnText[]> {
  if (textIds.length === 0) return [];
  const texts = await db
    .selectFrom('received_text')
    .leftJoin('severed_text', 'severed_text.text_id', 'received_text.id')
    .select(['received_text.id', 'received_text.text', 'received_text.seminar_id', 'received_text.withdrawn_at'])
    .select('severed_text.text_id as severed')
    .where('received_text.id', 'in', textIds)
    .orderBy('received_text.id')
    .execute();
  const parts = await listParts(db, textIds);
  const policies = new Map<string, Awaited<ReturnType<typeof findPolicy>>>();
  for (const { seminar_id: id } of texts) policies.set(id, await findPolicy(db, id));
  const relays = new Map<string, OwnRelay[]>();
  for (const { id } of texts) relays.set(id, await listOwnRelays(db, id));
  return texts.map((text) => {
    const own = parts.filter((part) => part.text_id === text.id);
    const silence = policies.get(text.seminar_id)?.silence ?? 'hold';
    return {
      id: text.id,
      text: text.text,
      isSevered: text.severed !== null,
      relays: text.withdrawn_at === null ? (relays.get(text.id) ?? []) : [],
      parts: own.map((part) => partOf(part, { now, silence })),
      mayWithdraw: text.withdrawn_at === null && own.some(({ state }) => state !== 'withdrawn'),
    };
  });
}

type PartRow = Awaited<ReturnType<typeof listParts>>[number];
type Seen = { now: string; silence: 'release' | 'hold' };

function partOf(row: PartRow, { now, silence }: Seen): OwnPart {
  const shown =
    row.state === 'merged'
      ? { state: row.spoke_state, text: row.spoke_text }
      : { state: row.state, text: row.public_text };
  const state = ownState(row.state, row.spoke_state);
  const wording = shown.text ?? '';
  const isOut = state !== 'received' && state !== 'withheld' && state !== 'withdrawn';
  const check =
    row.wording === null
      ? null
      : { wording: row.wording, word: row.word ?? 'open', proposal: '', until: row.until ?? '' };
  const word = authorWord(check, { wording, now, silence });
  // Also of a text that is out or in the archive, and by the code once it is severed: the secretariat decides.
  const mayPropose = shown.state !== null && mayBeReworded(shown.state);
  return {
    id: row.id,
    state,
    isMerged: row.state === 'merged',
    wording: isOut ? wording : null,
    asked:
      state === 'checking' && check !== null && check.wording === wording && check.word === 'open'
        ? { until: check.until }
        : null,
    word: word === 'accepted' || row.word === 'proposed' ? (row.word === 'proposed' ? 'proposed' : 'accepted') : null,
    proposal: row.proposal ?? '',
    rule: row.state === 'withheld' ? row.withheld_rule : null,
    mayPropose,
    threadId: row.thread_id,
  };
}

/** The challenges of texts, each with the one that speaks for it, what its author was asked, and its thread. */
function listParts(db: Reader, textIds: readonly string[]) {
  return db
    .selectFrom('challenge')
    .leftJoin('challenge as spoke', 'spoke.id', 'challenge.merged_into')
    .leftJoin('author_check', (join) =>
      join
        .onRef('author_check.text_id', '=', 'challenge.text_id')
        .on((on) =>
          on.or([
            on('author_check.challenge_id', '=', on.ref('challenge.merged_into')),
            on.and([
              on('challenge.merged_into', 'is', null),
              on('author_check.challenge_id', '=', on.ref('challenge.id')),
            ]),
          ]),
        ),
    )
    .leftJoin('thread', (join) =>
      join
        .on('thread.source', '=', 'challenge')
        .on((on) =>
          on.or([
            on('thread.source_id', '=', on.ref('challenge.id')),
            on('thread.source_id', '=', on.ref('challenge.merged_into')),
          ]),
        )
        .on('thread.state', 'not in', ['draft', 'unpublished']),
    )
    .select([
      'challenge.id',
      'challenge.text_id',
      'challenge.state',
      'challenge.public_text',
      'challenge.withheld_rule',
    ])
    .select(['spoke.state as spoke_state', 'spoke.public_text as spoke_text'])
    .select(['author_check.wording', 'author_check.word', 'author_check.proposal', 'author_check.until'])
    .select('thread.id as thread_id')
    .where('challenge.text_id', 'in', textIds)
    .orderBy('challenge.number')
    .execute();
}
