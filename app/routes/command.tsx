import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { catalogue } from '~/catalogue.server';
import { execute } from '~/live/execute.server';
import type { Ack } from '~/live/protocol';
import { load, submit } from '~/request.server';
import { missing, Refusal } from '~/shared/refusal';
import { safeReturn } from '~/shared/return-path';

/** Who comes back here by a button of the browser finds no page; without this Remix calls it a fault of ours. */
export const loader = (args: LoaderFunctionArgs) => load(args, () => Promise.reject(missing()));

/**
 * The other door of the commands: JSON where a network blocks sockets, a form where there is no JavaScript. A form
 * carries `cmd_id`, `name`, the fixed part of the input as JSON in `input`, and what was typed as `input.<field>`.
 */
export const action = (args: ActionFunctionArgs) =>
  submit(args, async ({ app, actor, request }, form) => {
    if (request.headers.get('content-type')?.startsWith('application/json')) {
      const ack = await execute(app, catalogue, actor, await readJson(request));
      return json(ack, { status: statusOf(ack), headers: retryAfter(ack) });
    }
    const ack = await execute(app, catalogue, actor, commandOf(form));
    const back = safeReturn(form.get('return_to'));
    if (ack.ok) return redirect(back);
    // This route has no page, so that JSON stays JSON; the reason is told on one beside it.
    const wait = ack.after === undefined ? {} : { after: String(ack.after) };
    return redirect(`/command/refused?${String(new URLSearchParams({ code: ack.code, back, ...wait }))}`, 303);
  });

function statusOf(ack: Ack): number {
  return ack.ok ? 200 : ack.status;
}

function retryAfter(ack: Ack): Record<string, string> {
  return ack.ok || ack.after === undefined ? {} : { 'Retry-After': String(ack.after) };
}

async function readJson(request: Request): Promise<unknown> {
  try {
    const body: unknown = await request.json();
    return body;
  } catch {
    throw new Refusal('common.malformed', 400);
  }
}

const fixedInput = z.record(z.string(), z.unknown());

function commandOf(form: FormData): unknown {
  const typed = [...form]
    .filter(([name]) => name.startsWith('input.'))
    .map(([name, value]) => [name.slice(6), value] as const);
  return {
    cmd_id: form.get('cmd_id'),
    name: form.get('name'),
    input: { ...fixedOf(form.get('input')), ...Object.fromEntries(typed) },
  };
}

function fixedOf(field: FormDataEntryValue | null): Record<string, unknown> {
  if (typeof field !== 'string') return {};
  try {
    return fixedInput.parse(JSON.parse(field));
  } catch {
    throw new Refusal('common.malformed', 422);
  }
}
