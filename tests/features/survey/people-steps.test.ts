import { expect, it } from 'vitest';
import { takePeopleStep } from '~/features/survey/people-steps.server';
import { onBothEngines } from '../../support/world';
import { castWithSurvey } from './forms';
import { hook, imported } from './people-files';

onBothEngines('The page that imports registrations', (open) => {
  const post = (fields: Record<string, string | File>) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    return form;
  };

  it('shows of a large file who is not added before who is, and how many there are', async () => {
    const world = await open();
    const cast = await castWithSurvey(world);
    const people = Array.from({ length: 300 }, (_, at) => `見本 ${String(at)},p${String(at)}@x.example\n`).join('');
    const take = (text: string) => {
      const form = post({ step: 'check', file: new File([text], 'a.csv') });
      return takePeopleStep(world.app, cast.hanako, form, { seminarId: cast.seminarId, locale: 'ja', ...hook });
    };
    const sound = await take(`氏名,メール\n${people}見本 再,P7@x.example\n`);
    if (sound.step !== 'check') throw new Error('was not looked at');
    expect(sound.preview.standings).toEqual({ new: 300, known: 0, twice: 1, leftOut: 0 });
    expect(sound.preview.lines).toHaveLength(200);
    expect(sound.preview.lines.at(-1)).toMatchObject({ line: 302, email: 'p7@x.example', standing: 'twice' });
    const wrong = await take(`氏名,メール\n${people}${',q@x.example\n'.repeat(60)}`);
    expect(wrong).toMatchObject({ preview: { allProblems: 60, problems: { length: 50 } } });
  });

  it('shows changed columns again before it imports them, and takes no file that was not looked at', async () => {
    const world = await open();
    const cast = await castWithSurvey(world);
    const around = { seminarId: cast.seminarId, locale: 'ja', ...hook } as const;
    const take = (fields: Record<string, string | File>) =>
      takePeopleStep(world.app, cast.hanako, post(fields), around);
    expect(await take({ step: 'check' })).toEqual({ step: 'choose', missing: true });
    const file = new File(['氏名,メール,メモ\n見本 一,a@x.example,見本社\n'], 'a.csv');
    const looked = await take({ step: 'check', file });
    if (looked.step !== 'check') throw new Error('was not looked at');
    const { file: carried, signature, seen } = looked.carried;
    const columns = { columns: '3', 'column.0': 'fullName', 'column.1': 'email', 'column.2': 'company' };
    const form = { carried, signature, seen, ...columns, venue: 'online', kind: 'guest', mail: 'none' };
    const again = await take({ step: 'import', ...form });
    if (again.step !== 'check') throw new Error('imported what was not shown');
    expect(await imported(world)).toEqual([]);
    const stranger = take({
      step: 'import',
      ...form,
      carried: Buffer.from('氏名,メール\nx,x@x.example\n').toString('base64'),
    });
    await expect(stranger).rejects.toMatchObject({ code: 'survey.changed', status: 422 });
    expect(await take({ step: 'import', ...form, seen: again.carried.seen })).toEqual({
      step: 'done',
      added: 1,
      known: 0,
    });
    expect((await imported(world))[0]).toMatchObject({ company: '見本社' });
  });

  it('brings no sponsor into a part that is not open to them, and into those that are where the file names none', async () => {
    const world = await open();
    const cast = await castWithSurvey(world);
    const take = (text: string) => {
      const form = post({ step: 'check', file: new File([text], 'a.csv') });
      return takePeopleStep(world.app, cast.hanako, form, { seminarId: cast.seminarId, locale: 'ja', ...hook });
    };
    const unnamed = await take('氏名,メール,種別\n見本 協,v@x.example,協賛\n');
    expect(unnamed).toMatchObject({ preview: { allProblems: 0, standings: { new: 1 } } });
    const named = await take('氏名,メール,種別,参加する部\n見本 協,v@x.example,協賛,"第一部, 第二部"\n');
    expect(named).toMatchObject({ preview: { allProblems: 1, standings: { new: 0 } } });
  });
});
