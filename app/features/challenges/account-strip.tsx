import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountKey, RunningAccount } from './running-account';

/** The colour of each entry; null is hatched: set aside. */
const colours: Record<AccountKey, string | null> = {
  open: 'var(--step-5)',
  redacted: 'var(--step-4)',
  triaged: 'var(--step-3)',
  raw: 'var(--step-1)',
  merged: 'var(--step-none)',
  withheld: null,
  withdrawn: null,
};

/** All that was received, and where it is now: one bar whose parts add up. */
export function AccountStrip({ account }: { account: RunningAccount }) {
  const { t } = useTranslation('challenges');
  return (
    <section className="account" aria-label={t('account.label')}>
      <p className="sum">
        <b className="num">{account.received}</b> {t('account.received', { count: account.received })}
        {account.split > 0 && (
          <span className="after-split">{t('account.split', { count: account.received + account.split })}</span>
        )}
      </p>
      <ul className="strip">
        {account.entries.map(({ key, count }) => (
          <li key={key} data-hatch={colours[key] === null ? '' : undefined} style={segmentStyle(count, colours[key])}>
            <b>{count}</b> {t(`account.${key}`)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function segmentStyle(count: number, colour: string | null): CSSProperties {
  // Custom properties are not among React's CSSProperties.
  return { '--n': count, '--c': colour ?? 'transparent' } as CSSProperties;
}
