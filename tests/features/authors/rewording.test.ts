import { expect, it } from 'vitest';
import { searchOf } from '~/features/archive/search-of-address';
import { listThreads } from '~/features/archive/thread-list.server';
import { severNow } from '~/features/authors/severing.server';
import { findChallenge, listChallenges } from '~/features/challenges/challenges.server';
import { mergeChallenge } from '~/features/challenges/merge.server';
import { runningAccount } from '~/features/challenges/running-account';
import { splitChallenge } from '~/features/challenges/split.server';
import { challengesCode } from '~/features/survey/survey';
import { onBothEngines, type World } from '../../support/world';
import { challengeOf, setPolicy } from './authored';
import { authorSends, kept, letOut } from './kept';

const propose = (proposal: string) => ({ intent: 'propose', proposal });

async function found(world: World, query: string): Promise<number> {
  const search = searchOf(new URLSearchParams({ q: query }));
  return (await listThreads(world.app.db, { all: true }, { search, locale: 'ja' })).threads.length;
}

const titleOf = async (world: World, id: string) =>
  (await world.app.db.selectFrom('thread').select('title').where('id', '=', id).executeTakeFirstOrThrow()).title;

const rewordings = (world: World) =>
  world.app.db.selectFrom('challenge').selectAll().where('origin', '=', 'rewording').execute();

onBothEngines('Other words for what is in the archive', (open) => {
  it('change it once two people let them out: the thread, its index and the challenge, together', async () => {
    const { world, cast, threadId } = await kept(open);
    const before = await titleOf(world, threadId);
    expect(await authorSends(world, cast, propose('費用も知りたい。'))).toMatchObject({ refusal: null });
    expect(await titleOf(world, threadId)).toBe(before);
    const [row] = await rewordings(world);
    const place = { question: challengesCode, number: row?.number ?? 0 };
    expect(await findChallenge(world.app.db, cast.seminarId, place)).toMatchObject({
      ...{ source: 'rewording', original: '費用も知りたい。', rewords: before },
    });
    expect([await found(world, '費用'), await found(world, '訓練の続け方')]).toEqual([0, 1]);
    await letOut(world, cast, 'rewording', '費用の目安も知りたい。');
    expect(await titleOf(world, threadId)).toBe('費用の目安も知りたい。');
    expect([await found(world, '費用'), await found(world, '訓練の続け方')]).toEqual([1, 0]);
    expect(await challengeOf(world, 'ichi')).toMatchObject({
      ...{ state: 'answered', public_text: '費用の目安も知りたい。' },
    });
  });

  it('are looked at one after the other', async () => {
    const { world, cast } = await kept(open);
    await authorSends(world, cast, propose('一つ目。'));
    expect(await authorSends(world, cast, propose('二つ目。'))).toMatchObject({
      ...{ refusal: 'authors.rewordingOpen', status: 409, typed: '二つ目。' },
    });
    await letOut(world, cast, 'rewording', '一つ目。');
    expect(await authorSends(world, cast, propose('二つ目。'))).toMatchObject({ refusal: null });
    expect(await rewordings(world)).toHaveLength(2);
  });

  it('reach the cards of later seminars that wait for the stage, and threads that rooms left of it', async () => {
    const { world, cast, threadId } = await kept(open);
    const { id, ...row } = await challengeOf(world, 'ichi');
    await world.store.writer.write(async (tx) => {
      const of = { origin: 'carried' as const, carried_from: id, public_id: 'carried', number: -1 };
      const copy = { ...row, ...of, id: 'copy', state: 'scheduled' as const };
      const talked = { ...row, ...of, id: 'talked', public_id: 'talked', number: -2 };
      await tx.insertInto('challenge').values([copy, talked]).execute();
    });
    await authorSends(world, cast, propose('別の言い方。'));
    await letOut(world, cast, 'rewording', '別の言い方。');
    const texts = await world.app.db.selectFrom('challenge').select(['id', 'public_text']).execute();
    const textOf = (of: string) => texts.find((one) => one.id === of)?.public_text;
    expect([textOf('copy'), textOf('talked')]).toEqual(['別の言い方。', row.public_text]);
    expect(await titleOf(world, threadId)).toBe('別の言い方。');
  });

  it('come by the code once the text is severed, and are severed with it', async () => {
    const { world, cast, threadId } = await kept(open);
    await setPolicy(world, cast, { severDays: 1 });
    world.clock.forward(3 * 24 * 3600 * 1000);
    await severNow(world.app, cast.hanako, cast.seminarId);
    expect(await world.app.db.selectFrom('text_link').selectAll().execute()).toEqual([]);
    expect(await authorSends(world, cast, propose('別の言い方。'))).toMatchObject({ refusal: null });
    expect(await world.app.db.selectFrom('text_link').selectAll().execute()).toEqual([]);
    await letOut(world, cast, 'rewording', '別の言い方。');
    expect(await titleOf(world, threadId)).toBe('別の言い方。');
  });

  it('count as nothing that was received, and are neither joined with others nor taken apart', async () => {
    const { world, cast } = await kept(open);
    const account = async () =>
      runningAccount((await listChallenges(world.app.db, cast.seminarId)).filter(({ isLater }) => !isLater));
    const before = await account();
    await authorSends(world, cast, propose('一つ目の文。二つ目の文。'));
    expect(await account()).toEqual(before);
    const [row] = await rewordings(world);
    const aim = { seminarId: cast.seminarId, challengeId: row?.id ?? '', version: row?.version ?? 0 };
    const refused = { code: 'challenges.notNow', status: 409 };
    const { number } = await challengeOf(world, 'ni');
    await expect(mergeChallenge(world.app, cast.hanako, { ...aim, into: number })).rejects.toMatchObject(refused);
    await expect(splitChallenge(world.app, cast.hanako, { ...aim, stretches: [[0, 6]] })).rejects.toMatchObject(
      refused,
    );
  });
});
