import { z } from 'zod';
import { Refusal } from '~/shared/refusal';
import { seminarForm } from './seminar-form';

const lists = ['parts', 'roles', 'materials'] as const;
const plain = Object.keys(seminarForm.shape).filter((name) => !lists.some((list) => list === name));

const intentField = '__intent__';
const at = z.number().int().min(0).max(99);

/** The secretariat's form of a seminar. @throws Refusal as `knownFieldsOf`. */
export const knownFields = knownFieldsOf({ lists, plain });

/**
 * Reads the fields that a form with lists of rows has, each once; Conform builds objects and lists from names, so names
 * that were made up go no further. Two digits at most: Conform makes a list as long as the largest index in a name, and
 * a list of millions ends the process.
 * @throws Refusal `common.malformed` (422) for a button that no form of ours has.
 */
export function knownFieldsOf(form: { lists: readonly [string, ...string[]]; plain: readonly string[] }) {
  const ofList = new RegExp(`^(${form.lists.join('|')})\\[\\d{1,2}\\]\\.[a-zA-Z]+$`);
  const name = z.enum(form.lists);
  const intent = z.discriminatedUnion('type', [
    z.object({
      type: z.enum(['insert', 'remove']),
      payload: z.object({
        name,
        index: at.optional(),
        defaultValue: z.record(z.string(), z.string()).optional(),
      }),
    }),
    z.object({ type: z.literal('reorder'), payload: z.object({ name, from: at, to: at }) }),
  ]);
  return (posted: FormData): FormData => {
    const known = new FormData();
    for (const [field, value] of posted) {
      const isKnown = form.plain.includes(field) || ofList.test(field);
      if (isKnown && typeof value === 'string' && !known.has(field)) known.append(field, value);
    }
    const pressed = posted.get(intentField);
    if (pressed !== null) known.append(intentField, readIntent(intent, pressed));
    return known;
  };
}

function readIntent(intent: z.ZodType, pressed: FormDataEntryValue): string {
  try {
    return JSON.stringify(intent.parse(JSON.parse(typeof pressed === 'string' ? pressed : '')));
  } catch {
    throw new Refusal('common.malformed', 422);
  }
}
