import { beforeEach, expect, it } from 'vitest';
import type { Actor } from '~/features/accounts/actor';
import { listKeepable } from '~/features/archive/keepable.server';
import { keepPart } from '~/features/archive/keeping.server';
import { sectionsOf } from '~/features/archive/thread-body';
import { answerThread, republishThread, setVisibility, unpublishThread } from '~/features/archive/thread-steps.server';
import { findThread } from '~/features/archive/thread-view.server';
import { onBothEngines, type World } from '../../support/world';
import { guest, q, shelfOf, type Shelf } from './shelf';
import { answeredBy, fillParts } from './done-parts';

onBothEngines('keeping a part', (open) => {
  let world: World;
  let shelf: Shelf;
  beforeEach(async () => {
    world = await open();
    shelf = await shelfOf(world);
    await fillParts(shelf);
  });
  const keep = (partId: string, who: Actor = shelf.cast.hanako) =>
    keepPart(world.app, who, { partId, visibility: 'members' });

  it('makes threads of answered questions and of those sent to the archive, and of nothing else', async () => {
    const { cast } = shelf;
    expect(await keep(cast.parts.lecture)).toEqual({ kept: 2 });
    expect(await shelf.titles('')).toEqual(['答えた質問', 'アーカイブへ送った質問']);
    const rows = await world.app.db.selectFrom('thread').selectAll().orderBy('no', 'desc').execute();
    expect(rows).toMatchObject([
      {
        source: 'question',
        answer: 'こう答えました。',
        state: 'answered',
        votes: 2,
        visibility: 'members',
        year: 2026,
      },
      { source: 'question', answer: '', state: 'published', votes: 0 },
    ]);
  });

  it('puts the harvests of its rooms under a challenge, and makes threads of the others', async () => {
    const { cast } = shelf;
    expect(await keep(cast.parts.discussion)).toEqual({ kept: 4 });
    expect(await shelf.titles('')).toEqual(['話した課題', 'アーカイブへ送った課題', '次回への課題', '自由な話']);
    const talked = await world.app.db
      .selectFrom('thread')
      .selectAll()
      .where('title', '=', '話した課題')
      .executeTakeFirstOrThrow();
    expect(talked).toMatchObject({ state: 'answered', category_code: 'education', category_ja: '教育・訓練' });
    expect(sectionsOf(talked.body)).toEqual([
      { room: 'ルーム一', part: 2, views: '小さく始める', agreements: '毎月続ける', openQuestions: '' },
    ]);
    expect(await shelf.titles(q('毎月'))).toEqual(['話した課題']);
  });

  it('leaves out the words of who did not agree to the archive, and keeps what the room made of them', async () => {
    const { cast } = shelf;
    await answeredBy(world, 'aki', { challengeId: 'c-1', agreed: 0 });
    await answeredBy(world, 'ben', { challengeId: 'c-2', agreed: 1 });
    expect(await keep(cast.parts.discussion)).toEqual({ kept: 4 });
    expect(await shelf.titles('')).toEqual(['アーカイブへ送った課題', 'ルーム一', '次回への課題', '自由な話']);
    const threads = await world.app.db.selectFrom('thread').selectAll().execute();
    expect(JSON.stringify(threads)).not.toContain('話した課題');
  });

  it('leaves to members the words of who agrees to members alone, whatever was chosen', async () => {
    const { cast } = shelf;
    await answeredBy(world, 'ben', { challengeId: 'c-2', agreed: 1 });
    await keepPart(world.app, cast.hanako, { partId: cast.parts.discussion, visibility: 'public' });
    const threads = await world.app.db.selectFrom('thread').select(['id', 'title', 'visibility', 'version']).execute();
    const [kept, ...others] = threads.filter(({ visibility }) => visibility === 'members');
    expect([kept?.title, others]).toEqual(['アーカイブへ送った課題', []]);
    const { id: threadId = '', version = 0 } = kept ?? {};
    const opened = setVisibility(world.app, cast.hanako, { threadId, version, visibility: 'public' });
    await expect(opened).rejects.toMatchObject({ code: 'archive.forMembers', status: 409 });
  });

  it('adds nothing the second time, and only what is new after that', async () => {
    const { cast } = shelf;
    await keep(cast.parts.lecture);
    expect(await keep(cast.parts.lecture)).toEqual({ kept: 0 });
    await world.app.write(async ({ tx }) => {
      await tx.updateTable('question').set({ state: 'answered' }).where('id', '=', 'q-open').execute();
    });
    expect(await keep(cast.parts.lecture)).toEqual({ kept: 1 });
    expect(await shelf.titles('')).toHaveLength(3);
    const acts = await world.app.db.selectFrom('audit').selectAll().where('action', '=', 'keep part').execute();
    expect(acts.map((act) => [act.person_id, act.note]).sort()).toEqual([
      ['hanako', '1'],
      ['hanako', '2'],
    ]);
  });

  it('is for the secretariat, once the part is done', async () => {
    const { cast } = shelf;
    const of = (who: Actor, partId = cast.parts.lecture) => keep(partId, who);
    for (const who of [guest, cast.stranger, cast.mio, cast.aki]) await expect(of(who)).rejects.toMatchObject(missing);
    await expect(of(cast.hanako, 'no part')).rejects.toMatchObject(missing);
    for (const who of [cast.tokyoChair, cast.speaker]) {
      await expect(of(who)).rejects.toMatchObject({ code: 'common.forbidden', status: 403 });
    }
    await expect(of(cast.hanako, cast.parts.roundtable)).rejects.toMatchObject({
      code: 'archive.partOpen',
      status: 409,
    });
    expect(await world.app.db.selectFrom('thread').selectAll().execute()).toEqual([]);
    expect(await of(cast.administrator)).toEqual({ kept: 2 });
  });

  it('takes no name along', async () => {
    const { cast } = shelf;
    await keep(cast.parts.lecture);
    const kept = await world.app.db.selectFrom('thread').selectAll().execute();
    expect(JSON.stringify(kept)).not.toContain('参加 秋');
    const keepable = await listKeepable(world.app.db, cast.parts.lecture);
    expect(JSON.stringify(keepable)).not.toContain('参加 秋');
  });
});

onBothEngines('a kept thread', (open) => {
  it('is shown to all and to members again, is taken out and comes back', async () => {
    const shelf = await shelfOf(await open());
    const { cast, world } = shelf;
    const { app } = world;
    const threadId = await shelf.put('訓練の課題', { answer: '答え' });
    await setVisibility(app, cast.hanako, { threadId, version: 1, visibility: 'public' });
    expect(await shelf.titles(q('訓練'), guest)).toEqual(['訓練の課題']);
    await setVisibility(app, cast.jiro, { threadId, version: 2, visibility: 'members' });
    expect(await shelf.titles(q('訓練'), guest)).toEqual([]);
    await unpublishThread(app, cast.hanako, { threadId, version: 3 });
    expect(await shelf.titles(q('訓練'))).toEqual([]);
    expect(await findThread(app.db, cast.mio, { threadId, locale: 'ja' })).toBeNull();
    expect(await findThread(app.db, cast.hanako, { threadId, locale: 'ja' })).toMatchObject({ state: 'unpublished' });
    await republishThread(app, cast.hanako, { threadId, version: 4 });
    expect(await shelf.titles(q('訓練'))).toEqual(['訓練の課題']);
    expect(await findThread(app.db, cast.mio, { threadId, locale: 'ja' })).toMatchObject({ state: 'answered' });
  });

  it('is found by the words of an answer that was written later, not by those that were taken away', async () => {
    const shelf = await shelfOf(await open());
    const { cast, world } = shelf;
    const threadId = await shelf.put('課題');
    await answerThread(world.app, cast.hanako, { threadId, version: 1, answer: '台帳から始めます。' });
    expect(await shelf.titles(`${q('台帳')}&state=answered`)).toEqual(['課題']);
    await answerThread(world.app, cast.hanako, { threadId, version: 2, answer: '' });
    expect(await shelf.titles(q('台帳'))).toEqual([]);
    expect(await shelf.titles('state=published')).toEqual(['課題']);
  });

  it('is changed by the secretariat alone, and not on an old view', async () => {
    const shelf = await shelfOf(await open());
    const { cast, world } = shelf;
    const threadId = await shelf.put('課題');
    const step = (who: Actor, version = 1, id = threadId) =>
      setVisibility(world.app, who, { threadId: id, version, visibility: 'public' });
    for (const who of [guest, cast.stranger]) await expect(step(who)).rejects.toMatchObject(missing);
    for (const who of [cast.mio, cast.aki, cast.tokyoChair]) {
      await expect(step(who)).rejects.toMatchObject({ code: 'common.forbidden', status: 403 });
    }
    await expect(step(cast.hanako, 9)).rejects.toMatchObject({ code: 'common.stale', status: 409 });
    await expect(step(cast.hanako, 1, 'no thread')).rejects.toMatchObject(missing);
    await unpublishThread(world.app, cast.hanako, { threadId, version: 1 });
    const notNow = { code: 'archive.notNow', status: 409 };
    await expect(step(cast.hanako, 2)).rejects.toMatchObject(notNow);
    await expect(unpublishThread(world.app, cast.hanako, { threadId, version: 2 })).rejects.toMatchObject(notNow);
    await expect(step(cast.mio, 2)).rejects.toMatchObject(missing);
    expect(await shelf.titles('', guest)).toEqual([]);
  });

  it('names threads like it, and no others', async () => {
    const shelf = await shelfOf(await open());
    const { cast, world } = shelf;
    await shelf.put('復元の訓練を年に一度行いたいのですが、本番の環境を止められません。');
    const near = await shelf.put('本番の環境での復元の訓練は、どの部署と行いますか。', { visibility: 'public' });
    await shelf.put('委託先の監査はだれが行いますか。');
    const threadId = await shelf.put('復元の訓練と本番の環境', { visibility: 'public' });
    const seen = (who: Actor) => findThread(world.app.db, who, { threadId, locale: 'ja' });
    expect((await seen(cast.mio))?.similar).toHaveLength(2);
    expect((await seen(guest))?.similar.map((thread) => thread.id)).toEqual([near]);
  });
});

const missing = { code: 'common.missing', status: 404 };
