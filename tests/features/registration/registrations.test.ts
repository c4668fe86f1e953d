import { expect, it } from 'vitest';
import { listRegistrations } from '~/features/registration/registration-list.server';
import { Refusal } from '~/shared/refusal';
import { onBothEngines, type World } from '../../support/world';
import { answersOf, castWithSurvey, register } from '../survey/forms';

async function mailsOf(world: World) {
  return world.app.db
    .selectFrom('outbox')
    .select(['recipient', 'subject', 'text', 'html'])
    .orderBy('created_at')
    .execute();
}

async function rowsOf(world: World) {
  return world.app.db.selectFrom('registration').selectAll().orderBy('running_number').execute();
}

onBothEngines('Registering', (open) => {
  it('stores the place, its parts, each consent with its words, and every answer', async () => {
    const world = await open();
    const cast = await castWithSurvey(world);
    const entry = { parts: [cast.parts.lecture, cast.parts.roundtable] };
    const registered = await register(world, cast, { name: 'hana', entry, answers: await answersOf(world, cast) });
    expect(registered).toMatchObject({ outcome: 'new', receipt: 'Z14-0003', state: 'confirmed' });
    const row = (await rowsOf(world)).at(-1);
    expect(row).toMatchObject({
      company: '見本製作所',
      email: 'hana@form.example',
      venue: 'online',
      locale: 'ja',
      version: 1,
    });
    const parts = await world.app.db
      .selectFrom('registration_part')
      .select('part_id')
      .where('registration_id', '=', row?.id ?? '')
      .execute();
    expect(parts.map((part) => part.part_id).sort()).toEqual([cast.parts.lecture, cast.parts.roundtable].sort());
    const consents = await world.app.db
      .selectFrom('consent')
      .select(['purpose', 'given', 'text_version', 'at', 'locale'])
      .execute();
    expect(consents).toHaveLength(7);
    expect(
      consents
        .filter((consent) => consent.given === 1)
        .map((consent) => consent.purpose)
        .sort(),
    ).toEqual(['run', 'show']);
    expect(
      consents.every((consent) => consent.text_version !== '' && consent.at === world.app.now().toISOString()),
    ).toBe(true);
    const answers = await world.app.db.selectFrom('answer').select(['option_code', 'text']).execute();
    expect(answers).toHaveLength(7);
    expect(answers).toContainEqual({ option_code: 'other', text: '社員の  USB メモリー' });
    expect(answers).toContainEqual({ option_code: null, text: '多要素認証\nを入れた' });
  });

  it('queues one mail with the state, the receipt, the date and the personal link', async () => {
    const world = await open();
    const cast = await castWithSurvey(world);
    await register(world, cast, { name: 'hana', entry: { familyName: '<b>見本' } });
    const [mail, ...others] = await mailsOf(world);
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ recipient: 'hana@form.example', subject: '【受付完了】情報システム担当者の座談会' });
    for (const words of ['Z14-0003', '2026年12月4日(金) 16:00～19:00', 'https://zadankai.example/r/', 'オンライン']) {
      expect(mail?.text).toContain(words);
      expect(mail?.html).toContain(words);
    }
    expect(mail?.html).toContain('&lt;b&gt;見本');
    expect(mail?.text).not.toContain('secret-link');
  });

  it('gives receipts without a gap to twenty at once', async () => {
    const world = await open();
    const cast = await castWithSurvey(world);
    const names = Array.from({ length: 20 }, (_, index) => `p${String(index)}`);
    await Promise.all(names.map((name) => register(world, cast, { name })));
    const numbers = (await rowsOf(world)).map((row) => row.running_number);
    expect(numbers).toEqual(Array.from({ length: 22 }, (_, index) => index + 1));
  });

  it('runs numbers on over seminars that carry the same number', async () => {
    const world = await open();
    const cast = await castWithSurvey(world);
    await world.app.write(async ({ tx }) => {
      const seminar = await tx.selectFrom('seminar').selectAll().executeTakeFirstOrThrow();
      await tx
        .insertInto('seminar')
        .values({ ...seminar, id: 'twin', slug: 'twin' })
        .execute();
      const part = await tx.selectFrom('part').selectAll().where('kind', '=', 'lecture').executeTakeFirstOrThrow();
      await tx
        .insertInto('part')
        .values({ ...part, id: 'twin-part', seminar_id: 'twin' })
        .execute();
    });
    const twin = { ...cast, seminarId: 'twin' };
    const there = await register(world, twin, { name: 'a', entry: { parts: ['twin-part'] } });
    expect(there).toMatchObject({ receipt: 'Z14-0003' });
    expect(await register(world, cast, { name: 'a' })).toMatchObject({ receipt: 'Z14-0004' });
  });

  it('makes one place and one mail of a form that is sent twice, also at once', async () => {
    const world = await open();
    const cast = await castWithSurvey(world);
    const [first, second] = await Promise.all([
      register(world, cast, { name: 'hana' }),
      register(world, cast, { name: 'hana' }),
    ]);
    expect(first).toMatchObject({ outcome: 'new' });
    expect(second).toEqual({ ...first, outcome: 'again' });
    expect(await rowsOf(world)).toHaveLength(3);
    expect(await mailsOf(world)).toHaveLength(1);
  });

  it('shows the receipt again when the form is repeated after the desk closed', async () => {
    const world = await open();
    const cast = await castWithSurvey(world);
    await register(world, cast, { name: 'hana' });
    world.clock.forward(24 * 3600_000);
    expect(await register(world, cast, { name: 'hana' })).toMatchObject({ outcome: 'again', receipt: 'Z14-0003' });
  });

  it('takes the same form for a colleague as another registration', async () => {
    const world = await open();
    const cast = await castWithSurvey(world);
    const formKey = 'one-form-0123456789';
    await register(world, cast, { name: 'hana', formKey });
    expect(await register(world, cast, { name: 'taro', formKey })).toMatchObject({
      outcome: 'new',
      receipt: 'Z14-0004',
    });
  });

  it('tells a known address nothing but by mail to its holder, once an hour', async () => {
    const world = await open();
    const cast = await castWithSurvey(world);
    for (const [index, formKey] of ['first-form-0123456789', 'second-form-0123456789'].entries()) {
      const registered = await register(world, cast, { name: 'aki', formKey, entry: { email: cast.aki.email } });
      expect(registered).toEqual({ outcome: 'known', receipt: `Z14-000${String(index + 3)}` });
    }
    expect(await rowsOf(world)).toHaveLength(2);
    const mails = await mailsOf(world);
    expect(mails.map((mail) => [mail.recipient, mail.subject])).toEqual([
      [cast.aki.email, '【受付済み】情報システム担当者の座談会'],
    ]);
    expect(mails[0]?.text).toContain(`/r/${cast.registrations.aki}.1.`);
    const { name } = await world.app.db
      .selectFrom('person')
      .select('name')
      .where('id', '=', 'aki')
      .executeTakeFirstOrThrow();
    expect(name).toBe(cast.aki.name);
  });

  it('gives a form for a known address a receipt in the same row of numbers, and the same one when it comes twice', async () => {
    const world = await open();
    const cast = await castWithSurvey(world);
    const known = { name: 'aki', formKey: 'a-known-form-0123456789', entry: { email: cast.aki.email } };
    const receipts = [
      await register(world, cast, { name: 'before' }),
      ...(await Promise.all([register(world, cast, known), register(world, cast, known)])),
      await register(world, cast, { name: 'after' }),
      await register(world, cast, known),
    ].map(({ receipt }) => receipt);
    expect(receipts).toEqual(['Z14-0003', 'Z14-0004', 'Z14-0004', 'Z14-0005', 'Z14-0004']);
    const listed = await listRegistrations(world.app.db, cast.seminarId);
    expect(listed.flatMap(({ receipt, repeated }) => (repeated.length > 0 ? [[receipt, ...repeated]] : []))).toEqual([
      ['Z14-0001', 'Z14-0004'],
    ]);
  });

  it('puts people on the waiting list at capacity, and stores why', async () => {
    const world = await open();
    const cast = await castWithSurvey(world, 3);
    expect(await register(world, cast, { name: 'third' })).toMatchObject({ state: 'confirmed' });
    expect(await register(world, cast, { name: 'fourth' })).toMatchObject({ state: 'waitlisted' });
    const reason: unknown = JSON.parse((await rowsOf(world)).at(-1)?.state_reason ?? '');
    expect(reason).toEqual({
      ...{ by: 'rule', rule: 'full', capacity: 3, limit: 3, taken: 3 },
      pool: { of: 'seminar' },
    });
    expect((await mailsOf(world)).map((mail) => mail.subject.slice(0, 9))).toContain('【キャンセル待ち】');
  });

  it('lets who waits pass first when the capacity was raised', async () => {
    const world = await open();
    const cast = await castWithSurvey(world, 2);
    await register(world, cast, { name: 'early' });
    await world.app.write(({ tx }) => tx.updateTable('seminar').set({ capacity: 3 }).execute());
    expect(await register(world, cast, { name: 'late' })).toMatchObject({ state: 'waitlisted' });
    expect((await rowsOf(world)).map((row) => row.state)).toEqual([
      'confirmed',
      'confirmed',
      'confirmed',
      'waitlisted',
    ]);
  });

  it.each([
    ['closed', 409, { registration_closes_at: '2026-12-01T00:00:00.000Z' }],
    ['early', 409, { registration_opens_at: '2027-01-01T00:00:00.000Z' }],
    ['cancelled', 409, { state: 'cancelled' }],
    ['missing', 404, { state: 'draft' }],
  ] as const)('refuses when the desk is %s', async (code, status, change) => {
    const world = await open();
    const cast = await castWithSurvey(world);
    await world.app.write(({ tx }) => tx.updateTable('seminar').set(change).execute());
    const refusal: unknown = await register(world, cast, { name: 'late' }).catch((reason: unknown) => reason);
    expect(refusal).toBeInstanceOf(Refusal);
    expect(refusal).toMatchObject({ status, code: code === 'missing' ? 'common.missing' : `registration.${code}` });
    expect(await rowsOf(world)).toHaveLength(2);
    expect(await mailsOf(world)).toEqual([]);
  });

  it('refuses ids of another seminar, of parts and of questions, and writes nothing', async () => {
    const world = await open();
    const cast = await castWithSurvey(world);
    const forged = { optionCode: null, text: 'a', questionId: 'elsewhere' };
    await expect(register(world, cast, { name: 'a', entry: { parts: ['elsewhere'] } })).rejects.toMatchObject({
      status: 422,
    });
    await expect(register(world, cast, { name: 'a', answers: [forged] })).rejects.toMatchObject({ status: 422 });
    await expect(register(world, { ...cast, seminarId: 'none' }, { name: 'a' })).rejects.toMatchObject({ status: 404 });
    expect(await rowsOf(world)).toHaveLength(2);
    expect(
      await world.app.db.selectFrom('person').select('id').where('email', 'like', '%form.example').execute(),
    ).toEqual([]);
  });

  it('passes words on only with the consent to show them', async () => {
    const world = await open();
    const cast = await castWithSurvey(world);
    const passed: string[] = [];
    const hook = {
      afterAnswers: (_: unknown, texts: { answers: readonly { text: string }[] }) =>
        Promise.resolve(void passed.push(...texts.answers.map((answer) => answer.text))),
    };
    const answers = await answersOf(world, cast);
    await register(world, cast, { name: 'shy', answers, entry: { consents: ['run'] } }, hook);
    expect(passed).toEqual([]);
    await register(world, cast, { name: 'open', answers }, hook);
    await register(world, cast, { name: 'open', answers }, hook);
    expect(passed).toEqual(answers.flatMap(({ text }) => text ?? []));
    expect(passed).toContain('復元の訓練をどう試していますか');
  });
});
