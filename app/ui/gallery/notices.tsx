import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../banner';
import { Button } from '../button';
import { Dialog } from '../dialog';
import { AreaField } from '../field';
import { StatusLine } from '../status-line';
import { ToastCard, ToastRegion, useToasts } from '../toast';
import { Section } from './section';

const stays = () => undefined;

export function Notices() {
  return (
    <Section name="notices">
      <Banners />
      <Floating />
    </Section>
  );
}

function Banners() {
  const { t } = useTranslation('gallery');
  return (
    <div className="flow">
      <Banner tone="care" icon="offline" title={t('notices.offlineTitle')}>
        {t('notices.offline')}
      </Banner>
      <Banner tone="good">{t('notices.online')}</Banner>
      <Banner tone="wrong" title={t('notices.refusedTitle')}>
        {t('notices.refused')}
      </Banner>
      <Banner tone="open">{t('notices.coming')}</Banner>
      <ToastCard toast={{ id: 0, words: t('notices.released'), undo: stays }} onLeave={stays} />
    </div>
  );
}

function Floating() {
  const { t } = useTranslation('gallery');
  const [shown, setShown] = useState<'none' | 'dialog' | 'sheet'>('none');
  const [said, setSaid] = useState('');
  const { toasts, show, leave } = useToasts();
  const close = () => setShown('none');
  const undo = () => setSaid(t('notices.undone'));
  return (
    <div className="row">
      <Button onClick={() => show({ words: t('notices.released'), undo })}>{t('notices.showToast')}</Button>
      <Button onClick={() => setShown('dialog')}>{t('notices.showDialog')}</Button>
      <Button onClick={() => setShown('sheet')}>{t('notices.showSheet')}</Button>
      <Decision open={shown === 'dialog'} onClose={close} />
      <Sheet open={shown === 'sheet'} onClose={close} />
      <StatusLine>{said}</StatusLine>
      <ToastRegion toasts={toasts} onLeave={leave} />
    </div>
  );
}

type FloatingProps = { open: boolean; onClose: () => void };

function Decision({ open, onClose }: FloatingProps) {
  const { t } = useTranslation('gallery');
  const actions = (
    <>
      <Button onClick={onClose}>{t('notices.goOn')}</Button>
      <Button kind="primary" onClick={onClose}>
        {t('notices.choose')}
      </Button>
    </>
  );
  return (
    <Dialog open={open} title={t('notices.dialogTitle')} onClose={onClose} actions={actions}>
      <p>{t('notices.dialog')}</p>
    </Dialog>
  );
}

function Sheet({ open, onClose }: FloatingProps) {
  const { t } = useTranslation('gallery');
  const send = (
    <Button kind="primary" icon="send" onClick={onClose}>
      {t('buttons.send')}
    </Button>
  );
  return (
    <Dialog kind="sheet" open={open} title={t('notices.sheetTitle')} onClose={onClose} actions={send}>
      <AreaField label={t('notices.question')} example={t('notices.questionExample')} name="words" need="silent" />
    </Dialog>
  );
}
