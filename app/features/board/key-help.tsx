import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '~/ui/dialog';
import { KeyList } from '~/ui/key-list';
import { capOf } from '~/ui/key-map';
import { boardKeys, mostUsed } from './desk-keys';

/** All keys of the console; `more`: those of what else stands on it. */
export function KeyHelp({ onClose, more }: { onClose: () => void; more: ReactNode }) {
  const { t } = useTranslation('board');
  return (
    <Dialog open title={t('console.helpTitle')} onClose={onClose}>
      <KeyList keys={boardKeys} word={(act) => t(`console.keys.${act}`)} />
      {more}
    </Dialog>
  );
}

/** The keys used most, at the foot of the console. */
export function KeyStrip() {
  const { t } = useTranslation('board');
  return mostUsed.map((act) => (
    <span key={act}>
      <kbd>{capOf(boardKeys[act][0] ?? '')}</kbd>
      {t(`console.keys.${act}`)}
    </span>
  ));
}
