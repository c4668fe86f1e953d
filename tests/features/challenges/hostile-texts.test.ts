import { expect, it } from 'vitest';
import { listChallenges } from '~/features/challenges/challenges.server';
import { setCategory, writePublicText } from '~/features/challenges/curation.server';
import { mergeChallenge } from '~/features/challenges/merge.server';
import { runningAccount } from '~/features/challenges/running-account';
import { findHints } from '~/features/redaction/hints.server';
import { onBothEngines, type World } from '../../support/world';
import { addCast, addDesk, aimAt, hoshino, receive, rowOf, yamane, type Desk } from './desk';
import { found, merge, opened, split, undo } from './ledger-desk';

const longest = 100_000;
const word =
  '<p class="MsoNormal" style=\'mso-fareast-language:JA\'><o:p></o:p>訓練は<b>どう</b>続けますか。<script>alert(1)</script></p>';
const hostile: readonly (readonly [string, string])[] = [
  ['a paste from Word, with its markup', word],
  ['emoji alone', '😀👨‍👩‍👧‍👦🇯🇵'],
  ['right-to-left words with marks that turn the line', '\u202Eمرحبا بالعالم\u202C 訓練'],
  ['one address of a page', 'https://mihon.example/%E8%A8%93%E7%B7%B4?q=1#a'],
  [`${String(longest)} signs`, '訓練を続けたい。'.repeat(longest / 8)],
  ['letters of one byte and of four', 'a𠮷野家'],
  ['nothing but marks', '。。。、、、'],
];

async function received(open: () => Promise<World>, texts: readonly string[]) {
  const world = await open();
  await addCast(world);
  const desk = await addDesk(world);
  await receive(world, desk, texts);
  return { world, desk };
}

const account = async (world: World, desk: Desk) => runningAccount(await listChallenges(world.app.db, desk.seminarId));

onBothEngines('The desk', (open) => {
  it.each(hostile)('takes in %s as it came, looks through it, and words it anew', async (_what, text) => {
    const { world, desk } = await received(open, [text]);
    expect((await found(world, desk, 1))?.original).toBe(text);
    const [hints] = await findHints(
      { db: world.app.db, kept: new Map() },
      { seminarId: desk.seminarId, texts: [text] },
    );
    for (const { from, to } of hints ?? []) expect(from < to && to <= text.length).toBe(true);
    await setCategory(world.app, yamane, { ...(await aimAt(world, desk, 1)), categoryId: desk.categories[0] ?? '' });
    const wording = { ...(await aimAt(world, desk, 1)), text, intent: 'save' as const };
    if (text.length < longest) await writePublicText(world.app, yamane, wording);
    else {
      const refused = { code: 'challenges.tooLong', status: 422 };
      await expect(writePublicText(world.app, yamane, wording)).rejects.toMatchObject(refused);
    }
    expect(await account(world, desk)).toMatchObject({ received: 1 });
  });

  it('takes a text of 500 sentences apart into 500 challenges, and back again', async () => {
    const sentence = (number: number) => `課題その${String(number).padStart(3, '0')}です。`;
    const each = sentence(0).length;
    const text = Array.from({ length: 500 }, (_, number) => sentence(number)).join('');
    const { world, desk } = await received(open, [text]);
    for (let number = 499; number > 0; number -= 1) await split(world, desk, 1, [[number * each, (number + 1) * each]]);
    expect(await account(world, desk)).toMatchObject({ received: 1, split: 499 });
    expect((await found(world, desk, 1))?.original).toBe(sentence(0));
    expect((await found(world, desk, 2))?.original).toBe(sentence(499));
    await undo(world, desk, 1);
    expect((await found(world, desk, 1))?.original).toBe(`${sentence(0)}${sentence(1)}`);
  }, 60_000);

  it('merges two challenges into each other by two people at once: one is done, one is told, nothing is lost', async () => {
    const { world, desk } = await opened(open);
    const [one, other] = [await aimAt(world, desk, 1), await aimAt(world, desk, 2)];
    const done = await Promise.allSettled([
      mergeChallenge(world.app, yamane, { ...one, into: 2 }),
      mergeChallenge(world.app, hoshino, { ...other, into: 1 }),
    ]);
    expect(done.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(done[1]).toMatchObject({ reason: { status: 409 } });
    expect([(await rowOf(world, desk, 1)).state, (await rowOf(world, desk, 2)).state]).toEqual(['merged', 'raw']);
    expect(await account(world, desk)).toMatchObject({ received: 3 });
  });

  it('merges the same two by two people at once: the second is told that somebody was quicker', async () => {
    const { world, desk } = await opened(open);
    const done = await Promise.allSettled([merge(world, desk, 1, 2), merge(world, desk, 1, 2)]);
    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(done.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { status: 409 } });
    expect((await found(world, desk, 2))?.speaksFor).toHaveLength(1);
  });
});
