import type { ReactNode } from 'react';
import { EmptySeats } from './mark';

/** Nothing here yet: the seats in outline, one sentence, one action. */
export function Empty({ title, action, children }: { title: string; action?: ReactNode; children?: ReactNode }) {
  return (
    <div className="empty">
      <EmptySeats />
      <div>
        <p>
          <strong>{title}</strong>
        </p>
        {children && <p className="small">{children}</p>}
      </div>
      {action}
    </div>
  );
}
