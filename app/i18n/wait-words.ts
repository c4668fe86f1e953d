/** How a wait of so many seconds is said: in seconds up to a minute and a half, then in minutes. Null for none. */
export function waitWords(after: number | undefined) {
  if (after === undefined) return null;
  if (after <= 90) return { key: 'wait.seconds', amount: after } as const;
  return { key: 'wait.minutes', amount: Math.ceil(after / 60) } as const;
}
