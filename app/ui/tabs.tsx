import { Link } from '@remix-run/react';
import type { MouseEvent } from 'react';

export type Tab = { key: string; label: string; to: string; count?: number | undefined };

type TabsProps = {
  label: string;
  tabs: readonly Tab[];
  chosen: string;
  /** Takes over where the page has all it needs: a plain press then asks the server nothing, and works offline. */
  onChoose?: ((key: string) => void) | undefined;
};

/** Views of one page, each with an address: links, so that they work without JavaScript and can be shared. */
export function Tabs({ label, tabs, chosen, onChoose }: TabsProps) {
  const choose = (key: string) => (event: MouseEvent) => {
    if (!onChoose || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onChoose(key);
  };
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map(({ key, label: words, to, count }) => (
        <Link
          key={key}
          to={to}
          preventScrollReset
          aria-current={key === chosen ? 'page' : undefined}
          onClick={choose(key)}
        >
          {words}
          {count !== undefined && <span className="count">{count}</span>}
        </Link>
      ))}
    </nav>
  );
}
