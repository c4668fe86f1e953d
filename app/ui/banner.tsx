import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';

export type BannerTone = 'open' | 'good' | 'care' | 'wrong';

const icons: Record<BannerTone, IconName> = { open: 'info', good: 'check', care: 'alert', wrong: 'alert' };

type BannerProps = {
  tone: BannerTone;
  /** The first words, set bold. */
  title?: string | undefined;
  /** Offline takes `offline`; each tone has its own icon otherwise. */
  icon?: IconName | undefined;
  /** `alert` interrupts a screen reader: only for a refusal of what was just done. */
  role?: 'alert' | 'status' | undefined;
  className?: string | undefined;
  children?: ReactNode;
};

/** A notice across the page: offline (care), back again (good), refused (wrong), what comes (open). */
export function Banner({ tone, title, icon = icons[tone], role, className, children }: BannerProps) {
  return (
    <div className={className ? `banner ${className}` : 'banner'} data-tone={tone} role={role}>
      <Icon name={icon} />
      <div className="body">
        {title && <strong>{title}</strong>}
        {children}
      </div>
    </div>
  );
}
