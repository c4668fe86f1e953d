import { Link, NavLink, useLocation } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '~/ui/icon';
import { Mark } from '~/ui/mark';

type Viewer = { name: string; staff: boolean };

/** The head of every page but those that bring their own. The menu opens without JavaScript. */
export function Masthead({ viewer, live }: { viewer: Viewer | null; live: boolean }) {
  const { t } = useTranslation();
  const { key } = useLocation();
  const links = <Ways viewer={viewer} />;
  return (
    <header className="masthead">
      <div className="wrap masthead-in">
        <Link className="brand" to="/" aria-label={t('nav.home')}>
          <Mark live={live} />
          {t('siteName')}
        </Link>
        {live ? <span className="visually-hidden">{t('nav.live')}</span> : null}
        <nav className="masthead-wide" aria-label={t('nav.label')}>
          {links}
        </nav>
        {/* A new page closes the menu. */}
        <details className="masthead-menu" key={key}>
          <summary className="button" data-kind="quiet">
            <Icon name="menu" />
            {t('nav.menu')}
          </summary>
          <nav aria-label={t('nav.label')}>{links}</nav>
        </details>
      </div>
    </header>
  );
}

function Ways({ viewer }: { viewer: Viewer | null }) {
  const { t } = useTranslation();
  return (
    <>
      <Seminars>{t('nav.seminars')}</Seminars>
      <NavLink to="/archive">{t('nav.archive')}</NavLink>
      {viewer?.staff ? <NavLink to="/staff">{t('nav.staff')}</NavLink> : null}
      {viewer ? <NavLink to="/me">{t('nav.mine')}</NavLink> : <NavLink to="/sign-in">{t('nav.signIn')}</NavLink>}
    </>
  );
}

/** The list of seminars is the start page; a seminar's own pages belong to it too. */
function Seminars({ children }: { children: ReactNode }) {
  const { pathname } = useLocation();
  const isHere = pathname === '/' ? 'page' : pathname.startsWith('/seminars') ? 'true' : undefined;
  return (
    <Link to="/" aria-current={isHere}>
      {children}
    </Link>
  );
}
