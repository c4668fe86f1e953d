import { z } from 'zod';

/** A box of a form that may be ticked: `yes` from a plain form, a truth value from a script, nothing where it is not. */
export const ticked = z.union([z.boolean(), z.literal('yes').transform(() => true)]).default(false);
