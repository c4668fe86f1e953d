import { z } from 'zod';
import { locales } from '~/i18n/texts';
import { isEmail, normalEmail } from '~/shared/email';

/** What can be wrong in these forms, as keys below `accounts:issues`. */
export type AccountIssue = 'required' | 'email' | 'passwordShort' | 'passwordLong' | 'locale';

const issue = (name: AccountIssue) => name;

/** NIST SP 800-63B asks for no mixture of signs, but for length; the upper bound spares the hash. */
export const passwordLength = { min: 12, max: 200 } as const;

const address = z
  .string({ error: issue('required') })
  .max(1000, issue('email'))
  .transform(normalEmail)
  .refine(isEmail, issue('email'));

export const mailLinkForm = z.object({ email: address });

export const passwordSignInForm = z.object({
  email: address,
  password: z.string({ error: issue('required') }).max(passwordLength.max, issue('passwordLong')),
});

export const newPasswordForm = z.object({
  password: z
    .string({ error: issue('required') })
    .min(passwordLength.min, issue('passwordShort'))
    .max(passwordLength.max, issue('passwordLong')),
});

export const localeForm = z.object({ locale: z.enum(locales, { error: issue('locale') }) });

/** How long a mailed link opens a session. */
export const linkMinutes = 20;
