import { guest, type Actor } from '~/features/accounts/actor';
import { createThreadWithin, type NewThread } from '~/features/archive/new-threads.server';
import type { ListedPage } from '~/features/archive/search';
import { searchOf } from '~/features/archive/search-of-address';
import { sightOf } from '~/features/archive/sight.server';
import { listThreads } from '~/features/archive/thread-list.server';
import { castOf, type Cast } from '../../support/cast';
import { start } from '../../support/start';
import type { World } from '../../support/world';

/** The cast's archive under test. */
export type Shelf = {
  world: World;
  cast: Cast;
  /** Puts a thread there; gives its id. Members read it unless said otherwise. */
  put: (title: string, other?: Partial<NewThread>) => Promise<string>;
  /** The page of the list that an address shows to somebody. */
  page: (address: string, actor?: Actor) => Promise<ListedPage>;
  /** The titles on it. */
  titles: (address: string, actor?: Actor) => Promise<string[]>;
};

export async function shelfOf(world: World): Promise<Shelf> {
  const cast = await castOf(world);
  const { app } = world;
  const put: Shelf['put'] = async (title, other = {}) => {
    const made = await app.write((work) => createThreadWithin(work, { ...thread(cast, app.newId()), title, ...other }));
    return made?.id ?? '';
  };
  const page: Shelf['page'] = async (address, actor = cast.mio) => {
    const search = searchOf(new URLSearchParams(address));
    return listThreads(app.db, await sightOf(app.db, actor), { search, locale: 'ja' });
  };
  const titles: Shelf['titles'] = async (address, actor) =>
    (await page(address, actor)).threads.map(({ title }) => title.map((piece) => piece.text).join(''));
  return { world, cast, put, page, titles };
}

export { guest };

function thread(cast: Cast, sourceId: string): NewThread {
  return {
    seminarId: cast.seminarId,
    source: 'question',
    sourceId,
    title: '',
    answer: '',
    sections: [],
    category: null,
    votes: 0,
    visibility: 'members',
    heldAt: start,
  };
}

/** What `q=` takes. */
export function q(query: string): string {
  return new URLSearchParams({ q: query }).toString();
}

/** A second seminar, of which ben is an attendee and aki is not. */
export async function otherSeminar({ world }: Shelf): Promise<string> {
  const id = 'another-seminar';
  await world.app.write(async ({ tx }) => {
    const seminar = await tx.selectFrom('seminar').selectAll().executeTakeFirstOrThrow();
    await tx
      .insertInto('seminar')
      .values({ ...seminar, id, slug: 'another', number: 13 })
      .execute();
    const place = await tx
      .selectFrom('registration')
      .selectAll()
      .where('person_id', '=', 'ben')
      .executeTakeFirstOrThrow();
    await tx
      .insertInto('registration')
      .values({ ...place, id: 'another-place', seminar_id: id, receipt: 'Z13-0001', form_key: 'another-form' })
      .execute();
  });
  return id;
}
