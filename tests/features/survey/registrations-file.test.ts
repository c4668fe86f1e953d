import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { guest } from '~/features/accounts/actor';
import { countLostLetters, takeRegistrationsFile } from '~/features/survey/registrations-file.server';
import { readTable } from '~/features/survey/table-file.server';
import type { Cast } from '../../support/cast';
import { onBothEngines, type World } from '../../support/world';
import { answersOf, castWithSurvey, register } from './forms';

/** The rows of the file by the address in them, each by its headers. */
async function fileOf(world: World, cast: Cast): Promise<Map<string, Record<string, string>>> {
  const wanted = { slug: cast.slug, format: 'utf-8', wording: 'words', locale: 'ja', people: 'all' } as const;
  const { bytes } = await takeRegistrationsFile(world.app, cast.hanako, wanted);
  const rows: Record<string, string>[] = parse(Buffer.from(bytes), { bom: true, columns: true });
  return new Map(rows.map((row) => [row['メールアドレス'] ?? '', row]));
}

onBothEngines('the file of registrations', (open) => {
  it('has everybody with their place, and the chosen answers of who agreed to be counted', async () => {
    const world = await open();
    const cast = await castWithSurvey(world);
    const answers = await answersOf(world, cast);
    const entry = { phone: '090-1234-5678', company: '=1+1', parts: [cast.parts.lecture] };
    await register(world, cast, { name: 'counted', entry: { ...entry, consents: ['run', 'statistics'] }, answers });
    await register(world, cast, { name: 'silent', entry: { ...entry, consents: ['run', 'show'] }, answers });
    const file = await fileOf(world, cast);
    expect(file.size).toBe(4);
    const counted = file.get('counted@form.example');
    expect(counted).toMatchObject({
      受付番号: 'Z14-0003',
      状態: '確定',
      '会社名・団体名': "'=1+1",
      電話番号: '090-1234-5678',
      会場: 'オンライン',
      第1部: '1',
      第2部: '0',
      '同意：集計': '1',
      '同意：当日の紹介': '0',
      管理しているPCの台数: '100～299台',
      '経験したインシデント：端末・媒体の紛失': '1',
      '経験したインシデント：ランサムウェア': '0',
      '経験したインシデント：その他': '1',
      '経験したインシデント：その他*': '社員の  USB メモリー',
    });
    const silent = file.get('silent@form.example');
    expect(silent).toMatchObject({ '同意：集計': '0', 管理しているPCの台数: '', '経験したインシデント：その他': '' });
  });

  it('holds no free text, whoever agreed to what', async () => {
    const world = await open();
    const cast = await castWithSurvey(world);
    const entry = { consents: ['run', 'statistics', 'show', 'archive'] as const };
    const answers = await answersOf(world, cast);
    const texts = answers.filter((answer) => answer.optionCode === null).map((answer) => answer.text ?? '');
    expect(texts.length).toBeGreaterThan(0);
    await register(world, cast, { name: 'open', entry: { ...entry, consents: [...entry.consents] }, answers });
    const all = JSON.stringify([...(await fileOf(world, cast)).values()]);
    for (const text of texts) expect(all).not.toContain(JSON.stringify(text).slice(1, -1));
  });

  it('goes by the latest word on a consent', async () => {
    const world = await open();
    const cast = await castWithSurvey(world);
    const answers = await answersOf(world, cast);
    await register(world, cast, { name: 'counted', entry: { consents: ['run', 'statistics'] }, answers });
    world.clock.forward(60_000);
    await world.app.write(async (work) => {
      const { id } = await work.tx
        .selectFrom('registration')
        .select('id')
        .where('email', '=', 'counted@form.example')
        .executeTakeFirstOrThrow();
      const words = { text_version: '2026-11', locale: 'ja', at: work.at } as const;
      const row = { id: work.newId(), registration_id: id, purpose: 'statistics', given: 0, ...words } as const;
      await work.tx.insertInto('consent').values(row).execute();
    });
    expect((await fileOf(world, cast)).get('counted@form.example')).toMatchObject({
      '同意：集計': '0',
      管理しているPCの台数: '',
    });
  });

  it('is for the secretariat and administrators; to others there is none, and each taking is in the audit', async () => {
    const world = await open();
    const cast = await castWithSurvey(world);
    const wanted = { slug: cast.slug, format: 'cp932', wording: 'words', locale: 'en', people: 'all' } as const;
    await expect(takeRegistrationsFile(world.app, guest, wanted)).rejects.toMatchObject({ status: 401 });
    for (const actor of [cast.aki, cast.mio, cast.speaker]) {
      await expect(takeRegistrationsFile(world.app, actor, wanted)).rejects.toMatchObject({ status: 404 });
    }
    const { name } = await takeRegistrationsFile(world.app, cast.administrator, wanted);
    expect(name).toBe('seminar-14-registrations-20261204.csv');
    const acts = await world.app.db
      .selectFrom('audit')
      .select(['person_id', 'note'])
      .where('action', '=', 'export registrations')
      .execute();
    const note = '2 cp932 place+person+contact+consents+answers';
    expect(acts).toEqual([{ person_id: cast.administrator.id, note }]);
  });

  it('has for chairs and the operator heads by venue and part, and nothing of a person', async () => {
    const world = await open();
    const cast = await castWithSurvey(world);
    for (const actor of [cast.tokyoChair, cast.operator]) {
      const wanted = { slug: cast.slug, format: 'utf-8', wording: 'codes', locale: 'ja', people: 'all' } as const;
      const { bytes } = await takeRegistrationsFile(world.app, actor, wanted);
      const rows: string[][] = parse(Buffer.from(bytes), { bom: true });
      const places = ['receipt', 'state', 'submittedAt', 'venue', 'kind', 'locale', 'part.1', 'part.2', 'part.3'];
      expect(rows[0]).toEqual(places);
      expect(JSON.stringify(rows)).not.toContain('cast.example');
    }
  });

  it('as a workbook has every cell as text: zeros in front stay, and no formula runs', async () => {
    const world = await open();
    const cast = await castWithSurvey(world);
    await register(world, cast, { name: 'sheet', entry: { company: '=1+1', phone: '0012-345-678' } });
    const wanted = { slug: cast.slug, format: 'xlsx', wording: 'codes', locale: 'ja', people: 'all' } as const;
    const { name, bytes } = await takeRegistrationsFile(world.app, cast.hanako, wanted);
    expect(name).toBe('第14回_申し込み_20261204.xlsx');
    const { encoding, rows } = await readTable(bytes);
    expect(encoding).toBe('xlsx');
    const row = Object.fromEntries((rows[0]?.fields ?? []).map((head, at) => [head, rows.at(-1)?.fields[at]]));
    expect(row).toMatchObject({ company: '=1+1', phone: '0012-345-678', venue: 'online', 'consent.run': '1' });
  });

  it('tells beforehand how many letters Shift_JIS does not have', async () => {
    const world = await open();
    const cast = await castWithSurvey(world);
    expect(await countLostLetters(world.app.db, cast.seminarId, 'ja')).toBe(0);
    await register(world, cast, { name: 'rare', entry: { company: '𠮷野システム', familyName: '髙橋' } });
    expect(await countLostLetters(world.app.db, cast.seminarId, 'ja')).toBe(1);
  });
});
