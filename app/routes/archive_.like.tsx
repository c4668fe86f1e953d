import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { listLike } from '~/features/archive/similar.server';
import { load, submit } from '~/request.server';
import { missing } from '~/shared/refusal';

/** There is no page here; without this Remix calls who asks for one a fault of ours. */
export const loader = (args: LoaderFunctionArgs) => load(args, () => Promise.reject(missing()));

const longest = 2000;

/** The threads that are like what somebody writes, of those that they may see. Nothing of it is kept. */
export const action = (args: ActionFunctionArgs) =>
  submit(args, async ({ app, actor }, form) => {
    const text = form.get('text');
    const asked = typeof text === 'string' ? text.slice(0, longest) : '';
    return json({ threads: await listLike(app.db, actor, asked) });
  });
