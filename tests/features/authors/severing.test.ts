import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { unpublishThreadsWithin } from '~/features/archive/withdrawn-threads.server';
import { listBandCoverage } from '~/features/authors/card-traits.server';
import { stepOnOwnText } from '~/features/authors/own-text-steps.server';
import { listOwnTexts, textsOfCode } from '~/features/authors/own-texts.server';
import { findSeverable, severDueTexts, severNow } from '~/features/authors/severing.server';
import { listWithout } from '~/features/challenges/archive-consent.server';
import { findLinkedText, authorLink } from '~/features/challenges/author-link.server';
import { withholdChallenge } from '~/features/challenges/curation.server';
import { hashOfCode } from '~/features/survey/receipt-code.server';
import type { Cast } from '../../support/cast';
import { openSqliteStore } from '../../support/stores';
import { onBothEngines, worldOn, type World } from '../../support/world';
import { aimAt, authored, challengeOf, codeOf, handOver, names, release, setPolicy, type Name } from './authored';

const day = 24 * 3600 * 1000;

/** All six are settled: five released, the last one withheld. */
async function settled(open: () => Promise<World>, consents?: readonly string[]) {
  const { world, cast } = await authored(open, consents);
  for (const name of names.slice(0, -1)) {
    await handOver(world, cast, name);
    await release(world, cast, name);
  }
  await withholdChallenge(world.app, cast.hanako, { ...(await aimAt(world, cast, 'roku')), rule: 'empty', note: '' });
  return { world, cast };
}

const links = async (world: World) => (await world.app.db.selectFrom('text_link').selectAll().execute()).length;
const sever = (world: World, cast: Cast) => severNow(world.app, cast.hanako, cast.seminarId);

async function withdrawByCode(world: World, cast: Cast, name: Name) {
  const textIds = await textsOfCode(world.app.db, cast.seminarId, codeOf(world, name));
  const form = new FormData();
  for (const [key, value] of Object.entries({ intent: 'withdraw', sure: 'yes', textId: textIds[0] ?? '' }))
    form.set(key, value);
  return stepOnOwnText(world.app, { textIds, form }, { afterWithdrawal: unpublishThreadsWithin });
}

/** What was found together before, and must never be again. */
async function trailsOf(world: World): Promise<string[]> {
  const rows = await world.app.db
    .selectFrom('text_link')
    .innerJoin('answer', 'answer.id', 'text_link.answer_id')
    .innerJoin('response', 'response.id', 'answer.response_id')
    .innerJoin('registration', 'registration.id', 'response.registration_id')
    .select(['text_link.text_id', 'answer.id', 'response.code_hash', 'registration.form_key'])
    .execute();
  return rows
    .flatMap((row) => [row.text_id, row.id, row.code_hash ?? '', row.form_key])
    .filter((trail) => trail !== '');
}

onBothEngines('Severing texts from their authors', (open) => {
  it('waits for the days of the policy, and for texts that are still worked on', async () => {
    const { world, cast } = await settled(open);
    await setPolicy(world, cast, { severDays: 14 });
    world.clock.forward(13 * day);
    await severDueTexts(world.app);
    expect(await links(world)).toBe(6);
    world.clock.forward(2 * day);
    await severDueTexts(world.app);
    expect(await links(world)).toBe(0);
  });

  it('waits for k texts: one alone would be found by its time', async () => {
    const { world, cast } = await authored(open);
    for (const name of names.slice(0, 4)) {
      await handOver(world, cast, name);
      await release(world, cast, name);
    }
    await setPolicy(world, cast, { severDays: 0 });
    await severDueTexts(world.app);
    expect(await links(world)).toBe(6);
    expect(await findSeverable(world.app.db, cast.seminarId)).toEqual({ count: 4, isEnough: false });
    await expect(sever(world, cast)).rejects.toMatchObject({ code: 'authors.tooFew', status: 409 });
    await world.app.write(({ tx }) => tx.updateTable('seminar').set({ state: 'archived' }).execute());
    await severDueTexts(world.app);
    expect(await links(world)).toBe(2);
  });

  it('is for the secretariat alone', async () => {
    const { world, cast } = await settled(open);
    for (const actor of [cast.tokyoChair, cast.speaker, cast.aki])
      await expect(severNow(world.app, actor, cast.seminarId)).rejects.toMatchObject({ status: 404 });
    expect(await links(world)).toBe(6);
  });

  it('leaves no row that leads from a text to who wrote it, nor when it came', async () => {
    const { world, cast } = await settled(open);
    const before = await challengeOf(world, 'ichi');
    await sever(world, cast);
    const after = await challengeOf(world, 'ichi');
    expect(after).toMatchObject({ id: before.id, public_text: before.public_text, public_id: before.public_id });
    expect(after.text_id).not.toBe(before.text_id);
    await expect(
      findLinkedText(world.app, authorLink(world.app, before.text_id).split('/').at(-1) ?? ''),
    ).rejects.toMatchObject({ code: 'authors.linkOver', status: 410 });
    const texts = await world.app.db.selectFrom('received_text').select('received_at').execute();
    expect(texts.every(({ received_at: at }) => at.endsWith('T00:00:00.000Z'))).toBe(true);
    const answers = await world.app.db.selectFrom('answer').select('text').where('text', 'is not', null).execute();
    expect(answers.filter(({ text }) => text?.includes('の課題です'))).toEqual([]);
    const numbers = await world.app.db.selectFrom('challenge').select('number').execute();
    expect(numbers.map(({ number }) => number).sort()).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('keeps the way by the code: its holder sees the text and takes it back, out of everything that stays', async () => {
    const { world, cast } = await settled(open);
    await sever(world, cast);
    const ids = await textsOfCode(world.app.db, cast.seminarId, codeOf(world, 'ni'));
    const { id, text_id: textId } = await challengeOf(world, 'ni');
    expect(ids).toEqual([textId]);
    const [text] = await listOwnTexts(world.app.db, ids, world.app.now().toISOString());
    expect(text).toMatchObject({
      isSevered: true,
      mayWithdraw: true,
      parts: [{ state: 'released', mayPropose: true }],
    });
    expect(await listWithout(world.app.db, cast.seminarId, 'archive')).not.toContain(id);
    expect(await withdrawByCode(world, cast, 'ni')).toMatchObject({ done: 'withdraw' });
    expect(await challengeOf(world, 'ni')).toMatchObject({ state: 'withdrawn', public_id: null });
    expect(await listWithout(world.app.db, cast.seminarId, 'archive')).toContain(id);
  });

  it('keeps what each author agreed to', async () => {
    const { world, cast } = await settled(open, ['run', 'show']);
    await sever(world, cast);
    const ids = await Promise.all(names.map(async (name) => (await challengeOf(world, name)).id));
    expect([...(await listWithout(world.app.db, cast.seminarId, 'archive'))].sort()).toEqual(ids.sort());
    expect(await listWithout(world.app.db, cast.seminarId, 'show')).toEqual(new Set());
  });

  it('keeps beside a text only what at least k have in common', async () => {
    const { world, cast } = await settled(open);
    await sever(world, cast);
    const traitsOf = async (name: Name) => {
      const { text_id: textId } = await challengeOf(world, name);
      const rows = await world.app.db.selectFrom('severed_trait').selectAll().where('text_id', '=', textId).execute();
      return rows.map((row) => row.option_code).sort();
    };
    expect(await traitsOf('ichi')).toEqual(['100-299', 'part-time']);
    // The only one with so many PCs.
    expect(await traitsOf('roku')).toEqual([]);
  });

  it('leaves the coverage by bands as it was, without a band that few share', async () => {
    const { world, cast } = await settled(open);
    const bands = async () =>
      (await listBandCoverage(world.app.db, cast.seminarId)).map(({ code, released }) => [code, released]);
    expect(await bands()).toEqual([['100-299', 5]]);
    await sever(world, cast);
    expect(await bands()).toEqual([['100-299', 5]]);
  });

  it('deals the numbers and rows anew, so that their order says nothing', async () => {
    const { world, cast } = await settled(open);
    const order = async () => Promise.all(names.map(async (name) => (await challengeOf(world, name)).number));
    const before = await order();
    await sever(world, cast);
    expect(await order()).not.toEqual(before);
  });
});

describe('The file of a database', () => {
  it('holds no trail of a severed text any more, nor does its log', async () => {
    const world = await worldOn(await openSqliteStore());
    const { cast } = await settled(() => Promise.resolve(world));
    await setPolicy(world, cast, { asksAuthors: true });
    const trails = await trailsOf(world);
    const { rows } = await sql<{ file: string }>`select file from pragma_database_list`.execute(world.app.db);
    const file = rows[0]?.file ?? '';
    const bytes = () =>
      Buffer.concat(
        readdirSync(dirname(file))
          .filter((name) => !name.endsWith('-shm'))
          .map((name) => readFileSync(join(dirname(file), name))),
      );
    const found = () => trails.filter((trail) => bytes().includes(trail));
    // The search itself works: all of them are there before.
    expect(found()).toEqual(trails);
    expect(trails.length).toBeGreaterThanOrEqual(24);
    await sever(world, cast);
    expect(found()).toEqual([]);
    expect(bytes().includes(hashOfCode(codeOf(world, 'ichi')))).toBe(false);
    await world.store.close();
  });
});
