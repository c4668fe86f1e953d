import { expect, it } from 'vitest';
import { guest } from '~/features/accounts/actor';
import { announceWithin } from '~/features/registration/announcement.server';
import { previewMail, sendTestMail } from '~/features/registration/mail-preview.server';
import {
  findBody,
  findTemplate,
  problemsOf,
  resetTemplate,
  saveTemplate,
} from '~/features/registration/mail-templates.server';
import { occasions } from '~/features/registration/occasions';
import { standardBody } from '~/features/registration/registration-mail.server';
import { findSeminarBySlug } from '~/features/seminars/seminar-pages.server';
import { duplicateSeminar } from '~/features/survey/new-seminars.server';
import { castWithSurvey } from '../survey/forms';
import { onBothEngines, type World } from '../../support/world';

async function seminarWithCast(open: () => Promise<World>) {
  const world = await open();
  const cast = await castWithSurvey(world);
  const seminar = await findSeminarBySlug(world.app.db, cast.slug);
  if (!seminar) throw new Error('no seminar');
  const key = { seminarId: cast.seminarId, occasion: 'confirmed', locale: 'ja', venue: 'all' } as const;
  return { world, cast, seminar, key };
}

const own = '{{name}} 様\n\n**お待ちしています。**\n{{link}}';

onBothEngines('the words of a mail', (open) => {
  it('are those for the venue, else those for all, else the standard, and go out', async () => {
    const { world, cast, key } = await seminarWithCast(open);
    const { db } = world.app;
    expect(await findBody(db, key)).toBe(standardBody('confirmed', 'ja', 'all'));
    await saveTemplate(world.app, cast.hanako, { ...key, body: own, version: 0 });
    await saveTemplate(world.app, cast.hanako, { ...key, venue: 'tokyo', body: `東京 ${own}`, version: 0 });
    expect(await findBody(db, { ...key, venue: 'osaka' })).toBe(own);
    expect(await findBody(db, { ...key, venue: 'tokyo' })).toBe(`東京 ${own}`);
    expect(await findBody(db, { ...key, locale: 'en' })).toBe(standardBody('confirmed', 'en', 'all'));
    await world.app.write((work) =>
      announceWithin(world.app, work, { registrationId: cast.registrations.aki, occasion: 'confirmed' }),
    );
    const mail = await db.selectFrom('outbox').selectAll().executeTakeFirstOrThrow();
    expect(mail.html).toContain('<strong>お待ちしています。</strong>');
    expect(mail.text).toContain('参加 秋 様');
  });

  it('are refused with an unknown placeholder, without a needed one, and when too long', async () => {
    const { world, cast, key } = await seminarWithCast(open);
    expect(problemsOf(key, own)).toBeNull();
    expect(problemsOf(key, '{{nmae}}')).toEqual({ unknown: ['nmae'], missing: ['link'], tooLong: false });
    expect(problemsOf({ occasion: 'waitlisted' }, '{{joinLink}} {{link}}')).toMatchObject({ unknown: ['joinLink'] });
    expect(problemsOf({ occasion: 'offered' }, own)).toMatchObject({ missing: ['deadline'] });
    expect(problemsOf(key, own + '長'.repeat(10_000))).toMatchObject({ tooLong: true });
    const save = saveTemplate(world.app, cast.hanako, { ...key, body: '{{nmae}}', version: 0 });
    await expect(save).rejects.toMatchObject({ code: 'mail.unfit', status: 422 });
  });

  it('go back to the standard, and are not overwritten from an old page', async () => {
    const { world, cast, key } = await seminarWithCast(open);
    await saveTemplate(world.app, cast.hanako, { ...key, body: own, version: 0 });
    const stale = { code: 'common.stale' };
    await expect(saveTemplate(world.app, cast.jiro, { ...key, body: own, version: 0 })).rejects.toMatchObject(stale);
    await expect(resetTemplate(world.app, cast.jiro, { ...key, version: 0 })).rejects.toMatchObject(stale);
    await resetTemplate(world.app, cast.jiro, { ...key, version: 1 });
    expect(await findTemplate(world.app.db, key)).toEqual({
      body: standardBody('confirmed', 'ja', 'all'),
      version: 0,
    });
  });

  it('go along when a seminar is duplicated', async () => {
    const { world, cast, key } = await seminarWithCast(open);
    await saveTemplate(world.app, cast.hanako, { ...key, body: own, version: 0 });
    const { id } = await duplicateSeminar(world.app, cast.hanako, cast.seminarId);
    expect(await findTemplate(world.app.db, { ...key, seminarId: id })).toEqual({ body: own, version: 1 });
  });

  it('are changed by the secretariat alone', async () => {
    const { world, cast, key, seminar } = await seminarWithCast(open);
    for (const actor of [guest, cast.stranger, cast.mio, cast.aki, cast.tokyoChair, cast.speaker, cast.operator]) {
      const refused = { status: expect.toSatisfy((status) => status === 404 || status === 403) as unknown };
      const saving = saveTemplate(world.app, actor, { ...key, body: own, version: 0 });
      await expect(saving).rejects.toMatchObject(refused);
      await expect(resetTemplate(world.app, actor, { ...key, version: 0 })).rejects.toMatchObject(refused);
      const testing = sendTestMail(world.app, actor, seminar, { key, as: '', body: own });
      await expect(testing).rejects.toMatchObject(refused);
    }
  });
});

onBothEngines('the preview of a mail', (open) => {
  it('shows every mail filled in for a made-up person, in both languages', async () => {
    const { world, seminar, key } = await seminarWithCast(open);
    for (const occasion of occasions) {
      for (const locale of ['ja', 'en'] as const) {
        const body = await findBody(world.app.db, { ...key, occasion, locale });
        const shown = await previewMail(world.app, seminar, { key: { ...key, occasion, locale }, as: '', body });
        expect(JSON.stringify(shown), occasion).not.toContain('{{');
        expect(shown.subject).toMatch(locale === 'ja' ? /^【/ : /^\[/);
      }
    }
  });

  it('shows it for a registrant of this seminar, and never their personal link', async () => {
    const { world, cast, seminar, key } = await seminarWithCast(open);
    const shown = await previewMail(world.app, seminar, { key, as: cast.registrations.ben, body: own });
    expect(JSON.stringify(shown.pieces)).toContain('参加 勉');
    expect(JSON.stringify(shown.pieces)).not.toContain(cast.registrations.ben);
    const other = { ...seminar, id: 'other' };
    const asked = previewMail(world.app, other, { key, as: cast.registrations.ben, body: own });
    await expect(asked).rejects.toMatchObject({ status: 404 });
  });

  it('is sent to who asks for it, marked as a test', async () => {
    const { world, cast, seminar, key } = await seminarWithCast(open);
    const sent = await sendTestMail(world.app, cast.hanako, seminar, { key, as: cast.registrations.aki, body: own });
    const mail = await world.app.db.selectFrom('outbox').selectAll().executeTakeFirstOrThrow();
    expect(sent.to).toBe(cast.hanako.email);
    expect(mail).toMatchObject({ recipient: cast.hanako.email, registration_id: null });
    expect(mail.subject).toBe('【テスト送信】【受付完了】情報システム担当者の座談会');
    expect(mail.text).toContain('参加 秋 様');
    expect(mail.text).not.toContain(`/r/${cast.registrations.aki}`);
  });
});
