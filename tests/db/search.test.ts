import fc from 'fast-check';
import type { Insertable } from 'kysely';
import { expect, it } from 'vitest';
import { fold, indexTokens, queryTokens, wordsOf } from '~/shared/bigrams';
import type { Schema } from '~db/schema';
import { indexThread, matching } from '~db/search';
import { onBothEngines, type World } from '../support/world';

onBothEngines('the search index', (open) => {
  it('gives what LIKE on the folded text gives, for any words', async () => {
    const { app } = await open();
    const alphabet = fc.constantFrom(
      ...'教育訓練のがカか゛ガｶﾞー漏洩aAｂ1２é東京都、。 \n'.split(''),
      '𠮷',
      'か\u3099',
      "'",
      '"',
      '\\',
    );
    const text = fc.string({ unit: alphabet, maxLength: 30 });
    let next = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 6 }), text, async (bodies, query) => {
        const tag = `run${String((next += 1))}`;
        const base = next * 10;
        await fillIndex(app, bodies, { base, tag });
        const expected = bodies.flatMap((body, place) => (likeAll(body, query) ? [base + place] : []));
        const all = queryTokens(query);
        const found = all.length === 0 ? [] : await numbers(app, { all, tags: [[tag]] });
        expect(found).toEqual(expected.toReversed());
      }),
      { numRuns: 60 },
    );
  });

  it('takes no text for syntax', async () => {
    const { app } = await open();
    await fillIndex(app, ['教育の訓練'], { base: 1, tag: 'here' });
    for (const token of [
      '"',
      "'",
      '" OR words : "教育',
      "' | '教育",
      '教育:*',
      '\\',
      '*',
      '(',
      ')',
      'NEAR',
      '\u0000',
      '#here',
    ]) {
      const phrase = { tokens: [token], prefix: false };
      await expect(numbers(app, { all: [phrase], tags: [['here']] })).resolves.toBeInstanceOf(Array);
      await expect(numbers(app, { all: [], any: [phrase], tags: [[token]] })).resolves.toBeInstanceOf(Array);
    }
  });
});

type Indexed = { base: number; tag: string };

/** Index entries of their own, with threads that they belong to. */
async function fillIndex(app: World['app'], bodies: readonly string[], { base, tag }: Indexed): Promise<void> {
  await app.write(async ({ tx }) => {
    await tx
      .insertInto('seminar')
      .values(seminarRow)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    for (const [place, body] of bodies.entries()) {
      const no = base + place;
      const ids = { no, id: `thread ${String(no)}`, source_id: `source ${String(no)}` };
      await tx
        .insertInto('thread')
        .values({ ...threadRow, ...ids })
        .execute();
      await indexThread(tx, no, { tokens: indexTokens(body), tags: [tag] });
    }
  });
}

const seminarRow: Insertable<Schema['seminar']> = {
  ...{ id: 'alone', slug: 'alone', number: 1, state: 'published', title_ja: '', title_en: '', subtitle_ja: '' },
  ...{ subtitle_en: '', summary_ja: '', summary_en: '', notice_ja: '', notice_en: '', join_url: '', version: 1 },
  ...{ registration_opens_at: null, registration_closes_at: null, capacity: null, created_at: '' },
};
const threadRow: Omit<Insertable<Schema['thread']>, 'no' | 'id' | 'source_id'> = {
  ...{ seminar_id: 'alone', source: 'question', title: '', body: '', answer: '', category_code: null, category_ja: '' },
  ...{ category_en: '', year: 2026, state: 'published', visibility: 'members', votes: 0, version: 1, published_at: '' },
};

async function numbers(app: World['app'], wanted: Parameters<typeof matching>[1]): Promise<number[]> {
  const hits = matching(app.db, wanted, { limit: 100 }).as('hit');
  const rows = await app.db.selectFrom(hits).select('no').orderBy('no', 'desc').execute();
  return rows.map((row) => Number(row.no));
}

/** Every word of the query, as a folded text holds it. */
function likeAll(body: string, query: string): boolean {
  const words = wordsOf(query);
  return words.length > 0 && words.every((word) => fold(body).includes(word));
}
