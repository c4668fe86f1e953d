import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Mark } from '~/ui/mark';

export type DeskSeminar = { slug: string; number: number; title: string };

type DeskBarProps = { seminar: DeskSeminar; title: string; note?: string; children?: ReactNode };

/** The head of the staff's desks: which seminar, which desk, and the ways to the next one. */
export function DeskBar({ seminar, title, note, children }: DeskBarProps) {
  const { t } = useTranslation('challenges');
  return (
    <header className="desk-bar">
      <Link className="brand" to={`/staff/seminars/${seminar.slug}`} title={seminar.title}>
        <Mark />
        {t('curation.number', { number: seminar.number })}
      </Link>
      <h1>{title}</h1>
      <div className="who">
        {note && <span>{note}</span>}
        {children}
      </div>
    </header>
  );
}
