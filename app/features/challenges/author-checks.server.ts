import type { App, Work } from '~/app';
import type { Actor } from '~/features/accounts/actor';
import type { Reader } from '~db/open';
import { Refusal } from '~/shared/refusal';
import { allowsRelease, authorWord, type AuthorWord, type Check } from './author-check';
import { queueAuthorMail } from './author-mail.server';
import { curating, findAimed, recordDeed, type Aimed, type Curated } from './curated.server';
import type { CurationPolicy } from './curation-policy';
import { findPolicy } from './curation-policy.server';

const day = 24 * 3600 * 1000;

/** What the authors of a challenge said of its wording, for the desk; never who they are. */
export type AuthorsView = {
  asks: boolean;
  words: readonly { word: AuthorWord; until: string | null; proposal: string }[];
};

type Spoken = { textId: string; check: Check | null };

/**
 * Asks the authors of a wording for their word, those of merged texts too, where the seminar's policy says so: by a mail
 * to each who was not asked about these very words. A proposal that became the wording is a yes.
 */
export async function askAuthorsWithin(app: App, work: Work, of: Curated, wording: string): Promise<void> {
  const policy = await findPolicy(work.tx, of.seminar_id);
  if (!policy.asksAuthors) return;
  const theirs = of.origin === 'rewording' ? await findReceived(work.tx, of.text_id) : null;
  for (const { textId, check } of await listSpoken(work.tx, of.id)) {
    if (check?.wording === wording) continue;
    const isTheirs = wording === theirs || (check?.word === 'proposed' && check.proposal === wording);
    const until = new Date(Date.parse(work.at) + policy.authorDays * day).toISOString();
    const word = isTheirs ? ('accepted' as const) : ('open' as const);
    const row = { wording, word, proposal: '', asked_at: work.at, until };
    await work.tx
      .insertInto('author_check')
      .values({ challenge_id: of.id, text_id: textId, ...row })
      .onConflict((conflict) => conflict.columns(['challenge_id', 'text_id']).doUpdateSet(row))
      .execute();
    if (!isTheirs) await queueAuthorMail(app, work, { textId, until, silence: policy.silence });
  }
}

async function findReceived(db: Reader, textId: string): Promise<string> {
  const row = await db.selectFrom('received_text').select('text').where('id', '=', textId).executeTakeFirstOrThrow();
  return row.text;
}

/**
 * Asks anew, where the policy came after the wording, or an author can be reached again.
 * @throws Refusal `challenges.notNow` (409) for what waits for no release.
 */
export async function askAuthors(app: App, actor: Actor, input: Aimed): Promise<void> {
  await app.write(async (work) => {
    const by = await curating(work, actor, input.seminarId);
    const of = await findAimed(work, input);
    if (of.state !== 'redacted') throw new Refusal('challenges.notNow', 409);
    await askAuthorsWithin(app, work, of, of.public_text);
    await recordDeed(work, of, { by, action: 'ask authors' });
  });
}

/** @throws Refusal `challenges.authorsOpen` (409) where the policy asks authors and not all of them allow it. */
export async function mustHaveWord(work: Work, of: Curated): Promise<void> {
  const { asks, words } = await viewAuthors(work.tx, of, work.at);
  if (asks && !words.every(({ word }) => allowsRelease(word))) throw new Refusal('challenges.authorsOpen', 409);
}

/**
 * The words of all authors of a challenge, in an order that says nothing of who they are. Texts that no registrant
 * wrote, and those whose link was destroyed, have nobody to ask.
 */
export async function viewAuthors(
  db: Reader,
  of: { id: string; seminar_id: string; public_text: string },
  now: string,
): Promise<AuthorsView> {
  const policy = await findPolicy(db, of.seminar_id);
  const spoken = await listSpoken(db, of.id);
  const words = spoken.map(({ check }) => wordOf(check, of.public_text, { policy, now }));
  // Who was not asked may still have proposed something.
  return {
    asks: policy.asksAuthors,
    words: policy.asksAuthors ? words : words.filter(({ proposal }) => proposal !== ''),
  };
}

function wordOf(check: Check | null, wording: string, { policy, now }: { policy: CurationPolicy; now: string }) {
  const word = authorWord(check, { wording, now, silence: policy.silence });
  const until = word === 'waiting' ? (check?.until ?? null) : null;
  return { word, until, proposal: check?.word === 'proposed' ? check.proposal : '' };
}

/** The texts that a challenge speaks for and whose authors can be reached, with what they said; by the texts' ids. */
async function listSpoken(db: Reader, challengeId: string): Promise<Spoken[]> {
  const rows = await db
    .selectFrom('challenge')
    .innerJoin('text_link', 'text_link.text_id', 'challenge.text_id')
    .innerJoin('answer', 'answer.id', 'text_link.answer_id')
    .innerJoin('response', 'response.id', 'answer.response_id')
    .leftJoin('author_check', (join) =>
      join.onRef('author_check.text_id', '=', 'challenge.text_id').on('author_check.challenge_id', '=', challengeId),
    )
    .select(['challenge.text_id', 'wording', 'word', 'proposal', 'until'])
    .where((one) => one.or([one('challenge.id', '=', challengeId), one('challenge.merged_into', '=', challengeId)]))
    .where('response.registration_id', 'is not', null)
    .orderBy('challenge.text_id')
    .execute();
  const seen = new Map<string, Spoken>();
  for (const { text_id: textId, wording, word, proposal, until } of rows) {
    const check =
      wording !== null && word !== null ? { wording, word, proposal: proposal ?? '', until: until ?? '' } : null;
    seen.set(textId, { textId, check });
  }
  return [...seen.values()];
}
