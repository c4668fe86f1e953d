import { expect, it } from 'vitest';
import { guest } from '~/features/accounts/actor';
import { receiveAnswersWithin } from '~/features/challenges/intake.server';
import { importTexts, previewImport } from '~/features/survey/import.server';
import { takeImportStep } from '~/features/survey/import-steps.server';
import { countByCategory } from '~/features/survey/import';
import { challengesWithTexts } from '../../support/challenges';
import type { Cast } from '../../support/cast';
import { withMaterial } from '../../support/material';
import { longestHold } from '../../support/processor-time';
import { onBothEngines, type World } from '../../support/world';
import { castWithSurvey } from './forms';

const hook = { afterAnswers: receiveAnswersWithin };
const file = (text: string) => new TextEncoder().encode(text);
const good = file(
  '区分,番号,内容\r\n他,1,一つ目\r\nＥｍｅｒｇｅｎｃｙ,1,二つ目\r\n緊急対応,1,三つ目\r\n緊急対応,1,三つ目\r\n,,四つ目\r\n',
);
const bad = file('区分,内容\n他,よい文\n知らない区分,困った文\n他,\n');

const source = (cast: Cast, bytes: Uint8Array) => ({ seminarId: cast.seminarId, questionCode: 'challenges', bytes });

async function rowsIn(world: World) {
  const count = async (table: 'response' | 'answer' | 'imported_text' | 'challenge') =>
    (await world.app.db.selectFrom(table).selectAll().execute()).length;
  return [await count('response'), await count('answer'), await count('imported_text'), await count('challenge')];
}

onBothEngines('Importing texts', (open) => {
  it('previews rows, categories and doubles, and writes nothing', async () => {
    const world = await open();
    const cast = await castWithSurvey(world);
    const preview = await previewImport(world.app.db, source(cast, good));
    expect(preview).toMatchObject({
      encoding: 'utf-8',
      problems: [],
      columns: { category: '区分', number: '番号', text: '内容' },
    });
    expect(preview.lines.map(({ line, category, standing }) => [line, category?.code ?? null, standing])).toEqual([
      [2, 'other', 'new'],
      [3, 'emergency', 'new'],
      [4, 'emergency', 'new'],
      [5, 'emergency', 'known'],
      [6, null, 'new'],
    ]);
    const counts = countByCategory(preview.question, preview.lines).map(({ category, count }) => [
      category?.code ?? null,
      count,
    ]);
    expect(counts.filter(([, count]) => count !== 0)).toEqual([
      ['emergency', 2],
      ['other', 1],
      [null, 1],
    ]);
    expect(await rowsIn(world)).toEqual([0, 0, 0, 0]);
  });

  it('adds each text once as a response of nobody, and hands it on with its category', async () => {
    const world = await open();
    const cast = await castWithSurvey(world);
    expect(await importTexts(world.app, cast.hanako, source(cast, good), hook)).toEqual({ added: 4, known: 1 });
    expect(await rowsIn(world)).toEqual([4, 4, 4, 4]);
    const responses = await world.app.db.selectFrom('response').select(['registration_id', 'state']).execute();
    expect(new Set(responses.map((row) => `${String(row.registration_id)} ${row.state}`))).toEqual(
      new Set(['null submitted']),
    );
    expect(await importTexts(world.app, cast.jiro, source(cast, good), hook)).toEqual({ added: 0, known: 5 });
    expect(await rowsIn(world)).toEqual([4, 4, 4, 4]);
    const audit = await world.app.db
      .selectFrom('audit')
      .select(['person_id', 'note'])
      .where('action', '=', 'import texts')
      .execute();
    expect(audit).toContainEqual({ person_id: 'hanako', note: 'challenges 4' });
  });

  it('adds nothing twice when two import at once', async () => {
    const world = await open();
    const cast = await castWithSurvey(world);
    const done = await Promise.all(
      [cast.hanako, cast.jiro].map((actor) => importTexts(world.app, actor, source(cast, good), hook)),
    );
    expect(done.map(({ added }) => added).sort()).toEqual([0, 4]);
    expect(await rowsIn(world)).toEqual([4, 4, 4, 4]);
  });

  it('lets others have their turn while many are stored', async () => {
    const world = await open();
    const cast = await castWithSurvey(world);
    const many = file(`内容\n${Array.from({ length: 600 }, (_, index) => `課題${String(index)}\n`).join('')}`);
    const { turns } = await longestHold(async () => {
      expect(await importTexts(world.app, cast.hanako, source(cast, many), hook)).toEqual({ added: 600, known: 0 });
    });
    expect(turns).toBeGreaterThan(12);
    expect(await rowsIn(world)).toEqual([600, 600, 600, 600]);
    const { numbers } = await world.app.db
      .selectFrom('challenge')
      .select((row) => row.fn.max('number').as('numbers'))
      .executeTakeFirstOrThrow();
    expect(numbers).toBe(600);
  });

  it('names the lines that are wrong, and then imports none', async () => {
    const world = await open();
    const cast = await castWithSurvey(world);
    const { problems } = await previewImport(world.app.db, source(cast, bad));
    expect(problems.map(({ line, code }) => [line, code])).toEqual([
      [3, 'unknownCategory'],
      [4, 'emptyText'],
    ]);
    await expect(importTexts(world.app, cast.hanako, source(cast, bad), hook)).rejects.toMatchObject({
      code: 'survey.importProblems',
      status: 422,
    });
    expect(await rowsIn(world)).toEqual([0, 0, 0, 0]);
  });

  it('takes everything back when what follows fails', async () => {
    const world = await open();
    const cast = await castWithSurvey(world);
    const failing = { afterAnswers: () => Promise.reject(new Error('later')) };
    await expect(importTexts(world.app, cast.hanako, source(cast, good), failing)).rejects.toThrow('later');
    expect(await rowsIn(world)).toEqual([0, 0, 0, 0]);
  });

  it('is for who may edit the seminar, and for questions of texts', async () => {
    const world = await open();
    const cast = await castWithSurvey(world);
    for (const actor of [guest, cast.mio, cast.aki, cast.tokyoChair, { ...cast.hanako, registrationId: 'x' }]) {
      await expect(importTexts(world.app, actor, source(cast, good), hook)).rejects.toMatchObject({ status: 404 });
    }
    for (const questionCode of ['pcs', 'nothing', '__proto__']) {
      const other = { ...source(cast, good), questionCode };
      await expect(importTexts(world.app, cast.hanako, other, hook)).rejects.toMatchObject({
        code: 'survey.noQuestion',
      });
    }
    expect(await rowsIn(world)).toEqual([0, 0, 0, 0]);
  });

  it('imports on the page only what was looked at', async () => {
    const world = await open();
    const cast = await castWithSurvey(world);
    const surroundings = { seminarId: cast.seminarId, ...hook };
    const form = new FormData();
    form.set('question', 'challenges');
    form.set('step', 'check');
    expect(await takeImportStep(world.app, cast.hanako, form, surroundings)).toEqual({ step: 'choose', missing: true });
    form.set('file', new File([good], 'a.csv'));
    const looked = await takeImportStep(world.app, cast.hanako, form, surroundings);
    if (looked.step !== 'check' || !looked.carried) throw new Error('the file was not looked at');
    const confirm = new FormData();
    confirm.set('step', 'import');
    confirm.set('question', looked.carried.questionCode);
    confirm.set('signature', looked.carried.signature);
    confirm.set('carried', `${looked.carried.file}AAAA`);
    await expect(takeImportStep(world.app, cast.hanako, confirm, surroundings)).rejects.toMatchObject({
      code: 'survey.changed',
    });
    confirm.set('carried', looked.carried.file);
    expect(await takeImportStep(world.app, cast.hanako, confirm, surroundings)).toEqual({
      step: 'done',
      added: 4,
      known: 1,
    });
  });

  it('shows of a large file its figures and its beginning, and carries it in little', async () => {
    const world = await open();
    const cast = await castWithSurvey(world);
    const surroundings = { seminarId: cast.seminarId, ...hook };
    const form = new FormData();
    form.set('question', 'challenges');
    const rows = Array.from({ length: 900 }, (_, index) => `${String(index)} ${'<b>復元の訓練</b>'.repeat(80)}\n`);
    form.set('file', new File([`内容\n${rows.join('')}`], 'a.csv'));
    const looked = await takeImportStep(world.app, cast.hanako, form, surroundings);
    expect(looked).toMatchObject({ step: 'check', preview: { rows: 900, fresh: 900, allProblems: 0 } });
    expect(JSON.stringify(looked).length).toBeLessThan(200_000);
    form.set('file', new File([`区分,内容\n${'他,\n'.repeat(200)}`], 'b.csv'));
    const wrong = await takeImportStep(world.app, cast.hanako, form, surroundings);
    if (wrong.step !== 'check') throw new Error('the file was not looked at');
    expect(wrong).toMatchObject({ carried: null, preview: { allProblems: 200 } });
    expect(wrong.preview.problems).toHaveLength(50);
  });

  withMaterial('seminar/challenges.csv', (read) => {
    it('goes in with 23 texts in 6 categories, as plain text with bullets', async () => {
      const world = await open();
      const cast = await castWithSurvey(world);
      const preview = await previewImport(world.app.db, source(cast, read()));
      expect(countByCategory(preview.question, preview.lines).map(({ count }) => count)).toEqual([1, 8, 3, 6, 2, 3]);
      expect(await importTexts(world.app, cast.hanako, source(cast, read()), hook)).toEqual({ added: 23, known: 0 });
      const challenges = await challengesWithTexts(world.app.db).execute();
      expect(new Set(challenges.map((challenge) => challenge.category_id)).size).toBe(6);
      expect(challenges.filter(({ original }) => /<[a-z/]/i.test(original))).toEqual([]);
      expect(challenges.some(({ original }) => original.includes('・'))).toBe(true);
      expect(await importTexts(world.app, cast.hanako, source(cast, read()), hook)).toEqual({ added: 0, known: 23 });
    });
  });
});
