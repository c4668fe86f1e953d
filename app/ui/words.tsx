import type { ReactNode } from 'react';
import { Written } from './written';

/** What people wrote, with line breaks between phrases; `display` where it is set large. */
export function Words({ display = false, children }: { display?: boolean; children: ReactNode }) {
  return (
    <p className={display ? 'words display' : 'words'}>
      {typeof children === 'string' ? <Written text={children} /> : children}
    </p>
  );
}
