import type { Locale } from '~/i18n/texts';
import { locales } from '~/i18n/texts';

export type SeminarMeta = {
  title: string;
  siteName: string;
  description: string;
  /** The page's address without a query. */
  url: string;
  locale: Locale;
  /** A draft is nothing for search engines. */
  draft: boolean;
};

/** An element of the page's head, in the shape that Remix takes one. */
type Described = { title: string } | Record<string, string>;

/** Title, description, Open Graph, and the page's one address with its two languages. */
export function seminarMeta(meta: SeminarMeta): Described[] {
  const title = `${meta.title}｜${meta.siteName}`;
  return [
    { title },
    { name: 'description', content: meta.description },
    { property: 'og:type', content: 'website' },
    { property: 'og:title', content: meta.title },
    { property: 'og:description', content: meta.description },
    { property: 'og:site_name', content: meta.siteName },
    { property: 'og:url', content: meta.url },
    { property: 'og:locale', content: meta.locale === 'ja' ? 'ja_JP' : 'en_GB' },
    { name: 'twitter:card', content: 'summary' },
    { tagName: 'link', rel: 'canonical', href: meta.url },
    ...locales.map((locale) => ({
      tagName: 'link',
      rel: 'alternate',
      hrefLang: locale,
      href: `${meta.url}?lng=${locale}`,
    })),
    { tagName: 'link', rel: 'alternate', hrefLang: 'x-default', href: meta.url },
    ...(meta.draft ? [{ name: 'robots', content: 'noindex' }] : []),
  ];
}
