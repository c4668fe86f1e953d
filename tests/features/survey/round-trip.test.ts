import { expect, it } from 'vitest';
import { duplicateSeminar } from '~/features/survey/new-seminars.server';
import { importPeople, previewPeople } from '~/features/survey/people-import.server';
import { takeRegistrationsFile } from '~/features/survey/registrations-file.server';
import { onBothEngines } from '../../support/world';
import { answersOf, castWithSurvey, register } from './forms';
import { fileOf, hook, listOf } from './people-files';

onBothEngines('A list that was exported', (open) => {
  it('comes back as it was, into an empty copy of the seminar', async () => {
    const world = await open();
    const cast = await castWithSurvey(world, 4);
    const answers = await answersOf(world, cast);
    await register(world, cast, {
      name: 'all',
      entry: { company: "'=1+1", phone: '+81 90-1234-5678', consents: ['run', 'statistics', 'archive'] },
      answers,
    });
    world.clock.forward(61_000);
    await register(world, cast, {
      name: 'some',
      entry: { venue: 'osaka', kind: 'vendor', familyKana: '', givenKana: '' },
    });
    world.clock.forward(1_000);
    await register(world, cast, { name: 'late', entry: { position: '=@係長' } });
    const formats = [
      ['utf-8', 'words'],
      ['utf-8', 'codes'],
      ['cp932', 'words'],
      ['cp932', 'codes'],
      ['xlsx', 'words'],
      ['xlsx', 'codes'],
    ] as const;
    const before = await listOf(world, cast, cast.slug);
    for (const [format, wording] of formats) {
      const copy = await duplicateSeminar(world.app, cast.hanako, cast.seminarId);
      const wanted = { slug: cast.slug, format, wording, locale: 'en', people: 'all' } as const;
      const { bytes } = await takeRegistrationsFile(world.app, cast.hanako, wanted);
      const preview = await previewPeople(world.app.db, { ...fileOf(cast, bytes), seminarId: copy.id });
      expect(preview).toMatchObject({ problem: null, problems: [] });
      await importPeople(world.app, cast.hanako, { ...fileOf(cast, bytes), seminarId: copy.id }, hook);
      expect(await listOf(world, cast, copy.slug)).toEqual(before);
    }
  });
});
