import type { ReactNode, SyntheticEvent } from 'react';
import { Icon, type IconName } from '~/ui/icon';
import { capOf } from '~/ui/key-map';

type UnfoldProps = {
  icon: IconName;
  word: string;
  /** The key that opens it. */
  opener?: string;
  /** From the start, for what went wrong inside. */
  open?: boolean;
  children: ReactNode;
};

/** A step that asks something first; it opens without JavaScript too, and the hand goes on in its first field. */
export function Unfold({ icon, word, opener, open = false, children }: UnfoldProps) {
  return (
    <details className="unfold" open={open} onToggle={focusFirst}>
      <summary className="button" data-key={opener}>
        <Icon name={icon} />
        {word} {opener !== undefined && <kbd aria-hidden="true">{capOf(opener)}</kbd>}
      </summary>
      {children}
    </details>
  );
}

function focusFirst({ currentTarget: details }: SyntheticEvent<HTMLDetailsElement>): void {
  if (details.open) details.querySelector<HTMLElement>('input:not([type=hidden]), select, textarea')?.focus();
}
