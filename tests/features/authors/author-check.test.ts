import { expect, it } from 'vitest';
import { guest } from '~/features/accounts/actor';
import { unpublishThreadsWithin } from '~/features/archive/withdrawn-threads.server';
import { stepOnOwnText } from '~/features/authors/own-text-steps.server';
import { listOwnTexts, textsOfActor, textsOfCode } from '~/features/authors/own-texts.server';
import { askAuthors, viewAuthors } from '~/features/challenges/author-checks.server';
import { authorLink, findLinkedText } from '~/features/challenges/author-link.server';
import {
  copyPolicyWithin,
  findPolicy,
  setTellingWords,
  storePolicy,
} from '~/features/challenges/curation-policy.server';
import { listTellingWords } from '~/features/redaction/telling-words.server';
import { duplicateSeminar } from '~/features/survey/new-seminars.server';
import { standardPolicy } from '~/features/challenges/curation-policy';
import { mergeChallenge } from '~/features/challenges/merge.server';
import { takeBack, writePublicText } from '~/features/challenges/curation.server';
import { findMail, listMails } from '~/mail/mails.server';
import type { Cast } from '../../support/cast';
import { onBothEngines, type World } from '../../support/world';
import { aimAt, authored, challengeOf, codeOf, handOver, release, setPolicy, type Name } from './authored';

const ports = { afterWithdrawal: unpublishThreadsWithin };
const day = 24 * 3600 * 1000;

const tokenOf = (world: World, textId: string) => authorLink(world.app, textId).split('/').at(-1) ?? '';
const sealed = (world: World) =>
  world.app.db.selectFrom('outbox').selectAll().where('sealed', '=', 1).orderBy('created_at').execute();

/** Presses a button behind the link of somebody's mail. */
async function press(world: World, name: Name, fields: Record<string, string>) {
  const { id, text_id: textId } = await challengeOf(world, name);
  const form = new FormData();
  for (const [key, value] of Object.entries({ textId, partId: id, ...fields })) form.set(key, value);
  const textIds = [await findLinkedText(world.app, tokenOf(world, textId))];
  return stepOnOwnText(world.app, { textIds, form }, ports);
}

async function wordsOn(world: World, cast: Cast, name: Name) {
  const { id, public_text } = await challengeOf(world, name);
  const of = { id, public_text, seminar_id: cast.seminarId };
  return (await viewAuthors(world.app.db, of, world.app.now().toISOString())).words.map(({ word }) => word);
}

onBothEngines('The word of an author', (open) => {
  it('is asked for when a text is handed over, by a mail that says neither who nor what', async () => {
    const { world, cast } = await authored(open);
    await setPolicy(world, cast, { asksAuthors: true, silence: 'hold' });
    await handOver(world, cast, 'ichi', 'ある会社の課題です。');
    const [mail, ...more] = await sealed(world);
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ recipient: 'ichi@form.example', registration_id: null });
    const { text_id: textId } = await challengeOf(world, 'ichi');
    expect(mail?.text).toContain(authorLink(world.app, textId));
    expect(`${mail?.text ?? ''}${mail?.html ?? ''}`).not.toMatch(/ある会社の課題|ichiの課題/);
    expect(mail?.subject).toMatch(/^【文面のご確認】/);
  });

  it('is shown in no outbox, not by its address and not by its words', async () => {
    const { world, cast } = await authored(open);
    await setPolicy(world, cast, { asksAuthors: true });
    await handOver(world, cast, 'ichi');
    const [mail] = await sealed(world);
    const listed = await listMails(world.app.db, { limit: 100, state: null });
    expect(JSON.stringify(listed.filter(({ id }) => id === mail?.id))).not.toMatch(/@|文面/);
    expect(await findMail(world.app.db, mail?.id ?? '')).toMatchObject({ text: '', to: '', subject: '' });
  });

  it('holds a release back until it is given, and lets it go then', async () => {
    const { world, cast } = await authored(open);
    await setPolicy(world, cast, { asksAuthors: true, silence: 'hold', authorDays: 3 });
    await handOver(world, cast, 'ichi', '文');
    await expect(release(world, cast, 'ichi')).rejects.toMatchObject({ code: 'challenges.authorsOpen', status: 409 });
    world.clock.forward(4 * day);
    await expect(release(world, cast, 'ichi')).rejects.toMatchObject({ code: 'challenges.authorsOpen' });
    expect(await press(world, 'ichi', { intent: 'accept', wording: '文' })).toMatchObject({ done: 'accept' });
    expect(await press(world, 'ichi', { intent: 'accept', wording: '文' })).toMatchObject({ done: 'accept' });
    await release(world, cast, 'ichi');
    expect(await challengeOf(world, 'ichi')).toMatchObject({ state: 'released' });
  });

  it('takes silence for a yes only where the policy says so, and after the deadline that was told', async () => {
    const { world, cast } = await authored(open);
    await setPolicy(world, cast, { asksAuthors: true, silence: 'release', authorDays: 3 });
    await handOver(world, cast, 'ichi');
    world.clock.forward(3 * day - 1);
    await expect(release(world, cast, 'ichi')).rejects.toMatchObject({ code: 'challenges.authorsOpen' });
    world.clock.forward(1);
    await release(world, cast, 'ichi');
    expect(await challengeOf(world, 'ichi')).toMatchObject({ state: 'released' });
  });

  it('is void for another wording, and asked for anew; a yes to the old one is refused', async () => {
    const { world, cast } = await authored(open);
    await setPolicy(world, cast, { asksAuthors: true, silence: 'release' });
    await handOver(world, cast, 'ichi', '前の文');
    await press(world, 'ichi', { intent: 'accept', wording: '前の文' });
    const again = { ...(await aimAt(world, cast, 'ichi')), text: '後の文', intent: 'hand-over' as const };
    await writePublicText(world.app, cast.hanako, again);
    expect(await wordsOn(world, cast, 'ichi')).toEqual(['waiting']);
    expect(await press(world, 'ichi', { intent: 'accept', wording: '前の文' })).toMatchObject({
      refusal: 'authors.changed',
      status: 409,
    });
    expect((await sealed(world)).length).toBe(2);
  });

  it('may be other words: they wait for the secretariat, and are a yes once they are the wording', async () => {
    const { world, cast } = await authored(open);
    await setPolicy(world, cast, { asksAuthors: true });
    await handOver(world, cast, 'ichi', '編集した文');
    const proposal = '本人が直した文';
    expect(await press(world, 'ichi', { intent: 'propose', proposal })).toMatchObject({ done: 'propose' });
    expect(await wordsOn(world, cast, 'ichi')).toEqual(['proposed']);
    await expect(release(world, cast, 'ichi')).rejects.toMatchObject({ code: 'challenges.authorsOpen' });
    const taken = { ...(await aimAt(world, cast, 'ichi')), text: proposal, intent: 'hand-over' as const };
    await writePublicText(world.app, cast.hanako, taken);
    expect(await wordsOn(world, cast, 'ichi')).toEqual(['accepted']);
    expect((await sealed(world)).length).toBe(1);
    await release(world, cast, 'ichi');
  });

  it('is asked of all whose texts one challenge speaks for', async () => {
    const { world, cast } = await authored(open);
    await setPolicy(world, cast, { asksAuthors: true });
    const into = (await challengeOf(world, 'ni')).number;
    await mergeChallenge(world.app, cast.hanako, { ...(await aimAt(world, cast, 'ichi')), into });
    await handOver(world, cast, 'ni', '二人の文');
    expect((await sealed(world)).map(({ recipient }) => recipient).sort()).toEqual([
      'ichi@form.example',
      'ni@form.example',
    ]);
    await press(world, 'ni', { intent: 'accept', wording: '二人の文' });
    await expect(release(world, cast, 'ni')).rejects.toMatchObject({ code: 'challenges.authorsOpen' });
    await press(world, 'ichi', { intent: 'accept', wording: '二人の文' });
    await release(world, cast, 'ni');
  });

  it('can be asked for later, where the policy came after the wording', async () => {
    const { world, cast } = await authored(open);
    await handOver(world, cast, 'ichi');
    expect(await sealed(world)).toEqual([]);
    await setPolicy(world, cast, { asksAuthors: true });
    expect(await wordsOn(world, cast, 'ichi')).toEqual(['unasked']);
    await expect(release(world, cast, 'ichi')).rejects.toMatchObject({ code: 'challenges.authorsOpen' });
    await askAuthors(world.app, cast.jiro, await aimAt(world, cast, 'ichi'));
    await askAuthors(world.app, cast.jiro, await aimAt(world, cast, 'ichi'));
    expect((await sealed(world)).length).toBe(1);
  });

  it('reaches who has the challenge open: nobody releases what they did not see', async () => {
    const { world, cast } = await authored(open);
    await handOver(world, cast, 'ichi');
    const seen = await aimAt(world, cast, 'ichi');
    await press(world, 'ichi', { intent: 'propose', proposal: '本人の案' });
    expect((await aimAt(world, cast, 'ichi')).version).toBe(seen.version + 1);
    expect(world.nudged).toContain(`challenges/${cast.seminarId}`);
  });

  it('is nobody’s in the books: what authors press has no person beside it', async () => {
    const { world, cast } = await authored(open);
    await setPolicy(world, cast, { asksAuthors: true });
    await handOver(world, cast, 'ichi', '文');
    await press(world, 'ichi', { intent: 'accept', wording: '文' });
    await press(world, 'ichi', { intent: 'propose', proposal: '別の文' });
    await press(world, 'ichi', { intent: 'withdraw', sure: 'yes' });
    const acts = await world.app.db.selectFrom('audit').selectAll().where('action', 'like', '%author%').execute();
    expect(acts.map(({ person_id }) => person_id)).toEqual([null, null]);
    expect(JSON.stringify(acts)).not.toMatch(/ichi|別の文/);
  });
});

onBothEngines('An author', (open) => {
  it('comes to their own texts by account, by link and by code, and to no others', async () => {
    const { world, cast } = await authored(open);
    const { text_id: own } = await challengeOf(world, 'ichi');
    const { text_id: others } = await challengeOf(world, 'ni');
    expect(await textsOfCode(world.app.db, cast.seminarId, codeOf(world, 'ichi'))).toEqual([own]);
    expect(await textsOfCode(world.app.db, 'another-seminar', codeOf(world, 'ichi'))).toEqual([]);
    expect(await textsOfCode(world.app.db, cast.seminarId, '0000-0000-0000-0000')).toEqual([]);
    expect(await textsOfCode(world.app.db, cast.seminarId, '')).toEqual([]);
    const person = await world.app.db
      .selectFrom('person')
      .selectAll()
      .where('email', '=', 'ichi@form.example')
      .executeTakeFirstOrThrow();
    const actor = { ...cast.aki, id: person.id };
    expect(await textsOfActor(world.app.db, actor, cast.slug)).toEqual([own]);
    expect(await textsOfActor(world.app.db, cast.aki, cast.slug)).toEqual([]);
    expect(await textsOfActor(world.app.db, cast.hanako, cast.slug)).toBeNull();
    expect(await textsOfActor(world.app.db, guest, cast.slug)).toBeNull();
    const forged = `${others}.${tokenOf(world, own).split('.')[1] ?? ''}`;
    await expect(findLinkedText(world.app, forged)).rejects.toMatchObject({ status: 404 });
    const form = new FormData();
    for (const [key, value] of Object.entries({ intent: 'withdraw', sure: 'yes', textId: others }))
      form.set(key, value);
    await expect(stepOnOwnText(world.app, { textIds: [own], form }, ports)).rejects.toMatchObject({ status: 404 });
    form.set('textId', own);
    form.set('intent', 'propose');
    form.set('proposal', '他人の文を直す');
    form.set('partId', (await challengeOf(world, 'ni')).id);
    await expect(stepOnOwnText(world.app, { textIds: [own], form }, ports)).rejects.toMatchObject({ status: 404 });
  });

  it('sees where a text is, and its wording only once it was handed over', async () => {
    const { world, cast } = await authored(open);
    const look = async () => {
      const ids = [(await challengeOf(world, 'ichi')).text_id];
      const [text] = await listOwnTexts(world.app.db, ids, world.app.now().toISOString());
      return text?.parts.map(({ state, wording }) => [state, wording]);
    };
    expect(await look()).toEqual([['received', null]]);
    await handOver(world, cast, 'ichi', '整えた文');
    expect(await look()).toEqual([['checking', '整えた文']]);
    await release(world, cast, 'ichi');
    expect(await look()).toEqual([['released', '整えた文']]);
    await world.app.write(({ tx }) => tx.updateTable('challenge').set({ state: 'live' }).execute());
    expect(await press(world, 'ichi', { intent: 'propose', proposal: '遅い案' })).toMatchObject({
      refusal: 'authors.tooLate',
    });
  });

  it('withdraws a text after it was released, once or twice, and never by chance', async () => {
    const { world, cast } = await authored(open);
    await handOver(world, cast, 'ichi');
    await release(world, cast, 'ichi');
    expect(await press(world, 'ichi', { intent: 'withdraw' })).toMatchObject({
      refusal: 'authors.unsure',
      status: 422,
    });
    for (let time = 0; time < 2; time += 1)
      expect(await press(world, 'ichi', { intent: 'withdraw', sure: 'yes' })).toMatchObject({ done: 'withdraw' });
    expect(await challengeOf(world, 'ichi')).toMatchObject({ state: 'withdrawn', public_id: null });
    await expect(takeBack(world.app, cast.hanako, await aimAt(world, cast, 'ichi'))).rejects.toMatchObject({
      status: 409,
    });
  });

  it('proposes no endless and no empty text, and finds what was typed again', async () => {
    const { world } = await authored(open);
    for (const proposal of [' \n ', 'あ'.repeat(401), 'x'.repeat(99_000)]) {
      const step = await press(world, 'ichi', { intent: 'propose', proposal });
      expect(step).toMatchObject({ status: 422, done: null, typed: proposal });
    }
  });
});

onBothEngines('The policy', (open) => {
  it('is set by the secretariat alone, and by the one who saw what stands', async () => {
    const { world, cast } = await authored(open);
    const policy = { seminarId: cast.seminarId, ...standardPolicy, asksAuthors: true };
    for (const actor of [cast.tokyoChair, cast.speaker, cast.aki, guest])
      await expect(storePolicy(world.app, actor, policy)).rejects.toMatchObject({ status: 404 });
    await storePolicy(world.app, cast.hanako, policy);
    await expect(storePolicy(world.app, cast.jiro, policy)).rejects.toMatchObject({ code: 'common.stale' });
    await storePolicy(world.app, cast.jiro, { ...policy, version: 1 });
  });

  it('and the list of telling words go along with a duplicate of the seminar', async () => {
    const { world, cast } = await authored(open);
    await setPolicy(world, cast, { asksAuthors: true, authorDays: 5, severDays: 30 });
    await setTellingWords(world.app, cast.hanako, { seminarId: cast.seminarId, typed: '青空重工\n' });
    const { id } = await duplicateSeminar(world.app, cast.hanako, cast.seminarId, { copyMore: copyPolicyWithin });
    expect(await findPolicy(world.app.db, id)).toMatchObject({ asksAuthors: true, authorDays: 5, severDays: 30 });
    expect(await listTellingWords(world.app.db, id)).toEqual(['青空重工']);
  });
});
