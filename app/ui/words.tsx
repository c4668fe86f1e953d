import type { ReactNode } from 'react';

/** What people wrote, with line breaks between phrases; `display` where it is set large. */
export function Words({ display = false, children }: { display?: boolean; children: ReactNode }) {
  return <p className={display ? 'words display' : 'words'}>{children}</p>;
}
