import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from './button-link';
import { Icon } from './icon';

type PaginationProps = {
  /** From 1. */
  page: number;
  pages: number;
  hrefFor: (page: number) => string;
  /** Names the place where a page has two of them. */
  label?: string | undefined;
  /** 「全 231 件のうち 21～40 件」 */
  summary?: string | undefined;
};

/** Pages by number: the first, the last and those around the present one. */
export function Pagination({ page, pages, hrefFor, label, summary }: PaginationProps) {
  const { t } = useTranslation('ui');
  return (
    <nav className="pages" aria-label={label ?? t('pages.label')}>
      {page > 1 && (
        <Link to={hrefFor(page - 1)} rel="prev" aria-label={t('pages.previous')}>
          <Icon name="prev" />
        </Link>
      )}
      {pagesShown(page, pages).map((shown, place) =>
        shown === 'gap' ? (
          // Two gaps have no other name than their place.
          <span key={`gap ${place}`} aria-hidden="true">
            …
          </span>
        ) : (
          <Link
            key={shown}
            to={hrefFor(shown)}
            aria-current={shown === page ? 'page' : undefined}
            aria-label={t('pages.page', { page: shown })}
          >
            {shown}
          </Link>
        ),
      )}
      {page < pages && (
        <Link to={hrefFor(page + 1)} rel="next" aria-label={t('pages.next')}>
          <Icon name="next" />
        </Link>
      )}
      {summary && <small className="faint">{summary}</small>}
    </nav>
  );
}

/** The pages to show for `page` of `pages`, both from 1; a gap of one page is shown as that page. */
function pagesShown(page: number, pages: number): (number | 'gap')[] {
  const near = (shown: number) => shown === 1 || shown === pages || Math.abs(shown - page) <= 1;
  const all = Array.from({ length: pages }, (_, index) => index + 1);
  const kept = all.filter((shown) => near(shown) || (near(shown - 1) && near(shown + 1)));
  return kept.flatMap((shown, place) =>
    place > 0 && kept[place - 1] !== shown - 1 ? ['gap' as const, shown] : [shown],
  );
}

type CursorProps = { previous?: string | undefined; next?: string | undefined; label?: string | undefined };

/** Pages by cursor: no numbers, only back and on. A side without an address is left out. */
export function CursorPages({ previous, next, label }: CursorProps) {
  const { t } = useTranslation('ui');
  if (!previous && !next) return null;
  return (
    <nav className="pages" aria-label={label ?? t('pages.label')}>
      {previous && (
        <ButtonLink to={previous} rel="prev" icon="prev">
          {t('pages.previous')}
        </ButtonLink>
      )}
      {next && (
        <ButtonLink to={next} rel="next" iconAfter="next">
          {t('pages.next')}
        </ButtonLink>
      )}
    </nav>
  );
}
