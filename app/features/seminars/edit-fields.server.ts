import { z } from 'zod';
import { Refusal } from '~/shared/refusal';
import { seminarForm } from './seminar-form';

const lists = ['parts', 'roles', 'materials'] as const;
const plain = Object.keys(seminarForm.shape).filter((name) => !lists.some((list) => list === name));
/** Two digits: Conform makes a list as long as the largest index in a name, and a list of millions ends the process. */
const ofList = new RegExp(`^(${lists.join('|')})\\[\\d{1,2}\\]\\.[a-zA-Z]+$`);

const intentField = '__intent__';
const intent = z.object({
  type: z.enum(['insert', 'remove']),
  payload: z.object({
    name: z.enum(lists),
    index: z.number().int().min(0).max(99).optional(),
    defaultValue: z.record(z.string(), z.string()).optional(),
  }),
});

/**
 * The fields that the secretariat's form has, each once; Conform builds objects and lists from names, so names that
 * were made up go no further. @throws Refusal `common.malformed` (422) for a button that no form of ours has.
 */
export function knownFields(posted: FormData): FormData {
  const form = new FormData();
  for (const [name, value] of posted) {
    const isKnown = plain.includes(name) || ofList.test(name);
    if (isKnown && typeof value === 'string' && !form.has(name)) form.append(name, value);
  }
  const pressed = posted.get(intentField);
  if (pressed !== null) form.append(intentField, readIntent(pressed));
  return form;
}

function readIntent(pressed: FormDataEntryValue): string {
  try {
    return JSON.stringify(intent.parse(JSON.parse(typeof pressed === 'string' ? pressed : '')));
  } catch {
    throw new Refusal('common.malformed', 422);
  }
}
