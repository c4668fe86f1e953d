import { buildApp } from '../../server/build-app';
import { openMigrated } from '../../server/start';
import type { Engine } from '../../db/engine';
import { openStore } from '../../db/open';
import { addStandardSurveyWithin } from '../../app/features/survey/surveys.server';
import { gatherCrowd, type Crowd } from './crowd';

const day = 86_400_000;

/** A published seminar with the standard survey and nobody in it, whose registration is open as this machine's clock has it. */
export async function openDesk(engine: Engine, capacity: number): Promise<Crowd> {
  const crowd = await gatherCrowd(0, engine);
  const store = await openMigrated(crowd.databaseUrl);
  const app = await buildApp(store, {
    publisher: { published: () => undefined, counted: () => undefined, nudged: () => undefined },
    baseUrl: () => 'http://localhost',
    secret: 'the rush',
    mailFrom: 'office@zadankai.example',
    demo: false,
    log: { info: () => undefined, error: (reason: unknown) => console.error(reason) },
  });
  await app.write(async (work) => {
    await addStandardSurveyWithin(work, crowd.cast.seminarId);
    const at = (days: number) => new Date(Date.now() + days * day).toISOString();
    await work.tx.deleteFrom('registration_part').execute();
    await work.tx.deleteFrom('registration').execute();
    await work.tx
      .updateTable('part')
      .set({ state: 'planned', starts_at: at(7), ends_at: at(7.1) })
      .execute();
    const open = { registration_opens_at: at(-1), registration_closes_at: at(6) };
    await work.tx
      .updateTable('seminar')
      .set({ ...open, state: 'published', capacity })
      .execute();
  });
  await store.close();
  return crowd;
}

export type Rush = { statuses: number[]; receipts: string[]; milliseconds: number; slowest: number };

/** So many people send the form in the same moment, each from an address of their own, to one server or by turns to several. */
export async function rush(urls: readonly string[], slug: string, people: number): Promise<Rush> {
  const began = performance.now();
  const answers = await Promise.all(
    Array.from({ length: people }, async (_, person) => {
      const url = urls[person % urls.length] ?? '';
      const answer = await send(`${url}/seminars/${slug}/register`, person);
      return { ...answer, milliseconds: performance.now() - began };
    }),
  );
  return {
    statuses: [...new Set(answers.map(({ status }) => status))],
    receipts: answers.map(({ text }) => /Z14-\d{4}/.exec(text)?.[0] ?? ''),
    milliseconds: performance.now() - began,
    slowest: Math.max(...answers.map((answer) => answer.milliseconds)),
  };
}

async function send(url: string, person: number): Promise<{ status: number; text: string }> {
  const { origin } = new URL(url);
  const response = await fetch(url, {
    method: 'POST',
    headers: { origin, 'x-forwarded-for': `10.0.${String(person >> 8)}.${String(person & 255)}` },
    body: formOf(person),
  });
  return { status: response.status, text: await response.text() };
}

function formOf(person: number): FormData {
  const form = new FormData();
  const fields: Record<string, string> = {
    step: 'send',
    formKey: `a-form-of-the-rush-${String(person).padStart(4, '0')}`,
    company: '見本製作所',
    familyName: '見本',
    givenName: `花子${String(person)}`,
    familyKana: 'ミホン',
    givenKana: 'ハナコ',
    email: `person${String(person)}@rush.example`,
    venue: 'online',
    kind: 'guest',
    parts: 'part-lecture',
    consents: 'run',
    'answers.job-type': 'lead',
    'answers.pcs': 'upto-49',
    'answers.csirt': 'no-plan',
    'answers.incidents': 'phishing',
    'answers.challenges': `混み合う日の課題 ${String(person)}`,
  };
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

/** Who stands where, in the order of their numbers; and the waiting in the order in which they are promoted. */
export async function standings(databaseUrl: string) {
  const store = openStore(databaseUrl);
  const rows = await store.db
    .selectFrom('registration')
    .select(['receipt', 'running_number as number', 'state', 'submitted_at', 'email'])
    .orderBy('running_number')
    .execute();
  const line = await store.db
    .selectFrom('registration')
    .select('running_number as number')
    .where('state', '=', 'waitlisted')
    .orderBy('submitted_at')
    .orderBy('running_number')
    .execute();
  await store.close();
  return { rows, line: line.map(({ number }) => number) };
}
