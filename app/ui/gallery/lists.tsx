import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '../badge';
import { CursorPages, Pagination } from '../pagination';
import { Table, type Column } from '../table';
import { Tabs } from '../tabs';
import { Time } from '../time';
import { Section } from './section';

type Line = {
  number: string;
  site: string;
  state: 'confirmed' | 'waitlisted' | 'offered' | null;
  date: string;
  pcs: string;
};

export function Lists() {
  return (
    <Section name="lists" columns="one">
      <TabRow />
      <Registrations />
      <PageRows />
    </Section>
  );
}

function TabRow() {
  const { t } = useTranslation('gallery');
  const [chosen, setChosen] = useState('questions');
  const tabs = (['questions', 'challenges', 'polls', 'materials'] as const).map((key) => ({
    key,
    label: t(`lists.${key}`),
    to: `?tab=${key}`,
    count: { questions: 31, challenges: 9, polls: undefined, materials: undefined }[key],
  }));
  return <Tabs label={t('lists.tabs')} tabs={tabs} chosen={chosen} onChoose={setChosen} />;
}

function Registrations() {
  const { t } = useTranslation('gallery');
  const lines: Line[] = [
    { number: 'Z14-0032', site: t('fields.online'), state: 'confirmed', date: '2026-11-18', pcs: '300–999' },
    { number: 'Z14-0033', site: t('fields.osaka'), state: 'waitlisted', date: '2026-11-18', pcs: '50–99' },
    { number: 'Z14-0034', site: t('fields.tokyo'), state: 'offered', date: '2026-11-19', pcs: '1,000–' },
  ];
  const total: Line = { number: t('lists.total'), site: '', state: null, date: '', pcs: '3' };
  const columns: Column<Line>[] = [
    { key: 'number', head: t('lists.number'), cell: ({ number }) => number },
    { key: 'site', head: t('lists.site'), cell: ({ site }) => site },
    { key: 'state', head: t('lists.state'), cell: ({ state }) => state && <RegistrationBadge state={state} /> },
    {
      key: 'date',
      head: t('lists.date'),
      numeric: true,
      cell: ({ date }) => date && <Time instant={date} text={date.replaceAll('-', '/')} />,
    },
    { key: 'pcs', head: t('lists.pcs'), numeric: true, cell: ({ pcs }) => pcs },
  ];
  const keyOf = ({ number }: Line) => number;
  return (
    <Table
      caption={t('lists.caption')}
      columns={columns}
      rows={lines}
      keyOf={keyOf}
      chosen="Z14-0033"
      totals={[total]}
    />
  );
}

function RegistrationBadge({ state }: { state: 'confirmed' | 'waitlisted' | 'offered' }) {
  const { t } = useTranslation('gallery');
  const tone = ({ confirmed: 'good', waitlisted: 'care', offered: 'next' } as const)[state];
  return <Badge tone={tone}>{t(`badges.registration.${state}`)}</Badge>;
}

function PageRows() {
  const { t } = useTranslation('gallery');
  return (
    <>
      <Pagination page={2} pages={12} hrefFor={(page) => `?page=${page}`} summary={t('lists.summary')} />
      <CursorPages label={t('lists.caption')} previous="?before=a" next="?after=b" />
    </>
  );
}
