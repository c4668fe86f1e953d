import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { catalogue } from '~/catalogue.server';
import { actorFromCookie } from '~/features/accounts/sessions.server';
import { familyOf } from '~/live/catalogue.server';
import { execute } from '~/live/execute.server';
import { followable } from '~/live/following.server';
import type { World } from '../support/world';
import { acts, type Act } from './acts';
import { commands } from './commands';
import { loads } from './loads';
import type { Row } from './matrix';
import { cookieOf, type Role } from './roles';
import type { Prepare } from './scene';

/** What a module of a route has for us. */
type Route = {
  loader?: (args: LoaderFunctionArgs) => Promise<unknown>;
  action?: (args: ActionFunctionArgs) => Promise<unknown>;
};

const modules = import.meta.glob<Route>(['../../app/routes/*.tsx', '../../app/root.tsx']);

/** The routes by Remix's ids, each with its module. */
export const routes: ReadonlyMap<string, () => Promise<Route>> = new Map(
  Object.entries(modules).map(([path, load]) => [path.replace(/^.*\/app\//, '').replace(/\.tsx$/, ''), load]),
);

/** The route of `id (case)` or `id act`. */
export function routeOf(what: string): string {
  return what.split(' ', 1)[0] ?? '';
}

export function prepareOf({ kind, what }: Row): Prepare | undefined {
  if (kind === 'loader') return loads[what]?.prepare;
  if (kind === 'action') return acts[what]?.prepare;
  return kind === 'command' ? commands[what]?.prepare : undefined;
}

/** Tries it for real; in one word what the role hears. */
export async function attempt(world: World, row: Row, role: Role): Promise<string> {
  const cookie = await cookieOf(world.app, role);
  if (row.kind === 'loader') return load(world, row.what, cookie);
  if (row.kind === 'action') return post(world, row.what, cookie);
  const actor = await actorFromCookie(world.app, cookie);
  if (row.kind === 'command') {
    const command = { cmd_id: world.app.newId(), name: row.what, input: commands[row.what]?.input };
    const ack = await execute(world.app, catalogue, actor, command);
    return ack.ok ? 'may' : wordOf(ack.status);
  }
  if (row.kind === 'topic') {
    const kind = catalogue.topics.get(familyOf(row.what));
    return kind && (await kind.mayHear(world.app.db, actor, row.what)) ? 'may' : 'no';
  }
  const followed = await followable(world.app, catalogue, actor, row.what).catch((reason: unknown) => reason);
  return followed instanceof Error ? wordOf('status' in followed ? Number(followed.status) : 500) : 'may';
}

async function load(world: World, what: string, cookie: string): Promise<string> {
  const asked = loads[what];
  const loader = (await routes.get(routeOf(what))?.())?.loader;
  if (!asked || !loader) throw new Error(`there is nothing to load for ${what}`);
  const request = new Request(`${world.app.baseUrl}${asked.path}`, { headers: { Cookie: cookie } });
  const args = { request, params: asked.params ?? {}, context: { app: world.app, nonce: '' } };
  return heard(loader(args));
}

async function post(world: World, what: string, cookie: string): Promise<string> {
  const act = acts[what];
  const action = (await routes.get(routeOf(what))?.())?.action;
  if (!act || !action) throw new Error(`there is nothing to send for ${what}`);
  const init = { method: 'POST', headers: { Cookie: cookie }, body: await bodyOf(world, act) };
  const request = new Request(`${world.app.baseUrl}${act.path}`, init);
  return heard(action({ request, params: act.params ?? {}, context: { app: world.app, nonce: '' } }));
}

async function bodyOf(world: World, act: Act): Promise<FormData | URLSearchParams> {
  const body = act.csv === undefined ? new URLSearchParams() : new FormData();
  for (const [name, given] of Object.entries(act.fields)) {
    for (const value of [given].flat()) body.append(name, await valueOf(world, value));
  }
  if (body instanceof FormData) body.set('file', new File([act.csv ?? ''], 'texts.csv'));
  return body;
}

async function valueOf(world: World, value: string): Promise<string> {
  if (!value.startsWith('question:')) return value;
  const row = await world.app.db
    .selectFrom('survey_question')
    .select('id')
    .where('code', '=', value.slice('question:'.length))
    .executeTakeFirstOrThrow();
  return row.id;
}

async function heard(answering: Promise<unknown>): Promise<string> {
  const answer = await answering.catch((thrown: unknown) => thrown);
  if (!(answer instanceof Response)) throw answer;
  const to = answer.headers.get('Location') ?? '';
  if (to.startsWith('/sign-in?')) return 'sign-in';
  if (to.startsWith('/command/refused?')) return `refused ${new URLSearchParams(to.split('?')[1]).get('code') ?? ''}`;
  return answer.status < 400 ? 'may' : wordOf(answer.status);
}

function wordOf(status: number): string {
  return status === 401 ? 'sign-in' : String(status);
}
