import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { load, submit } from '~/request.server';
import { missing } from '~/shared/refusal';

export const handle = { i18n: ['common'] };

/** Every address that names nothing is refused as what one may not see is: in words, with 404. */
export const loader = (args: LoaderFunctionArgs) => load(args, () => Promise.reject(missing()));
export const action = (args: ActionFunctionArgs) => submit(args, () => Promise.reject(missing()));

export default function Nothing() {
  return null;
}
