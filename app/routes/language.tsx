import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { keepLocale } from '~/i18n/locale.server';
import { isLocale } from '~/i18n/texts';
import { load, submit } from '~/request.server';
import { missing, Refusal } from '~/shared/refusal';
import { safeReturn } from '~/shared/return-path';

export const loader = (args: LoaderFunctionArgs) => load(args, () => Promise.reject(missing()));

/** Keeps the reader's language and goes back to the page that they were on. */
export const action = (args: ActionFunctionArgs) =>
  submit(args, ({ headers }, form) => {
    const locale = form.get('locale');
    if (!isLocale(locale)) throw new Refusal('common.malformed', 422);
    headers.append('Set-Cookie', keepLocale(locale));
    return Promise.resolve(redirect(safeReturn(form.get('return')), 303));
  });
