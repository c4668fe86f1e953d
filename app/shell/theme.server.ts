/** The reader's own choice of light or dark; null: as their system has it. */
export function themeOf(request: Request): 'light' | 'dark' | null {
  const kept = /(?:^|;\s*)theme=(\w+)/.exec(request.headers.get('Cookie') ?? '')?.[1];
  return kept === 'light' || kept === 'dark' ? kept : null;
}
