import { useTranslation } from 'react-i18next';
import { Dialog } from '~/ui/dialog';

const keys = [
  ['J K', 'updown'],
  ['H L', 'leftright'],
  ['A', 'approve'],
  ['E', 'edit'],
  ['R', 'reject'],
  ['Q', 'queue'],
  ['S', 'stage'],
  ['D', 'defer'],
  ['X', 'hide'],
  ['N', 'next'],
  ['Z', 'undo'],
  ['?', 'help'],
] as const;

const short: readonly string[] = ['updown', 'leftright', 'approve', 'queue', 'defer', 'next', 'undo', 'help'];

/** All keys of the console. */
export function KeyHelp({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('board');
  return (
    <Dialog open title={t('console.helpTitle')} onClose={onClose}>
      <dl className="key-help">
        {keys.map(([caps, word]) => (
          <div key={word}>
            <dt>
              <Caps caps={caps} />
            </dt>
            <dd>{t(`console.keys.${word}`)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}

/** The keys used most, at the foot of the console. */
export function KeyStrip() {
  const { t } = useTranslation('board');
  return keys
    .filter(([, word]) => short.includes(word))
    .map(([caps, word]) => (
      <span key={word}>
        <Caps caps={caps} />
        {t(`console.keys.${word}`)}
      </span>
    ));
}

function Caps({ caps }: { caps: string }) {
  return caps.split(' ').map((cap) => <kbd key={cap}>{cap}</kbd>);
}
