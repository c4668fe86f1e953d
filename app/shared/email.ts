import { z } from 'zod';

/**
 * One spelling of an address for comparing and keeping: full-width typed as half-width, no spaces around, lower case
 * throughout (the part before @ may by the standard tell cases apart; no provider in use does).
 */
export function normalEmail(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u200B-\u200D\u2060\uFEFF]/g, '')
    .trim()
    .toLowerCase();
}

/**
 * Whether mail can be sent to it as people write it. Decided: an unquoted local part of at most 64 characters and a
 * domain of two or more labels. Refused although RFC 5321 knows them: quoted local parts, comments, address literals,
 * domains of one label, letters beyond ASCII. Taken although the RFC refuses them: the dots of early Japanese mobile
 * addresses (two together, or one before the @), which their carriers deliver.
 */
export function isEmail(address: string): boolean {
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at);
  const domain = address.slice(at + 1);
  if (at < 1 || local.length > 64 || address.length > 254) return false;
  if (!domainShape.test(domain)) return false;
  return (mobile.test(domain) ? mobileShape : localShape).test(local);
}

/** An address of a form, in its normal spelling. */
export const email = z
  .string()
  .max(1000)
  .transform(normalEmail)
  .check((context) => {
    const origin = { input: context.value } as const;
    if (context.value === '')
      context.issues.push({ ...origin, code: 'too_small', origin: 'string', minimum: 1, inclusive: true });
    else if (!isEmail(context.value)) context.issues.push({ ...origin, code: 'invalid_format', format: 'email' });
  });

const localShape = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i;
const mobileShape = /^[a-z0-9_+/?-][a-z0-9._+/?-]*$/i;
const mobile = /^(?:docomo\.ne\.jp|ezweb\.ne\.jp|au\.com)$/i;
const domainShape = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,58}[a-z0-9])$/i;
