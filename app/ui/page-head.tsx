import type { ReactNode } from 'react';

/** The double rule, what stands above the title, the title, and what stands under it. Once per page. */
export function PageHead({
  title,
  kicker,
  subtitle,
  hashira,
}: {
  title: string;
  kicker?: ReactNode;
  subtitle?: ReactNode;
  hashira?: string | undefined;
}) {
  return (
    <header className="komochi page-head" data-hashira={hashira ? '' : undefined}>
      {hashira && <Hashira>{hashira}</Hashira>}
      {kicker && <div className="kicker">{kicker}</div>}
      <h1>{title}</h1>
      {subtitle && <div className="subtitle">{subtitle}</div>}
    </header>
  );
}

/** 柱: a label of at most eight characters set vertically beside what it names. Repeats what a heading says, so it is not read out. */
export function Hashira({ children }: { children: string }) {
  return (
    <span className="hashira" aria-hidden="true">
      {children}
    </span>
  );
}
