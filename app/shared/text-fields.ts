import { z } from 'zod';
import { cleanLine, cleanParagraphs, isLonger } from './text-length';

/**
 * A schema for one line of `min` to `max` graphemes, cleaned first. `min` is 1 unless given; with 0 the field may be
 * left empty. Issues are zod's own `too_small` and `too_big`, so that a form words them like all others.
 */
export function line({ max, min = 1 }: { max: number; min?: number }) {
  return bounded(cleanLine, max, min);
}

/** The same for a text of several lines. */
export function paragraphs({ max, min = 1 }: { max: number; min?: number }) {
  return bounded(cleanParagraphs, max, min);
}

function bounded(clean: (text: string) => string, max: number, min: number) {
  return z
    .string()
    .transform(clean)
    .check((context) => {
      const bounds = { origin: 'string', inclusive: true, input: context.value } as const;
      if (isLonger(context.value, max)) context.issues.push({ ...bounds, code: 'too_big', maximum: max });
      else if (!isLonger(context.value, min - 1)) context.issues.push({ ...bounds, code: 'too_small', minimum: min });
    });
}
