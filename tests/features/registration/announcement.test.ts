import { describe, expect, it } from 'vitest';
import { announceWithin } from '~/features/registration/announcement.server';
import { editSeminar } from '~/features/registration/edit-seminar.server';
import { moveSeminar } from '~/features/registration/move-seminar.server';
import { neededIn, occasions, placeholdersOf, type MailOccasion } from '~/features/registration/occasions';
import { standardBody } from '~/features/registration/registration-mail.server';
import { cancelRegistration } from '~/features/registration/states.server';
import { placeholdersIn } from '~/mail/placeholders';
import { readMarkdown } from '~/shared/markdown.server';
import type { Cast } from '../../support/cast';
import { onBothEngines, type World } from '../../support/world';
import { valuesOf } from '../seminars/forms';
import { castWithSurvey, register } from '../survey/forms';

const join = 'https://call.example/secret-link';

function mailsTo(world: World, recipient: string) {
  return world.app.db
    .selectFrom('outbox')
    .selectAll()
    .where('recipient', '=', recipient)
    .orderBy('created_at')
    .execute();
}

async function lastTo(world: World, recipient: string) {
  const mail = (await mailsTo(world, recipient)).at(-1);
  if (!mail) throw new Error(`no mail to ${recipient}`);
  return mail;
}

/** The calendar file of a mail with its folded lines put together, empty where there is none. */
function calendarOf({ attachments }: { attachments: string }): string {
  // Written by queueMail.
  const [file] = JSON.parse(attachments) as { content: string }[];
  return (file?.content ?? '').replace(/\r\n[ \t]/g, '');
}

const sequenceOf = (calendar: string) => Number(/^SEQUENCE:(\d+)/m.exec(calendar)?.[1] ?? -1);

const announce = (world: World, registrationId: string, occasion: MailOccasion) =>
  world.app.write((work) => announceWithin(world.app, work, { registrationId, occasion }));

describe.each(['ja', 'en'] as const)('the standard mails in %s', (locale) => {
  it.each(occasions)('have all that %s needs, and nothing that it does not know', (occasion) => {
    for (const venue of ['all', 'tokyo', 'online'] as const) {
      const used = placeholdersIn(readMarkdown(standardBody(occasion, locale, venue)));
      const known: readonly string[] = placeholdersOf(occasion);
      expect(used.filter((name) => !known.includes(name))).toEqual([]);
      expect(neededIn(occasion).filter((name) => !used.includes(name))).toEqual([]);
    }
  });
});

onBothEngines('a mail to a registrant', (open) => {
  it.each(occasions)('leaves no hole in the text of %s, and begins its subject with the state', async (occasion) => {
    const world = await open();
    const cast = await castWithSurvey(world);
    await announce(world, cast.registrations.aki, occasion);
    await announce(world, cast.registrations.ben, occasion);
    const [toAki, toBen] = [await lastTo(world, cast.aki.email), await lastTo(world, cast.ben.email)];
    expect(toAki.subject).toMatch(/^【[^】]+】情報システム担当者の座談会$/);
    expect(toBen.subject).toMatch(/^\[[^\]]+\] A round-table talk of IT administrators$/);
    for (const { text, html } of [toAki, toBen]) expect(text + html).not.toMatch(/\{\{|undefined|null/);
    expect(toAki.registration_id).toBe(cast.registrations.aki);
  });

  it('stays one line in its subject and words in its body, whatever a person or a seminar is called', async () => {
    const world = await open();
    const cast = await castWithSurvey(world);
    await world.app.write(async ({ tx }) => {
      await tx.updateTable('seminar').set({ title_ja: '題\r\nBcc: all@evil.example' }).execute();
      await tx.updateTable('registration').set({ family_name: '<b>[x](https://evil.example)' }).execute();
    });
    await announce(world, cast.registrations.aki, 'confirmed');
    const mail = await lastTo(world, cast.aki.email);
    expect(mail.subject).toBe('【受付完了】題 Bcc: all@evil.example');
    expect(mail.html).not.toContain('<b>');
    expect(mail.html).not.toContain('href="https://evil.example');
  });

  it('tells the holder of a place what it is when the form is filled again with their address, but for the call’s link', async () => {
    const world = await open();
    const cast = await castWithSurvey(world);
    await announce(world, cast.registrations.aki, 'known');
    const { text, attachments } = await lastTo(world, cast.aki.email);
    expect(text).toContain('Z14-0001');
    expect(text).toContain('いまの状態：確定');
    expect(text + attachments).not.toContain(join);
  });
});

/** Two confirmed, two who wait. */
async function fullHouse(open: () => Promise<World>) {
  const world = await open();
  const cast = await castWithSurvey(world, 2);
  await register(world, cast, { name: 'third' });
  world.clock.forward(1000);
  return { world, cast };
}

const formOf = (changes: Record<string, string>) =>
  valuesOf({
    number: '14',
    slug: 'cast',
    capacity: '2',
    'parts[0].id': 'part-lecture',
    'parts[1].id': 'part-discussion',
    'parts[2].id': 'part-roundtable',
    'parts[2].kind': 'roundtable',
    'parts[2].titleJa': '座談会',
    'parts[2].start': '18:10',
    'parts[2].end': '19:00',
    ...changes,
  });

const edit = (world: World, cast: Cast, changes: Record<string, string>) =>
  editSeminar(world.app, cast.administrator, { seminarId: cast.seminarId, values: formOf(changes) });

onBothEngines('the calendar entry in a mail', (open) => {
  it('goes to the confirmed with the link of the call, to nobody who waits', async () => {
    const { world, cast } = await fullHouse(open);
    await announce(world, cast.registrations.aki, 'confirmed');
    const entry = calendarOf(await lastTo(world, cast.aki.email));
    expect(entry).toContain('METHOD:REQUEST');
    expect(entry).toContain(`UID:${cast.seminarId}@zadankai.example`);
    expect(entry).toContain('mailto:office@zadankai.example');
    expect(entry).toContain(join);
    const waiting = await lastTo(world, 'third@form.example');
    expect(waiting.attachments).toBe('[]');
    expect(waiting.text + waiting.html).not.toContain(join);
  });

  it('is brought up to date under the same UID with a higher number, and taken back in the end', async () => {
    const { world, cast } = await fullHouse(open);
    await announce(world, cast.registrations.aki, 'confirmed');
    const first = calendarOf(await lastTo(world, cast.aki.email));
    world.clock.forward(1000);
    await edit(world, cast, { date: '2027-03-05' });
    const moved = calendarOf(await lastTo(world, cast.aki.email));
    world.clock.forward(1000);
    await cancelRegistration(world.app, cast.aki, { seminarId: cast.seminarId, version: 1 });
    const over = calendarOf(await lastTo(world, cast.aki.email));
    const uid = `UID:${cast.seminarId}@zadankai.example`;
    for (const entry of [first, moved, over]) expect(entry).toContain(uid);
    expect(moved).toContain('METHOD:REQUEST');
    expect(over).toContain('METHOD:CANCEL');
    expect(over).toContain('STATUS:CANCELLED');
    expect(over).not.toContain('call.example');
    expect(sequenceOf(first)).toBeLessThan(sequenceOf(moved));
    expect(sequenceOf(moved)).toBeLessThan(sequenceOf(over));
  });

  it('is not taken back from who never had it', async () => {
    const { world, cast } = await fullHouse(open);
    const { id, person_id } = await world.app.db
      .selectFrom('registration')
      .select(['id', 'person_id'])
      .where('email', '=', 'third@form.example')
      .executeTakeFirstOrThrow();
    const third = { ...cast.aki, id: person_id, registrationId: id };
    await cancelRegistration(world.app, third, { seminarId: cast.seminarId, version: 1 });
    expect(await lastTo(world, 'third@form.example')).toMatchObject({ attachments: '[]' });
  });
});

onBothEngines('a change of the seminar', (open) => {
  const subjects = async (world: World, recipient: string) =>
    (await mailsTo(world, recipient)).map(({ subject }) => subject.slice(0, subject.indexOf('】') + 1));

  it('of its times is told to the confirmed and to who waits, once', async () => {
    const { world, cast } = await fullHouse(open);
    await edit(world, cast, { date: '2027-03-05' });
    expect(await subjects(world, cast.aki.email)).toEqual(['【開催方法変更】']);
    expect(await subjects(world, 'third@form.example')).toEqual(['【キャンセル待ち】', '【開催方法変更】']);
    expect((await lastTo(world, cast.aki.email)).text).toContain('2027年3月5日');
    await edit(world, cast, { date: '2027-03-05', version: '2', titleJa: '題が変わっただけ' });
    expect(await subjects(world, cast.aki.email)).toHaveLength(1);
  });

  it('of the link of the call is told to the confirmed alone', async () => {
    const { world, cast } = await fullHouse(open);
    await edit(world, cast, {});
    const before = await subjects(world, 'third@form.example');
    world.clock.forward(1000);
    await edit(world, cast, { version: '2', joinUrl: 'https://call.example/another' });
    expect(await subjects(world, 'third@form.example')).toEqual(before);
    expect(calendarOf(await lastTo(world, cast.aki.email))).toContain('https://call.example/another');
  });

  it('that is refused tells nobody', async () => {
    const { world, cast } = await fullHouse(open);
    await expect(edit(world, cast, { version: '9', date: '2027-03-05' })).rejects.toMatchObject({ status: 409 });
    expect(await subjects(world, cast.aki.email)).toEqual([]);
  });

  it('calls it off for everyone with a calendar entry to take it out, and may be taken back', async () => {
    const { world, cast } = await fullHouse(open);
    const move = (version: number, to: 'cancelled' | 'published') =>
      moveSeminar(world.app, cast.hanako, { seminarId: cast.seminarId, version, to });
    await move(1, 'cancelled');
    expect(await subjects(world, 'third@form.example')).toEqual(['【キャンセル待ち】', '【中止】']);
    const off = calendarOf(await lastTo(world, cast.aki.email));
    expect(off).toContain('METHOD:CANCEL');
    world.clock.forward(1000);
    await move(2, 'published');
    const on = calendarOf(await lastTo(world, cast.aki.email));
    expect(await subjects(world, cast.aki.email)).toEqual(['【中止】', '【開催方法変更】']);
    expect(on).toContain('METHOD:REQUEST');
    expect(sequenceOf(on)).toBeGreaterThan(sequenceOf(off));
  });
});
