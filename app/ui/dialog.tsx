import { useEffect, useId, useRef, useState, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from './button';

type DialogProps = {
  open: boolean;
  title: string;
  /** Esc and the close button end here; set `open` to false then. */
  onClose: () => void;
  /** Buttons at the foot; the one to press most often last. */
  actions?: ReactNode;
  /** `sheet` comes from below on a phone: for something to write rather than to decide. */
  kind?: 'dialog' | 'sheet' | undefined;
  children?: ReactNode;
};

/**
 * The browser's own modal dialog: it keeps the focus inside, makes the page behind inert and gives the focus back.
 * Drawn open by the server it stands in the page until the script makes it modal, so a form in it works without JavaScript.
 */
export function Dialog({ open, title, onClose, actions, kind = 'dialog', children }: DialogProps) {
  const { t } = useTranslation('ui');
  const titleId = useId();
  const place = useRef<HTMLDialogElement>(null);
  // React must not touch the attribute later: taking it from a modal dialog leaves the page inert.
  const [drawnOpen] = useState(open);
  const leave = useModal(place, open, onClose);
  return (
    <dialog ref={place} open={drawnOpen} className="dialog" data-kind={kind} aria-labelledby={titleId} onClose={leave}>
      <div className="dialog-head">
        <h2 id={titleId}>{title}</h2>
        <IconButton icon="x" kind="quiet" label={t('close')} onClick={() => place.current?.close()} />
      </div>
      {children}
      {actions && <div className="actions">{actions}</div>}
    </dialog>
  );
}

/** Makes the dialog modal while `open`; returns what to do at its close event, which also follows a close by the page itself. */
function useModal(place: RefObject<HTMLDialogElement>, open: boolean, onClose: () => void) {
  const modal = useRef(false);
  useEffect(() => {
    const dialog = place.current;
    if (!dialog || modal.current === open) return;
    modal.current = open;
    if (!open) return dialog.close();
    dialog.removeAttribute('open');
    dialog.showModal();
    firstStop(dialog)?.focus();
  }, [place, open]);
  return () => {
    if (!modal.current) return;
    modal.current = false;
    onClose();
  };
}

/** Where the focus starts: the first thing to fill in, else the first action, which is the harmless one. */
function firstStop(dialog: HTMLElement) {
  const toFill = dialog.querySelector<HTMLElement>('input:not([type="hidden"]), textarea, select');
  return toFill ?? dialog.querySelector<HTMLElement>('.actions .button');
}
