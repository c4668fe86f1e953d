import type { ReactNode } from 'react';

/** A box that scrolls by itself where the page is narrow; it has a name and is reached by the keyboard too. */
export function ScrollRegion({ label, children }: { label: string; children: ReactNode }) {
  const reachable = { role: 'region', tabIndex: 0 } as const;
  return (
    <div className="scroll" {...reachable} aria-label={label}>
      {children}
    </div>
  );
}
