import type { ReactNode } from 'react';

/** The one polite voice of a page: summaries for screen readers, empty while there is nothing to say. */
export function StatusLine({ children }: { children?: ReactNode }) {
  return (
    <p className="visually-hidden" role="status" aria-live="polite">
      {children}
    </p>
  );
}
