import type { ReactNode } from 'react';

/** What somebody said, label beside answer. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className="said">{children}</dl>;
}

export function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
