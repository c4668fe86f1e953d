import { expect, it } from 'vitest';
import { guest, type Actor } from '~/features/accounts/actor';
import { unpublishThreadsWithin } from '~/features/archive/withdrawn-threads.server';
import { stepOnOwnText } from '~/features/authors/own-text-steps.server';
import { listOwnTexts, textsOfCode } from '~/features/authors/own-texts.server';
import { severNow } from '~/features/authors/severing.server';
import { listCardNotes } from '~/features/challenges/card-notes.server';
import { listChallenges } from '~/features/challenges/challenges.server';
import { writePublicText } from '~/features/challenges/curation.server';
import { releaseChallenge } from '../../support/desk';
import { listWaitingForAgenda } from '~/features/challenges/agenda.server';
import { askAuthor } from '~/features/challenges/relays.server';
import { hashOfCode } from '~/features/survey/receipt-code.server';
import type { Cast } from '../../support/cast';
import { onBothEngines, type World } from '../../support/world';
import { authored, challengeOf, codeOf, handOver, names, release } from './authored';

const all = ['run', 'show', 'archive', 'contact'];

/** All are released; the chair asked whoever wrote the first. */
async function asked(
  open: () => Promise<World>,
  consents: readonly string[] = all,
  offersContact: 'yes' | 'no' = 'no',
) {
  const { world, cast } = await authored(open, consents);
  for (const name of names) {
    await handOver(world, cast, name);
    await release(world, cast, name);
  }
  const { public_id: publicId } = await challengeOf(world, 'ichi');
  const card = { seminarId: cast.seminarId, publicId: publicId ?? '' };
  const ask = (actor: Actor = cast.tokyoChair) =>
    askAuthor(world.app, actor, { ...card, words: '教材は借りられますか。', offersContact });
  await ask();
  return { world, cast, ask, publicId: card.publicId };
}

async function reply(world: World, cast: Cast, more: Record<string, string> = {}, name: 'ichi' | 'ni' = 'ichi') {
  const code = codeOf(world, name);
  const textIds = await textsOfCode(world.app.db, cast.seminarId, code);
  const relay = await world.app.db.selectFrom('relay').select(['id', 'text_id']).executeTakeFirstOrThrow();
  const textId = name === 'ichi' ? relay.text_id : (textIds[0] ?? '');
  const form = new FormData();
  const fields = { intent: 'reply', textId, relayId: relay.id, reply: 'はい、見本製作所までどうぞ。', ...more };
  for (const [key, value] of Object.entries(fields)) form.set(key, value);
  const door = { textIds, form, codeHash: hashOfCode(code) };
  return stepOnOwnText(world.app, door, { afterWithdrawal: unpublishThreadsWithin });
}

const mails = (world: World, like: string) =>
  world.app.db.selectFrom('outbox').selectAll().where('purpose_key', 'like', like).execute();

/** The reply goes through the desk: one of the secretariat words it, the other lets it out. */
async function letOut(world: World, cast: Cast, text: string) {
  const row = async () => {
    const { id, version } = await world.app.db
      .selectFrom('challenge')
      .select(['id', 'version'])
      .where('origin', '=', 'reply')
      .executeTakeFirstOrThrow();
    return { seminarId: cast.seminarId, challengeId: id, version };
  };
  await writePublicText(world.app, cast.hanako, { ...(await row()), text, intent: 'hand-over' });
  await expect(releaseChallenge(world.app, cast.hanako, await row())).rejects.toMatchObject({ status: 403 });
  await releaseChallenge(world.app, cast.jiro, await row());
}

onBothEngines('A question to whoever wrote a text', (open) => {
  it('comes back through two people, and chairs see nothing of it before', async () => {
    const { world, cast, publicId } = await asked(open);
    expect(await mails(world, 'author/%')).toMatchObject([{ sealed: 1 }]);
    expect(await reply(world, cast)).toMatchObject({ done: 'reply', refusal: null });
    const notes = async () => (await listCardNotes(world.app.db, cast.seminarId))[publicId]?.relays;
    expect(await notes()).toEqual([{ words: '教材は借りられますか。', reply: null, isAnswered: true }]);
    const desk = await listChallenges(world.app.db, cast.seminarId);
    expect(desk.filter(({ isLater }) => isLater)).toMatchObject([{ state: 'triaged' }]);
    await letOut(world, cast, 'はい、借りられます。');
    expect(await notes()).toMatchObject([{ reply: 'はい、借りられます。' }]);
    expect(JSON.stringify(await listWaitingForAgenda(world.app.db, cast.seminarId))).not.toContain('借りられます。');
    expect(await mails(world, 'contact/%')).toEqual([]);
  });

  it('reaches by mail only who agreed to be asked; the others find it beside their text', async () => {
    const { world, cast } = await asked(open, ['run', 'show']);
    expect(await mails(world, 'author/%')).toEqual([]);
    const textIds = await textsOfCode(world.app.db, cast.seminarId, codeOf(world, 'ichi'));
    const [text] = await listOwnTexts(world.app.db, textIds, world.app.now().toISOString());
    expect(text?.relays).toMatchObject([{ words: '教材は借りられますか。', isAnswered: false }]);
  });

  it('tells who asked how to reach them only where both want it, and keeps it nowhere', async () => {
    const { world, cast } = await asked(open, all, 'yes');
    await reply(world, cast, { contact: 'ichi@example.jp' });
    const [mail] = await mails(world, 'contact/%');
    expect(mail).toMatchObject({ recipient: cast.tokyoChair.email, sealed: 1 });
    expect(mail?.text).toContain('ichi@example.jp');
    for (const table of ['relay', 'audit', 'received_text', 'challenge'] as const)
      expect(JSON.stringify(await world.app.db.selectFrom(table).selectAll().execute())).not.toContain('ichi@example');
  });

  it('keeps an address to itself that who asked did not want', async () => {
    const { world, cast } = await asked(open);
    await reply(world, cast, { contact: 'ichi@example.jp' });
    expect(await mails(world, 'contact/%')).toEqual([]);
  });

  it('is answered once, by its own author, and asked one at a time by who orders the agenda', async () => {
    const { world, cast, ask } = await asked(open);
    await expect(ask()).rejects.toMatchObject({ code: 'challenges.relayOpen', status: 409 });
    for (const actor of [guest, cast.aki, cast.speaker])
      await expect(ask(actor)).rejects.toMatchObject({ status: 404 });
    await expect(reply(world, cast, {}, 'ni')).rejects.toMatchObject({ status: 404 });
    expect(await reply(world, cast, { reply: ' ' })).toMatchObject({ refusal: 'challenges.emptyText' });
    await reply(world, cast);
    expect(await reply(world, cast)).toMatchObject({ refusal: 'authors.answered', status: 409 });
  });

  it('finds its author by the code once the link is destroyed, and their answer is theirs to take back', async () => {
    const { world, cast, publicId } = await asked(open);
    await severNow(world.app, cast.hanako, cast.seminarId);
    expect(await reply(world, cast)).toMatchObject({ done: 'reply' });
    await letOut(world, cast, 'はい、借りられます。');
    const textIds = await textsOfCode(world.app.db, cast.seminarId, codeOf(world, 'ichi'));
    expect(textIds).toHaveLength(2);
    const rows = await world.app.db.selectFrom('text_link').selectAll().execute();
    expect(rows).toEqual([]);
    const answer = await world.app.db
      .selectFrom('challenge')
      .select('text_id')
      .where('origin', '=', 'reply')
      .executeTakeFirstOrThrow();
    const form = new FormData();
    for (const [key, value] of Object.entries({ intent: 'withdraw', sure: 'yes', textId: answer.text_id }))
      form.set(key, value);
    await stepOnOwnText(world.app, { textIds, form }, { afterWithdrawal: unpublishThreadsWithin });
    const notes = await listCardNotes(world.app.db, cast.seminarId);
    expect(notes[publicId]?.relays).toMatchObject([{ reply: null }]);
  });
});
