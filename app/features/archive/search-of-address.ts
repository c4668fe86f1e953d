import { z } from 'zod';
import { longestQuery, type Search } from './search';
import { listedStates } from './thread';

const mostChosen = 12;
/** PostgreSQL numbers threads with 32 bits. */
const largestNumber = 2_147_483_647;

const number = z.coerce.number().int().min(1).max(largestNumber);

/** Reads a search from an address. What does not fit is left out, as if it had not been asked: a link never breaks. */
export function searchOf(parameters: URLSearchParams): Search {
  const before = number.safeParse(parameters.get('before'));
  const after = number.safeParse(parameters.get('after'));
  return {
    query: (parameters.get('q') ?? '').slice(0, longestQuery),
    categories: chosen(parameters, 'category', z.string().min(1).max(64)),
    years: chosen(parameters, 'year', z.coerce.number().int().min(1900).max(9999)),
    states: chosen(parameters, 'state', z.enum(listedStates)),
    cursor: before.success ? { before: before.data } : after.success ? { after: after.data } : null,
  };
}

function chosen<Value>(parameters: URLSearchParams, name: string, of: z.ZodType<Value>): Value[] {
  const values = parameters
    .getAll(name)
    .slice(0, mostChosen)
    .map((text) => of.safeParse(text));
  return [...new Set(values.flatMap((parsed) => (parsed.success ? [parsed.data] : [])))];
}
