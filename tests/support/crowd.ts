import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSession } from '~/features/accounts/sessions.server';
import { buildApp } from '../../server/build-app';
import { openMigrated } from '../../server/start';
import { castOf, type Cast } from './cast';
import { createPostgres } from './stores';
import type { App } from '~/app';
import type { Engine } from '../../db/engine';
import type { Store } from '../../db/open';

/** The address of a server started in production on plain http: its cookies have the plain name. */
const loopback = 'http://localhost';
const rowsAtOnce = 100;

/** A database with the cast's seminar, one part live, and a crowd of confirmed attendees with open sessions. */
export type Crowd = {
  databaseUrl: string;
  cast: Cast;
  /** Cookies, as a browser would send them. */
  chair: string;
  osaka: string;
  secretariat: string;
  attendees: string[];
  clear: () => Promise<void>;
};

/** Builds the database: a SQLite file in a folder of its own, or one of its own on the PostgreSQL of the tests. */
export async function gatherCrowd(size: number, engine: Engine = 'sqlite'): Promise<Crowd> {
  const { url: databaseUrl, drop } = engine === 'postgres' ? await createPostgres() : createFile();
  const store = await openMigrated(databaseUrl);
  const app = await appOn(store);
  const cast = await castOf({ store });
  await store.writer.write(async (tx) => {
    await tx.updateTable('part').set({ state: 'live' }).where('id', '=', cast.parts.lecture).execute();
    await tx.updateTable('seminar').set({ state: 'live' }).where('id', '=', cast.seminarId).execute();
  });
  const people = await addAttendees(store, cast, size);
  const chair = await cookieOf(app, cast.tokyoChair.id);
  const osaka = await cookieOf(app, cast.osakaChair.id);
  const secretariat = await cookieOf(app, cast.hanako.id);
  const attendees: string[] = [];
  for (const id of people) attendees.push(await cookieOf(app, id));
  await store.close();
  return { databaseUrl, cast, chair, osaka, secretariat, attendees, clear: drop };
}

function createFile(): { url: string; drop: () => Promise<void> } {
  const folder = mkdtempSync(join(tmpdir(), 'zadankai-crowd-'));
  const drop = () => Promise.resolve(rmSync(folder, { recursive: true, force: true }));
  return { url: `file:${join(folder, 'crowd.db')}`, drop };
}

function appOn(store: Store): Promise<App> {
  const publisher = { published: () => undefined, counted: () => undefined, nudged: () => undefined };
  const log = { info: () => undefined, error: (reason: unknown) => console.error(reason) };
  return buildApp(store, {
    publisher,
    baseUrl: () => loopback,
    secret: 'the bench',
    mailFrom: 'office@zadankai.example',
    demo: false,
    log,
  });
}

async function cookieOf(app: App, personId: string): Promise<string> {
  const line = await openSession(app, personId, { registrationId: null });
  return line.split(';')[0] ?? '';
}

async function addAttendees(store: Store, cast: Cast, size: number): Promise<string[]> {
  const template = await store.db
    .selectFrom('registration')
    .selectAll()
    .where('id', '=', cast.registrations.aki)
    .executeTakeFirstOrThrow();
  const ids = Array.from({ length: size }, (_, index) => `crowd-${String(index)}`);
  for (let from = 0; from < size; from += rowsAtOnce) {
    const some = ids.slice(from, from + rowsAtOnce);
    await store.writer.write(async (tx) => {
      const { created_at } = await tx.selectFrom('person').select('created_at').limit(1).executeTakeFirstOrThrow();
      await tx
        .insertInto('person')
        .values(
          some.map((id) => {
            const email = `${id}@crowd.example`;
            return { id, email, name: id, locale: 'ja', standing: 'none', password_hash: null, created_at } as const;
          }),
        )
        .execute();
      await tx
        .insertInto('registration')
        .values(
          some.map((id, index) => ({
            ...template,
            id: `registration-${id}`,
            person_id: id,
            receipt: `Z14-${id}`,
            running_number: 1000 + from + index,
            form_key: `form-${id}`,
          })),
        )
        .execute();
    });
  }
  return ids;
}
