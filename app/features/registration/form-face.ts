import { readProblem } from './problems';

/** A form as its fields see it: what was in it at first, and what is wrong with each, by the fields' names. */
export type FormFace = {
  initial: (name: string) => string;
  chosen: (name: string) => readonly string[];
  /** Codes of `problems`, without doubles. */
  errors: (name: string) => readonly string[];
  /** Names of the fields with errors, in no order. */
  wrong: readonly string[];
};

type Source = { initialValue: unknown; allErrors: Record<string, readonly string[] | undefined> };

/** Conform's form, or what a test makes up. An error of one of several values counts for their common name. */
export function faceOf({ initialValue, allErrors }: Source): FormFace {
  const errors = new Map<string, Set<string>>();
  for (const [name, messages] of Object.entries(allErrors)) {
    const group = name.replace(/\[\d+\]$/, '');
    errors.set(group, new Set([...(errors.get(group) ?? []), ...(messages ?? [])]));
  }
  const value = (name: string) => name.split('.').reduce<unknown>(memberOf, initialValue);
  return {
    initial: (name) => listOf(value(name))[0] ?? '',
    chosen: (name) => listOf(value(name)),
    errors: (name) => [...(errors.get(name) ?? [])],
    wrong: [...errors.keys()],
  };
}

function memberOf(of: unknown, key: string): unknown {
  return typeof of === 'object' && of !== null && Object.hasOwn(of, key) ? Reflect.get(of, key) : undefined;
}

function listOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string');
}

/** The id of a field's control or group, for labels and the summary's links. */
export function fieldId(name: string): string {
  return `field-${name.replaceAll('.', '-')}`;
}

/** Key and figures of an issue's sentence; a choice that is missing is asked for in other words than a line. */
export function problemKey(message: string, kind: 'line' | 'choice' = 'line') {
  const { problem, limit } = readProblem(message);
  const key = problem === 'required' && kind === 'choice' ? ('requiredChoice' as const) : problem;
  return { key, limit };
}
