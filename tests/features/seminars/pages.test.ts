import { expect, it } from 'vitest';
import { guest, type Actor } from '~/features/accounts/actor';
import { openSession } from '~/features/accounts/sessions.server';
import { moveSeminar } from '~/features/registration/move-seminar.server';
import { listSeminars, listStaffSeminars } from '~/features/seminars/seminar-list.server';
import { createSeminar } from '~/features/survey/new-seminars.server';
import { loader as front } from '../../../app/routes/_index';
import { loader as page } from '../../../app/routes/seminars.$slug._index';
import { loader as calendar } from '../../../app/routes/seminars.$slug[.ics]';
import { loader as staffHome } from '../../../app/routes/staff.seminars.$slug._index';
import { loader as editPage } from '../../../app/routes/staff.seminars.$slug.edit';
import { byPersonalLink, castOf } from '../../support/cast';
import { onBothEngines, type World } from '../../support/world';
import { valuesOf } from './forms';

type Loader = typeof page | typeof calendar | typeof staffHome | typeof editPage | typeof front;
type Answer = { status: number; text: string };

/** What a loader sends to this person, refusals too. */
async function ask(world: World, loader: Loader, actor: Actor, slug: string, query = ''): Promise<Answer> {
  const headers = actor.kind === 'guest' ? {} : { Cookie: await cookieOf(world, actor) };
  const request = new Request(`https://zadankai.example/seminars/${slug}${query}`, { headers });
  try {
    const response: unknown = await loader({ request, params: { slug }, context: { app: world.app, nonce: '' } });
    return await answerOf(response);
  } catch (thrown) {
    return await answerOf(thrown);
  }
}

async function answerOf(response: unknown): Promise<Answer> {
  if (!(response instanceof Response)) throw response;
  return { status: response.status, text: await response.text() };
}

async function cookieOf(world: World, actor: Exclude<Actor, { kind: 'guest' }>): Promise<string> {
  return (await openSession(world.app, actor.id, { registrationId: actor.registrationId })).split(';', 1)[0] ?? '';
}

/** A published seminar with materials, and the cast's administrator. */
async function publishedIn(world: World) {
  const cast = await castOf(world);
  const { id, slug } = await createSeminar(world.app, cast.administrator, valuesOf());
  await moveSeminar(world.app, cast.administrator, { seminarId: id, version: 1, to: 'published' });
  return { cast, id, slug };
}

async function give(
  world: World,
  registrationId: string,
  fields: { seminar_id?: string; state?: 'confirmed' | 'waitlisted' | 'cancelled' | 'offered' | 'pending' },
) {
  await world.store.writer.write(async (tx) => {
    await tx.updateTable('registration').set(fields).where('id', '=', registrationId).execute();
  });
}

onBothEngines('the link of the call', (open) => {
  const secret = 'secret-of-15';

  it('reaches the confirmed, by account and by personal link, and the staff', async () => {
    const world = await open();
    const { cast, id, slug } = await publishedIn(world);
    await give(world, cast.registrations.aki, { seminar_id: id });
    for (const actor of [cast.aki, byPersonalLink(cast.aki), cast.tokyoChair, cast.administrator])
      expect((await ask(world, page, actor, slug)).text).toContain(secret);
  });

  it('reaches nobody else: guests, members, attendees of another seminar, those who wait or left', async () => {
    const world = await open();
    const { cast, id, slug } = await publishedIn(world);
    for (const actor of [guest, cast.stranger, cast.mio, cast.ben, cast.hanako, byPersonalLink(cast.ben)])
      expect((await ask(world, page, actor, slug)).text).not.toContain(secret);
    for (const state of ['waitlisted', 'offered', 'pending', 'cancelled'] as const) {
      await give(world, cast.registrations.aki, { seminar_id: id, state });
      for (const actor of [cast.aki, byPersonalLink(cast.aki)])
        expect((await ask(world, page, actor, slug)).text, state).not.toContain(secret);
    }
  });

  it('is in no list and no public calendar, whoever asks', async () => {
    const world = await open();
    const { cast, slug } = await publishedIn(world);
    for (const actor of [guest, cast.administrator]) {
      expect((await ask(world, front, actor, '')).text).not.toContain(secret);
      const file = await ask(world, calendar, actor, slug);
      expect(file).toMatchObject({ status: 200, text: expect.stringContaining('BEGIN:VEVENT') as string });
      expect(file.text).not.toContain(secret);
    }
  });
});

onBothEngines('a material', (open) => {
  it('shows its link to those it is for, and its name to all', async () => {
    const world = await open();
    const { cast, id, slug } = await publishedIn(world);
    await give(world, cast.registrations.aki, { seminar_id: id });
    const seen = async (actor: Actor) => {
      const { text } = await ask(world, page, actor, slug);
      return ['form.pdf', 'slides.pdf', 'draft.pdf', '未定稿'].filter((words) => text.includes(words));
    };
    expect(await seen(guest)).toEqual(['form.pdf', '未定稿']);
    expect(await seen(cast.aki)).toEqual(['form.pdf', 'slides.pdf', '未定稿']);
    expect(await seen(cast.tokyoChair)).toEqual(['form.pdf', 'slides.pdf', 'draft.pdf', '未定稿']);
  });
});

onBothEngines('a seminar', (open) => {
  it('is unknown to all but its staff while it is a draft', async () => {
    const world = await open();
    const cast = await castOf(world);
    const { slug } = await createSeminar(world.app, cast.administrator, valuesOf());
    for (const actor of [guest, cast.hanako, cast.aki]) {
      expect((await ask(world, page, actor, slug)).status).toBe(404);
      expect((await ask(world, calendar, actor, slug)).status).toBe(404);
    }
    for (const actor of [cast.tokyoChair, cast.administrator])
      expect((await ask(world, page, actor, slug)).status).toBe(200);
    expect((await ask(world, front, guest, '')).text).not.toContain(slug);
  });

  it('stays readable when it is cancelled', async () => {
    const world = await open();
    const { cast, id, slug } = await publishedIn(world);
    await moveSeminar(world.app, cast.administrator, { seminarId: id, version: 2, to: 'cancelled' });
    const { status, text } = await ask(world, page, guest, slug);
    expect(status).toBe(200);
    expect(JSON.parse(text)).toMatchObject({ seminar: { state: 'cancelled', opening: 'closed' } });
  });

  it('speaks the language that was asked for, and the other one where a text is missing', async () => {
    const world = await open();
    const { slug } = await publishedIn(world);
    const { text } = await ask(world, page, guest, slug, '?lng=en');
    expect(JSON.parse(text)).toMatchObject({
      seminar: { title: 'Can you restore that backup?', subtitle: '復旧の訓練をどう始めるか' },
    });
  });

  it('names people by their label, or by their name, never by their address', async () => {
    const world = await open();
    const { slug } = await publishedIn(world);
    const { text } = await ask(world, page, guest, slug);
    expect(JSON.parse(text)).toMatchObject({
      seminar: { people: [{ label: '座長 東', site: 'tokyo' }, { label: '製造業・情報システム担当' }] },
    });
    expect(text).not.toContain('@');
  });

  it('is not there for an address that nobody gave', async () => {
    const world = await open();
    for (const slug of ['', 'no-such', '../etc', "' or 1=1 --", 'あ'.repeat(4000)])
      expect((await ask(world, page, guest, slug)).status).toBe(404);
  });
});

onBothEngines("the staff's pages", (open) => {
  it('open for roles of this seminar; the form for the secretariat alone', async () => {
    const world = await open();
    const cast = await castOf(world);
    const statuses = async (actor: Actor) => [
      (await ask(world, staffHome, actor, cast.slug)).status,
      (await ask(world, editPage, actor, cast.slug)).status,
    ];
    expect(await statuses(cast.hanako)).toEqual([200, 200]);
    expect(await statuses(cast.administrator)).toEqual([200, 200]);
    for (const actor of [cast.tokyoChair, cast.speaker, cast.operator])
      expect(await statuses(actor)).toEqual([200, 403]);
    for (const actor of [cast.aki, cast.mio, cast.stranger]) expect(await statuses(actor)).toEqual([404, 404]);
    for (const actor of [guest, byPersonalLink(cast.aki)]) expect(await statuses(actor)).toEqual([401, 401]);
  });

  it('know what each person helps to run', async () => {
    const world = await open();
    const { cast, slug } = await publishedIn(world);
    const reading = { locale: 'ja', now: world.app.now() } as const;
    const slugsOf = async (personId: string, administrator: boolean) =>
      (await listStaffSeminars(world.app.db, { ...reading, personId, administrator })).map((entry) => entry.slug);
    expect(await slugsOf(cast.hanako.id, false)).toEqual(['cast']);
    expect(await slugsOf(cast.tokyoChair.id, false)).toEqual([slug, 'cast']);
    expect(await slugsOf(cast.aki.id, false)).toEqual([]);
    expect(await slugsOf(cast.administrator.id, true)).toEqual([slug, 'cast']);
  });
});

onBothEngines('the list of seminars', (open) => {
  it('has what is to come, the next first, and what has been, the latest first', async () => {
    const world = await open();
    const { cast, id } = await publishedIn(world);
    const list = () => listSeminars(world.app.db, { locale: 'ja', now: world.app.now() });
    expect((await list()).upcoming.map((entry) => entry.slug)).toEqual(['cast', 'restore']);
    for (const seminarId of [cast.seminarId, id])
      await world.store.writer.write(async (tx) => {
        await tx.updateTable('seminar').set({ state: 'ended' }).where('id', '=', seminarId).execute();
      });
    expect((await list()).past.map((entry) => entry.slug)).toEqual(['restore', 'cast']);
  });
});
