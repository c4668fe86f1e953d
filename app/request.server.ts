import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type TypedResponse } from '@remix-run/node';
import type { z } from 'zod';
import type { App } from '~/app';
import type { Actor } from '~/features/accounts/actor';
import { actorOf } from '~/features/accounts/sessions.server';
import { localeOfRequest } from '~/i18n/locale.server';
import type { Locale, RefusalCode } from '~/i18n/texts';
import { formOf, readWhole } from '~/shared/bounded-body.server';
import { missing, Refusal } from '~/shared/refusal';

type Args = LoaderFunctionArgs | ActionFunctionArgs;

/** A request, understood: who asks for what, in which language. */
export type Ask = {
  app: App;
  actor: Actor;
  params: Args['params'];
  url: URL;
  locale: Locale;
  request: Request;
  /** Sent with the answer, whichever it is: `headers.append('Set-Cookie', …)`. */
  headers: Headers;
};

type Refused = { refusal: RefusalCode };

/** A loader: runs the read; a Refusal becomes the error page with its sentence and status. */
export async function load<Answer>(args: LoaderFunctionArgs, run: (ask: Ask) => Promise<Answer>): Promise<Answer> {
  const ask = await askOf(args);
  try {
    return withHeaders(await run(ask), ask.headers);
  } catch (reason) {
    if (isRefusal(reason)) throw withHeaders(refusalOf(reason), ask.headers);
    throw isResponse(reason) ? withHeaders(reason, ask.headers) : reason;
  }
}

type Bounds = {
  /** The largest body, in bytes; beyond it common.tooLarge (413). A form of ours has at most one megabyte. */
  largest?: number;
};

const largestForm = 1024 * 1024;

/**
 * An action: reads the body within its bounds and runs the command; a body that is no form (JSON) can be had from
 * `ask.request`, the form is then empty. A Refusal is given back as `{ refusal: code }` with
 * its status, so that the page shows it beside the form and the fields keep what was written.
 */
export async function submit<Answer>(
  args: ActionFunctionArgs,
  run: (ask: Ask, form: FormData) => Promise<Answer>,
  bounds: Bounds = {},
): Promise<Answer | TypedResponse<Refused>> {
  const ask = await askOf(args);
  try {
    const request = await readWhole(args.request, bounds.largest ?? largestForm);
    return withHeaders(await run({ ...ask, request }, await formOf(request)), ask.headers);
  } catch (reason) {
    if (isRefusal(reason)) return withHeaders(refusalOf(reason), ask.headers);
    throw isResponse(reason) ? withHeaders(reason, ask.headers) : reason;
  }
}

/** The parts of an address as `schema` names them; what does not fit names nothing: 404. */
export function parseParams<Schema extends z.ZodType>(schema: Schema, params: Args['params']): z.output<Schema> {
  const parsed = schema.safeParse(params);
  if (!parsed.success) throw missing();
  return parsed.data;
}

/** The query as `schema` names it, the last of each name; what does not fit is refused with 422. */
export function parseQuery<Schema extends z.ZodType>(schema: Schema, url: URL): z.output<Schema> {
  const parsed = schema.safeParse(Object.fromEntries(url.searchParams));
  if (!parsed.success) throw new Refusal('common.malformed', 422);
  return parsed.data;
}

async function askOf({ context, params, request }: Args): Promise<Ask> {
  const { app } = context;
  const { actor, headers } = await whoAsks(app, context, request);
  return { app, actor, params, url: new URL(request.url), locale: localeOfRequest(request), request, headers };
}

const asking = new WeakMap<Args['context'], ReturnType<typeof actorOf>>();

/** The loaders of one page run side by side with one context: the session is read once, its cookie is sent once. */
async function whoAsks(
  app: App,
  context: Args['context'],
  request: Request,
): Promise<{ actor: Actor; headers: Headers }> {
  const known = asking.get(context);
  if (known) return { actor: (await known).actor, headers: new Headers() };
  const found = actorOf(app, request);
  asking.set(context, found);
  const { actor, setCookie } = await found;
  return { actor, headers: new Headers(setCookie === null ? {} : { 'Set-Cookie': setCookie }) };
}

function refusalOf(refusal: Refusal): TypedResponse<Refused> {
  const wait = refusal.after === undefined ? {} : { 'Retry-After': String(refusal.after) };
  return json({ refusal: refusal.code }, { status: refusal.status, headers: wait });
}

function withHeaders<Answer>(answer: Answer, headers: Headers): Answer {
  if (isResponse(answer)) for (const [name, value] of headers) answer.headers.append(name, value);
  return answer;
}

/** By name: the process and the pages are compiled apart, and each has its own copy of the class. */
function isRefusal(reason: unknown): reason is Refusal {
  return reason instanceof Error && reason.name === 'Refusal' && 'code' in reason && 'status' in reason;
}

function isResponse(value: unknown): value is Response {
  return value instanceof Response;
}
