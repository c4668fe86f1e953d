import { likeness, tellingPairs } from '~/shared/telling-pairs';
import type { Reader } from '~db/open';
import { maySpeakForMore } from './challenge';
import { excerptOf } from './challenges.server';
import type { MergeChoice, OpenChallenge } from './curation';
import { readFragments, wordsOf } from './fragments';

/** From here on two texts seem to be about the same. */
const alike = 0.3;

/** The challenges of the same question that could speak for this one, those most like it first. */
export async function listMergeChoices(
  db: Reader,
  open: Pick<OpenChallenge, 'id' | 'original'>,
): Promise<MergeChoice[]> {
  const own = tellingPairs(open.original);
  const rows = await db
    .selectFrom('challenge as own')
    .innerJoin('challenge', (join) =>
      join
        .onRef('challenge.seminar_id', '=', 'own.seminar_id')
        .onRef('challenge.question_id', 'is not distinct from', 'own.question_id'),
    )
    .innerJoin('received_text', 'received_text.id', 'challenge.text_id')
    .select([
      'challenge.number',
      'challenge.state',
      'challenge.public_text',
      'challenge.fragments',
      'received_text.text',
    ])
    .where('own.id', '=', open.id)
    .where('challenge.id', '!=', open.id)
    .where('challenge.origin', '=', 'received')
    .orderBy('challenge.number')
    .execute();
  return rows
    .filter(({ state }) => maySpeakForMore(state))
    .map((row) => {
      const words = wordsOf(row.text, readFragments(row.fragments));
      const like = likeness(own, tellingPairs(words));
      return { number: row.number, excerpt: excerptOf(row.public_text || words), like, isAlike: like >= alike };
    })
    .sort((a, b) => Number(b.isAlike) - Number(a.isAlike) || (a.isAlike ? b.like - a.like : a.number - b.number))
    .map(({ number, excerpt, isAlike }) => ({ number, excerpt, isAlike }));
}
