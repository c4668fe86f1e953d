import { expect, it } from 'vitest';
import { guest } from '~/features/accounts/actor';
import { importPeople, previewPeople } from '~/features/survey/people-import.server';
import { challengesWithTexts } from '../../support/challenges';
import { longestHold, processorTime } from '../../support/processor-time';
import { onBothEngines, type World } from '../../support/world';
import { formExport } from './form-export';
import { castWithSurvey } from './forms';
import { bytesOf, fileOf, hook, imported } from './people-files';
import { connpass, doorkeeper, googleForms, microsoftForms, zoom } from './tools';

const consentsOf = async (world: World, email: string) => {
  const rows = await world.app.db
    .selectFrom('consent')
    .innerJoin('registration', 'registration.id', 'consent.registration_id')
    .select(['consent.purpose', 'consent.given'])
    .where('registration.email', '=', email)
    .execute();
  return Object.fromEntries(rows.map(({ purpose, given }) => [purpose, given]));
};

onBothEngines('Importing registrations', (open) => {
  it('takes 200 rows of Google Forms with answers, consents and times, and seats whoever came first', async () => {
    const world = await open();
    const cast = await castWithSurvey(world);
    const file = fileOf(cast, googleForms());
    const preview = await previewPeople(world.app.db, file);
    expect(preview).toMatchObject({ problem: null, problems: [], encoding: 'utf-8' });
    expect(await importPeople(world.app, cast.hanako, file, hook)).toEqual({ added: 200, known: 0 });
    const rows = await imported(world);
    expect(rows.filter(({ state }) => state === 'confirmed')).toHaveLength(58);
    expect(rows.filter(({ state }) => state === 'waitlisted')).toHaveLength(142);
    expect(rows.map((row) => row.submitted_at)).toEqual(rows.map((row) => row.submitted_at).sort());
    const [first] = rows.filter(({ email }) => email === 'person1@google.example');
    expect(first).toMatchObject({
      company: '株式会社見本1, 本社',
      family_name: '架空',
      given_name: '花子1',
      family_kana: 'ミホン',
      given_kana: 'ハナコ',
      phone: '090-1234-5678',
      venue: 'osaka',
      kind: 'guest',
      submitted_at: '2026-11-21T05:01:12.000Z',
    });
    expect(await consentsOf(world, 'person1@google.example')).toEqual({ statistics: 1 });
    expect(await consentsOf(world, 'person0@google.example')).toEqual({ statistics: 0, show: 1 });
    const challenges = await challengesWithTexts(world.app.db).execute();
    expect(challenges).toHaveLength(20);
    expect(await world.app.db.selectFrom('outbox').selectAll().execute()).toEqual([]);
  });

  it.each(['csv', 'cp932', 'xlsx'] as const)('takes 200 answers as people write them, as %s', async (form) => {
    const world = await open();
    const cast = await castWithSurvey(world);
    const made = formExport(20_261_204);
    const written = await made[form]();
    const file = fileOf(cast, typeof written === 'string' ? bytesOf(written) : written);
    const preview = await previewPeople(world.app.db, file);
    expect(preview).toMatchObject({ problem: null, problems: [] });
    expect(preview.lines).toHaveLength(200);
    expect(preview.lines.filter(({ standing }) => standing === 'twice')).toHaveLength(5);
    expect(await importPeople(world.app, cast.hanako, file, hook)).toEqual({ added: 195, known: 5 });
    const rows = await imported(world);
    const found = rows.map((row) => ({
      email: row.email,
      family: row.family_name,
      given: row.given_name,
      company: row.company,
      phone: row.phone,
      venue: row.venue,
      // A serial number says the time to a few milliseconds.
      submittedAt: new Date(Math.round(Date.parse(row.submitted_at) / 1000) * 1000).toISOString(),
    }));
    expect(found).toEqual(made.people);
  });

  it('lets others have their turn while many are stored', async () => {
    const world = await open();
    const cast = await castWithSurvey(world);
    const read = await longestHold(() => previewPeople(world.app.db, fileOf(cast, googleForms(100))));
    const { turns } = await longestHold(() =>
      importPeople(world.app, cast.hanako, fileOf(cast, googleForms(100)), hook),
    );
    expect(turns - read.turns).toBeGreaterThan(18);
  });

  it.each([
    ['question marks', '?'.repeat(300_000)],
    ['brackets', '['.repeat(300_000)],
    ['words of consent', `希望${'当日'.repeat(150_000)}`],
  ])('is done with headers of nothing but %s within a second of work', async (_, header) => {
    const world = await open();
    const cast = await castWithSurvey(world);
    const bytes = Buffer.from(`${header}x,${header}\n一,二\n`);
    expect(
      await processorTime(() => previewPeople(world.app.db, { ...fileOf(cast, googleForms(1)), bytes })),
    ).toBeLessThan(1000);
  });

  it('adds nothing the second time', async () => {
    const world = await open();
    const cast = await castWithSurvey(world);
    const file = fileOf(cast, googleForms(5));
    await importPeople(world.app, cast.hanako, file, hook);
    expect(await importPeople(world.app, cast.hanako, file, hook)).toEqual({ added: 0, known: 5 });
    expect(await imported(world)).toHaveLength(5);
  });

  it('takes a workbook of Microsoft Forms', async () => {
    const world = await open();
    const cast = await castWithSurvey(world);
    const file = fileOf(cast, await microsoftForms());
    expect(await importPeople(world.app, cast.hanako, file, hook)).toEqual({ added: 2, known: 0 });
    expect((await imported(world))[0]).toMatchObject({
      email: 'person1@microsoft.example',
      family_name: '見本',
      given_name: '太郎',
      company: '見本工業',
      phone: '09012345678',
      submitted_at: '2026-11-20T00:05:12.000Z',
    });
    const answers = await world.app.db.selectFrom('answer').select('option_code').orderBy('option_code').execute();
    expect(answers.map((answer) => answer.option_code)).toEqual([
      'misdirected-mail',
      'misdirected-mail',
      'ransomware',
      'ransomware',
    ]);
  });

  it('takes a report of Zoom, whose table begins further down, without those who were denied', async () => {
    const world = await open();
    const cast = await castWithSurvey(world);
    const preview = await previewPeople(world.app.db, fileOf(cast, zoom()));
    expect(preview.lines.map(({ line, name, standing }) => [line, name, standing])).toEqual([
      [7, 'Mihon Taro', 'new'],
      [8, '見本 花子', 'new'],
      [9, 'Kaku Jiro', 'leftOut'],
    ]);
    await importPeople(world.app, cast.hanako, fileOf(cast, zoom()), hook);
    expect((await imported(world)).map((row) => [row.family_name, row.given_name, row.company])).toEqual([
      ['Mihon', 'Taro', 'Example Ltd'],
      ['見本', '花子', '=HYPERLINK("x")'],
    ]);
    expect(await consentsOf(world, 'taro@zoom.example')).toEqual({});
  });

  it('takes a file of connpass in CP932, with the name before the nickname', async () => {
    const world = await open();
    const cast = await castWithSurvey(world);
    await importPeople(world.app, cast.hanako, fileOf(cast, connpass(), { venue: 'tokyo' }), hook);
    expect((await imported(world)).map((row) => [row.given_name, row.company, row.venue])).toEqual([
      ['一', '①架空', 'online'],
      ['二', '髙見本', 'online'],
    ]);
  });

  it('takes a file of Doorkeeper, one person once, in the venue that was said for all', async () => {
    const world = await open();
    const cast = await castWithSurvey(world);
    const file = fileOf(cast, doorkeeper(), { venue: 'tokyo' });
    const { lines } = await previewPeople(world.app.db, file);
    expect(lines.map(({ standing }) => standing)).toEqual(['new', 'twice', 'leftOut']);
    await importPeople(world.app, cast.hanako, file, hook);
    const [row] = await imported(world);
    expect(row).toMatchObject({ email: 'yon@doorkeeper.example', venue: 'tokyo' });
    const parts = await world.app.db
      .selectFrom('registration_part')
      .select('part_id')
      .where('registration_id', '=', row?.id ?? '')
      .execute();
    expect(parts.map(({ part_id }) => part_id).sort()).toEqual([cast.parts.lecture, cast.parts.roundtable].sort());
  });

  it('imports all or nothing, and says what is wrong by line and column', async () => {
    const world = await open();
    const cast = await castWithSurvey(world);
    const text =
      '氏名,メール,会場,申込日時\n見本 一,a@x.example,東京,2026/11/20 9:00\n,b@x.example,名古屋,2026/11/20 9:00\n見本 三,c@x.example,大阪,2026/11/20 9:00\n見本 四,dx.example,大阪,2026/11/20 9:00\n';
    const mapping = ['fullName', 'email', 'venue', 'submittedAt'];
    const file = fileOf(cast, bytesOf(text), { mapping });
    const { problems } = await previewPeople(world.app.db, file);
    expect(problems.map(({ line, target, problem }) => [line, target, problem])).toEqual([
      [3, 'venue', 'unreadable'],
      [3, 'fullName', 'required'],
      [5, 'email', 'email'],
    ]);
    await expect(importPeople(world.app, cast.hanako, file, hook)).rejects.toMatchObject({
      code: 'survey.importProblems',
    });
    expect(await imported(world)).toEqual([]);
  });

  it('asks for a column of addresses where none was found, and takes the one that is chosen', async () => {
    const world = await open();
    const cast = await castWithSurvey(world);
    const bytes = bytesOf('だれ,どこへ\n見本 一,a@x.example\n');
    const first = await previewPeople(world.app.db, fileOf(cast, bytes));
    expect(first).toMatchObject({ problem: { code: 'noEmailColumn' }, mapping: ['', ''], lines: [] });
    const mapping = ['fullName', 'email'];
    expect(await importPeople(world.app, cast.hanako, fileOf(cast, bytes, { mapping }), hook)).toMatchObject({
      added: 1,
    });
  });

  it('passes over who is registered already, and mails only if it is wanted', async () => {
    const world = await open();
    const cast = await castWithSurvey(world);
    const file = fileOf(cast, bytesOf('氏名,メール\n参加 秋,ＡＫＩ@cast.example\n見本 一,a@x.example\n'));
    const { lines } = await previewPeople(world.app.db, file);
    expect(lines.map(({ standing }) => standing)).toEqual(['known', 'new']);
    await importPeople(world.app, cast.hanako, { ...file, mail: 'sent' }, hook);
    const mails = await world.app.db.selectFrom('outbox').select('recipient').execute();
    expect(mails).toEqual([{ recipient: 'a@x.example' }]);
  });

  it('is for who may edit the seminar', async () => {
    const world = await open();
    const cast = await castWithSurvey(world);
    for (const actor of [guest, cast.aki, cast.operator, cast.speaker, cast.tokyoChair]) {
      const attempt = importPeople(world.app, actor, fileOf(cast, googleForms(1)), hook);
      await expect(attempt).rejects.toMatchObject({ status: 404 });
    }
    expect(await imported(world)).toEqual([]);
  });
});
