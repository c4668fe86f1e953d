import { z } from 'zod';
import type { Section } from './thread';

const sections = z.array(
  z.object({
    room: z.string(),
    part: z.number(),
    views: z.string(),
    agreements: z.string(),
    openQuestions: z.string(),
  }),
);

/** A thread's body is its sections as JSON; empty where there is none. */
export function bodyOf(list: readonly Section[]): string {
  return list.length === 0 ? '' : JSON.stringify(list);
}

/** The inverse; fails for what `bodyOf` has not made. */
export function sectionsOf(body: string): Section[] {
  return body === '' ? [] : sections.parse(JSON.parse(body));
}
