import type { Entry } from '~/features/registration/entry';
import type { Registered } from '~/features/registration/registrations.server';
import { answersSchema, type Answer } from '~/features/survey/answers';
import { registerFor, type AfterAnswers } from '~/features/survey/entries.server';
import { addStandardSurveyWithin, findSurvey } from '~/features/survey/surveys.server';
import { castOf, type Cast } from '../../support/cast';
import type { World } from '../../support/world';

const noHook: { afterAnswers: AfterAnswers } = { afterAnswers: () => Promise.resolve() };

/** The cast's seminar with the standard survey and, where said, another capacity; two of its seats are taken. */
export async function castWithSurvey(world: World, capacity?: number): Promise<Cast> {
  const cast = await castOf(world);
  await world.app.write(async (work) => {
    await addStandardSurveyWithin(work, cast.seminarId);
    if (capacity !== undefined) await work.tx.updateTable('seminar').set({ capacity }).execute();
  });
  return cast;
}

export function entryOf(name: string, other: Partial<Entry> = {}): Entry {
  return {
    company: '見本製作所',
    department: '総務部',
    position: '',
    familyName: '見本',
    givenName: name,
    familyKana: 'ミホン',
    givenKana: 'ハナコ',
    email: `${name}@form.example`,
    phone: '',
    venue: 'online',
    kind: 'guest',
    parts: ['part-lecture'],
    consents: ['run', 'show'],
    ...other,
  };
}

/** Sends a form as a guest. */
export function register(
  world: World,
  cast: Cast,
  form: { name: string; entry?: Partial<Entry>; answers?: readonly Answer[]; formKey?: string },
  hook = noHook,
): Promise<Registered> {
  const input = {
    seminarId: cast.seminarId,
    entry: entryOf(form.name, form.entry),
    formKey: form.formKey ?? `key-of-${form.name}-0123456789`,
    locale: 'ja' as const,
    answers: form.answers ?? [],
  };
  return registerFor(world.app, input, hook);
}

const fullAnswers = {
  'job-type': 'part-time',
  pcs: '100-299',
  incidents: ['lost-device', 'other'],
  incidents_other: '社員の  USB メモリー',
  csirt: 'planned',
  education: [],
  measures: '多要素認証\r\nを入れた',
  challenges: '復元の訓練をどう試していますか',
};

export async function answersOf(
  world: World,
  cast: Cast,
  values: Record<string, unknown> = fullAnswers,
): Promise<Answer[]> {
  return answersSchema(await findSurvey(world.app.db, cast.seminarId)).parse(values);
}
