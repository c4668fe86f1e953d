import { parseWithZod } from '@conform-to/zod/v4';
import { expect, it } from 'vitest';
import { guest, type SignedIn } from '~/features/accounts/actor';
import { sightOf } from '~/features/archive/sight.server';
import { findPlace } from '~/features/board/standing-at-board.server';
import { narrowThreadsWithin } from '~/features/archive/withdrawn-threads.server';
import { followConsentWithin } from '~/features/challenges/consented.server';
import { receiveAnswersWithin } from '~/features/challenges/intake.server';
import { findAttendeeList } from '~/features/registration/attendee-list.server';
import { correctRegistration, findToCorrect } from '~/features/registration/correcting.server';
import { findDesk } from '~/features/registration/desk.server';
import { editSeminar } from '~/features/registration/edit-seminar.server';
import { findOwnRegistration } from '~/features/registration/own-registration.server';
import type { Purpose } from '~/features/registration/registration';
import { changeConsents } from '~/features/survey/own-consents.server';
import { registrationSchema } from '~/features/survey/registration-form';
import { takeRegistrationsFile } from '~/features/survey/registrations-file.server';
import { accessTopic } from '~/live/protocol';
import type { Cast } from '../../support/cast';
import { onBothEngines, type World } from '../../support/world';
import { valuesOf } from '../seminars/forms';
import { answersOf, castWithSurvey, register } from './forms';

const curated = { afterAnswers: receiveAnswersWithin };

async function opened(open: () => Promise<World>) {
  const world = await open();
  return { world, cast: await castWithSurvey(world) };
}

async function vendorOf(world: World, cast: Cast, consents: Purpose[] = ['run', 'show']): Promise<SignedIn> {
  const entry = { kind: 'vendor' as const, consents };
  await register(world, cast, { name: 'venda', entry, answers: await answersOf(world, cast) }, curated);
  const row = await world.app.db
    .selectFrom('registration')
    .select(['id', 'person_id'])
    .where('email', '=', 'venda@form.example')
    .executeTakeFirstOrThrow();
  return { ...cast.stranger, id: row.person_id, registrationId: row.id };
}

async function ask(world: World, asks: { asks_list?: 1; asks_share?: 1 }) {
  await world.app.write(({ tx }) => tx.updateTable('seminar').set(asks).execute());
}

onBothEngines('Who comes for a sponsor', (open) => {
  it('may choose only parts that are open to sponsors, and is told so beside them', async () => {
    const { world, cast } = await opened(open);
    const entry = { kind: 'vendor' as const, parts: [cast.parts.lecture, cast.parts.discussion] };
    await expect(register(world, cast, { name: 'venda', entry })).rejects.toMatchObject({ status: 422 });
    const desk = await findDesk(world.app.db, cast.slug, world.app.now());
    if (!desk) throw new Error('no desk');
    const survey = { seminarId: cast.seminarId, number: 1, questions: [], headings: [] };
    const schema = registrationSchema({ desk, locale: 'ja', survey });
    const problems = (kind: string, parts: string[]) => {
      const form = new FormData();
      form.append('kind', kind);
      for (const part of parts) form.append('parts', part);
      return parseWithZod(form, { schema }).reply().error?.['parts'];
    };
    expect(problems('vendor', entry.parts)).toEqual(['vendor']);
    expect(problems('vendor', [cast.parts.lecture])).toBeUndefined();
    expect(problems('guest', entry.parts)).toBeUndefined();
  });

  it('watches the boards of those parts alone, however the place was changed later', async () => {
    const { world, cast } = await opened(open);
    const venda = await vendorOf(world, cast);
    expect(await findPlace(world.app.db, venda, cast.parts.lecture)).not.toBeNull();
    expect(await findPlace(world.app.db, venda, cast.parts.discussion)).toBeNull();
    expect(await findPlace(world.app.db, cast.aki, cast.parts.discussion)).not.toBeNull();
    await world.app.write(({ tx }) => tx.updateTable('part').set({ admits_vendors: 1 }).execute());
    expect(await findPlace(world.app.db, venda, cast.parts.discussion)).not.toBeNull();
  });

  it('sees of the archive what everybody sees', async () => {
    const { world, cast } = await opened(open);
    expect(await sightOf(world.app.db, await vendorOf(world, cast))).toEqual({ all: false, seminarIds: [] });
    expect(await sightOf(world.app.db, cast.aki)).toEqual({ all: false, seminarIds: [cast.seminarId] });
  });

  it('brings nothing onto the agenda, with the consent or with giving it later', async () => {
    const { world, cast } = await opened(open);
    const venda = await vendorOf(world, cast, ['run']);
    const ports = { ...curated, afterConsent: followConsentWithin, afterNarrowed: narrowThreadsWithin };
    await changeConsents(world.app, venda, { seminarId: cast.seminarId, agreed: ['show'], locale: 'ja' }, ports);
    expect(await world.app.db.selectFrom('challenge').select('id').execute()).toEqual([]);
    const answers = await answersOf(world, cast);
    await register(world, cast, { name: 'kei', answers }, curated);
    const words = answers.filter(({ text }) => text !== null);
    expect(await world.app.db.selectFrom('challenge').select('id').execute()).toHaveLength(words.length);
  });
});

onBothEngines('The list of attendees', (open) => {
  const agreeing: Purpose[] = ['run', 'list'];

  it('is asked for only where the seminar makes one, and a consent that nobody asked for is not kept', async () => {
    const { world, cast } = await opened(open);
    await register(world, cast, { name: 'kei', entry: { consents: ['run', 'list', 'share'] } });
    const given = await world.app.db.selectFrom('consent').select('purpose').where('given', '=', 1).execute();
    expect(given.map(({ purpose }) => purpose)).not.toContain('list');
    const desk = await findDesk(world.app.db, cast.slug, world.app.now());
    expect(desk?.asked).not.toContain('list');
    await expect(findAttendeeList(world.app.db, cast.hanako, cast.slug)).rejects.toMatchObject({ status: 404 });
    await ask(world, { asks_list: 1 });
    expect((await findDesk(world.app.db, cast.slug, world.app.now()))?.asked).toContain('list');
  });

  it('holds who agreed and has a place, and is seen by them and staff', async () => {
    const { world, cast } = await opened(open);
    await ask(world, { asks_list: 1 });
    await register(world, cast, { name: 'kei', entry: { consents: agreeing } });
    await register(world, cast, { name: 'silent' });
    await vendorOf(world, cast, agreeing);
    const listed = [{ company: '見本製作所', name: '見本 kei' }];
    expect((await findAttendeeList(world.app.db, cast.hanako, cast.slug)).attendees).toEqual(listed);
    expect((await findAttendeeList(world.app.db, cast.aki, cast.slug)).attendees).toBeNull();
    const input = { seminarId: cast.seminarId, agreed: ['list'] as const, locale: 'ja' as const };
    const ports = { ...curated, afterConsent: followConsentWithin, afterNarrowed: narrowThreadsWithin };
    await changeConsents(world.app, cast.aki, input, ports);
    expect((await findAttendeeList(world.app.db, cast.aki, cast.slug)).attendees).toHaveLength(2);
    await changeConsents(world.app, cast.aki, { ...input, agreed: [] }, ports);
    expect((await findAttendeeList(world.app.db, cast.aki, cast.slug)).attendees).toBeNull();
    expect((await findAttendeeList(world.app.db, cast.hanako, cast.slug)).attendees).toEqual(listed);
  });

  it('does not exist for vendors, for who waits, and for who has no place', async () => {
    const { world, cast } = await opened(open);
    await ask(world, { asks_list: 1 });
    const venda = await vendorOf(world, cast, agreeing);
    await world.app.write(({ tx }) =>
      tx.updateTable('registration').set({ state: 'waitlisted' }).where('id', '=', cast.registrations.ben).execute(),
    );
    for (const actor of [venda, cast.ben, cast.mio, guest])
      await expect(findAttendeeList(world.app.db, actor, cast.slug)).rejects.toMatchObject({ status: 404 });
    const own = await findOwnRegistration(world.app.db, venda, cast.slug);
    expect(own).toMatchObject({ hasList: false });
  });
});

onBothEngines('The table for the speaker and co-hosts', (open) => {
  const wanted = { format: 'utf-8', wording: 'codes', locale: 'ja', people: 'agreed' } as const;

  it('has who agreed and has a place, and of them name, company and address alone', async () => {
    const { world, cast } = await opened(open);
    await ask(world, { asks_share: 1 });
    await register(world, cast, { name: 'kei', entry: { consents: ['run', 'share'], phone: '03-0000-0000' } });
    await register(world, cast, { name: 'silent' });
    const { bytes, name } = await takeRegistrationsFile(world.app, cast.hanako, { slug: cast.slug, ...wanted });
    expect(name).toMatch(/^第14回_同意した参加者_/);
    expect(new TextDecoder().decode(bytes).trim().split('\r\n')).toEqual([
      'company,department,position,familyName,givenName,email',
      '見本製作所,総務部,,見本,kei,kei@form.example',
    ]);
    const acts = await world.app.db.selectFrom('audit').select(['action', 'note']).execute();
    expect(acts).toContainEqual(expect.objectContaining({ action: 'export agreed registrations' }));
  });

  it('is for those who may have addresses, not for chairs', async () => {
    const { world, cast } = await opened(open);
    await ask(world, { asks_share: 1 });
    for (const actor of [cast.tokyoChair, cast.speaker, cast.aki])
      await expect(takeRegistrationsFile(world.app, actor, { slug: cast.slug, ...wanted })).rejects.toMatchObject({
        status: 404,
      });
  });
});

onBothEngines('A fence that goes up', (open) => {
  it('makes who is at a board be looked at again, when the part closes or the person turns out to be a vendor', async () => {
    const { world, cast } = await opened(open);
    const venda = await vendorOf(world, cast);
    const { version } = await world.app.db.selectFrom('seminar').select('version').executeTakeFirstOrThrow();
    const ids = { 'parts[0].id': cast.parts.lecture, 'parts[1].id': cast.parts.discussion };
    const third = { 'parts[2].id': cast.parts.roundtable, 'parts[2].kind': 'roundtable', 'parts[2].titleJa': '座談会' };
    const times = { 'parts[2].start': '18:10', 'parts[2].end': '19:00' };
    const values = valuesOf({ version: String(version), slug: cast.slug, ...ids, ...third, ...times });
    await editSeminar(world.app, cast.administrator, { seminarId: cast.seminarId, values });
    expect(world.nudged).toContain(accessTopic(venda.id));
    expect(await findPlace(world.app.db, venda, cast.parts.lecture)).toBeNull();

    world.nudged.length = 0;
    const seen = { seminarId: cast.seminarId, registrationId: cast.registrations.aki, version: 1 };
    const { fields } = await findToCorrect(world.app.db, cast.seminarId, cast.registrations.aki);
    const entry = { ...fields, kind: 'vendor' as const };
    await correctRegistration(world.app, cast.administrator, { ...seen, entry });
    expect(world.nudged).toContain(accessTopic(cast.aki.id));
    expect(await findPlace(world.app.db, cast.aki, cast.parts.discussion)).toBeNull();
  });
});
