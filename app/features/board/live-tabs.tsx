import { useTranslation } from 'react-i18next';
import { Tabs } from '~/ui/tabs';
import type { BoardState } from './board';
import type { BoardHead } from './board-head';
import type { LiveTab } from './live-tab';

type TabsProps = {
  head: BoardHead;
  board: BoardState;
  tab: LiveTab;
  rooms: boolean;
  onChoose: (tab: LiveTab) => void;
};

/** The lists of the page; each has an address, so they work without JavaScript. */
export function LiveTabs({ head, board, tab, rooms, onChoose }: TabsProps) {
  const { t } = useTranslation('board');
  const withAgenda = board.agenda.length > 0 || head.part.kind === 'discussion';
  const tabs = [
    { key: 'questions', label: t('tabs.questions'), count: board.questions.length },
    ...(withAgenda ? [{ key: 'agenda', label: t('tabs.agenda'), count: board.agenda.length }] : []),
    ...(rooms ? [{ key: 'rooms', label: t(head.part.kind === 'roundtable' ? 'tabs.tables' : 'tabs.rooms') }] : []),
    { key: 'materials', label: t('tabs.materials') },
  ];
  return (
    <Tabs
      label={t('tabs.label')}
      tabs={tabs.map((one) => ({ ...one, to: `?tab=${one.key}` }))}
      chosen={tab}
      // The keys are those of the list above.
      onChoose={(key) => onChoose(key as LiveTab)}
    />
  );
}
