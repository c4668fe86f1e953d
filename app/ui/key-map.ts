/** What the keys of a page do: for each act the keys that press it, as a keyboard names them, those to be shown first. */
export type KeyMap<Act extends string = string> = Readonly<Record<Act, readonly string[]>>;

/** The acts of a map, in its order. */
export function actsOf<Act extends string>(keys: KeyMap<Act>): Act[] {
  // Object.keys forgets what its object is made of.
  return Object.keys(keys) as Act[];
}

/** The act that a key presses; null for none. */
export function actOf<Act extends string>(keys: KeyMap<Act>, key: string): Act | null {
  const pressed = key.toLowerCase();
  return actsOf(keys).find((act) => keys[act].some((one) => one.toLowerCase() === pressed)) ?? null;
}

const caps: Readonly<Record<string, string>> = {
  ArrowRight: '→',
  ArrowLeft: '←',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ' ': 'Space',
  Escape: 'Esc',
  'Ctrl+Enter': 'Ctrl ↵',
};

/** A key as it stands on keyboards of every language. */
export function capOf(key: string): string {
  return caps[key] ?? (key.length === 1 ? key.toUpperCase() : key);
}
