import type { z } from 'zod';

/** What was typed and what is wrong with it, by the fields' names. */
export type HandIssues = { initialValue: Record<string, string[]>; allErrors: Record<string, string[]> };

type Read<Schema extends z.ZodType> = { entry: z.output<Schema>; issues: null } | { entry: null; issues: HandIssues };

/** The posted form as an entry, or as it was with what is wrong in it. */
export function readHandForm<Schema extends z.ZodObject>(form: FormData, schema: Schema): Read<Schema> {
  const names = Object.keys(schema.shape);
  const initialValue = Object.fromEntries(
    names.map((name) => [
      name,
      form
        .getAll(name)
        .filter((value) => typeof value === 'string')
        .slice(0, 100),
    ]),
  );
  const typed = Object.fromEntries(
    names.map((name) => [name, name === 'parts' ? initialValue[name] : initialValue[name]?.[0]]),
  );
  const parsed = schema.safeParse(typed);
  if (parsed.success) return { entry: parsed.data, issues: null };
  const allErrors: Record<string, string[]> = {};
  for (const { path, message } of parsed.error.issues) (allErrors[String(path[0])] ??= []).push(message);
  return { entry: null, issues: { initialValue, allErrors } };
}
