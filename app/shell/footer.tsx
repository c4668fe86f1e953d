import { Link, useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { locales } from '~/i18n/texts';

/** Who keeps the site, what happens to personal data, and the other language. */
export function Footer({ demo }: { demo: boolean }) {
  const { t } = useTranslation();
  return (
    <footer className="footer">
      <div className="wrap">
        {demo ? <p>{t('footer.demo')}</p> : null}
        <div className="row">
          <span>{t('footer.office')}</span>
          <Link to="/privacy">{t('footer.privacy')}</Link>
          <LanguageSwitch />
        </div>
      </div>
    </footer>
  );
}

/** A plain form: the answer is a whole new page, in the other language from its first byte. */
function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  const { pathname, search } = useLocation();
  return (
    <form className="row" method="post" action="/language" aria-label={t('footer.language')}>
      <input type="hidden" name="return" value={withoutChoice(pathname, search)} />
      {locales.map((locale) => (
        <button
          key={locale}
          className="language"
          lang={locale}
          name="locale"
          value={locale}
          aria-pressed={locale === i18n.language}
        >
          {t(`language.${locale}`)}
        </button>
      ))}
    </form>
  );
}

function withoutChoice(pathname: string, search: string): string {
  const query = new URLSearchParams(search);
  query.delete('lng');
  return query.size > 0 ? `${pathname}?${query.toString()}` : pathname;
}
