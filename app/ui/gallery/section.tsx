import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Texts } from '~/i18n/texts';

type SectionName = keyof Texts['gallery']['sections'];

/** One section of the gallery under its heading. */
export function Section({
  name,
  columns = 'two',
  children,
}: {
  name: SectionName;
  columns?: 'one' | 'two';
  children: ReactNode;
}) {
  const { t } = useTranslation('gallery');
  return (
    <section>
      <h2>{t(`sections.${name}`)}</h2>
      <div className={columns === 'two' ? 'gallery-two' : undefined}>{children}</div>
    </section>
  );
}

/** A row of the states of one thing, named at the left. */
export function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="gallery-states">
      <span className="faint">{label}</span>
      <div className="row">{children}</div>
    </div>
  );
}
