import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openStore, type Database } from '../../../db/open';
import type { Server } from '../../support/server';

/** What there is to aim at: ids of every kind, by the name that a form or a command gives them. */
export type Stock = {
  ids: Readonly<Record<string, readonly string[]>>;
  /** The addresses of a registration's mails, as they go out. */
  links: readonly string[];
};

/** Reads from the server's own database. */
export async function readStock<T>(server: Server, read: (db: Database) => Promise<T>): Promise<T> {
  const store = openStore(server.databaseUrl);
  try {
    return await read(store.db);
  } finally {
    await store.close();
  }
}

type Table = 'part' | 'room' | 'note' | 'thread' | 'registration' | 'reply' | 'category' | 'outbox' | 'challenge';

export async function takeStock(db: Database): Promise<Stock> {
  const idsOf = async (table: Table) =>
    (await db.selectFrom(table).select('id').limit(60).execute()).map(({ id }) => id);
  const questions = await db.selectFrom('question').select(['id', 'public_id']).execute();
  const cards = await db.selectFrom('challenge').select('public_id').where('public_id', 'is not', null).execute();
  const slugs = await db.selectFrom('seminar').select('slug').execute();
  const mails = await db.selectFrom('outbox').select('text').execute();
  const publicIds = [...questions, ...cards].flatMap(({ public_id: publicId }) => publicId ?? []);
  return {
    ids: {
      ...{ partId: await idsOf('part'), roomId: await idsOf('room'), noteId: await idsOf('note') },
      ...{
        threadId: await idsOf('thread'),
        registrationId: await idsOf('registration'),
        replyId: await idsOf('reply'),
      },
      ...{ categoryId: await idsOf('category'), challengeId: await idsOf('challenge'), id: await idsOf('outbox') },
      ...{ questionId: questions.map(({ id }) => id), publicId: publicIds, card: publicIds },
      slug: slugs.map(({ slug }) => slug),
    },
    links: mails.flatMap(({ text }) => /\/r\/\S+/.exec(text)?.[0] ?? []),
  };
}

/** Every address of the site, by its route's id; `:name` stands for what has to be filled in. */
export function listRoutes(): { id: string; path: string }[] {
  const folder = fileURLToPath(new URL('../../../app/routes', import.meta.url));
  return readdirSync(folder).map((file) => {
    const name = file.replace(/\.tsx?$/, '');
    const path = name
      .replace(/\[(.*?)\]/g, (_, literal: string) => literal.replaceAll('.', '\u0001'))
      .split('.')
      .filter((segment) => !segment.startsWith('_'))
      .map((segment) => segment.replace(/_$/, '').replace(/^\$$/, ':rest').replace(/^\$/, ':'))
      .join('/')
      .replaceAll('\u0001', '.');
    return { id: `routes/${name}`, path: `/${path}` };
  });
}
