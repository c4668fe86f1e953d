const deepest = 20;

/**
 * The same value with the sign for what cannot be shown in the place of each NUL, in texts at any depth: PostgreSQL's
 * texts cannot hold one, and nobody types it. What is nested deeper than any input of ours is left as it is.
 */
export function withoutNul<Value>(value: Value, depth = 0): Value {
  return replaced(value, depth) as Value; // same shape: only texts change, into texts
}

function replaced(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return value.includes('\0') ? value.replaceAll('\0', '\uFFFD') : value;
  if (depth > deepest || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one: unknown) => replaced(one, depth + 1));
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, replaced(one, depth + 1)]));
}
