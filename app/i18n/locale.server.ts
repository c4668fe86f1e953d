import { isLocale, type Locale } from './texts';

type Asked = {
  /** With `?`, or empty. */
  search: string;
  cookie: string | null | undefined;
  acceptLanguage: string | null | undefined;
};

/** The language to answer in: `?lng=`, then the reader's choice, then what the browser prefers, then Japanese. */
export function localeOf({ search, cookie, acceptLanguage }: Asked): Locale {
  const chosen = new URLSearchParams(search).get('lng');
  if (isLocale(chosen)) return chosen;
  const kept = /(?:^|;\s*)lng=(\w+)/.exec(cookie ?? '')?.[1];
  if (isLocale(kept)) return kept;
  return preferredOf(acceptLanguage ?? '') ?? 'ja';
}

export function localeOfRequest(request: Request): Locale {
  return localeOf({
    search: new URL(request.url).search,
    cookie: request.headers.get('Cookie'),
    acceptLanguage: request.headers.get('Accept-Language'),
  });
}

/** The `Set-Cookie` line that keeps a choice for a year. */
export function keepLocale(locale: Locale): string {
  return `lng=${locale}; Path=/; Max-Age=${String(365 * 24 * 3600)}; HttpOnly; SameSite=Lax`;
}

/** `ja-JP` asks for Japanese as `ja` does; RFC 9110, 12.5.4. */
function preferredOf(acceptLanguage: string): Locale | undefined {
  return acceptLanguage
    .slice(0, 500)
    .split(',')
    .map((range) => {
      const [tag = '', quality] = range.trim().split(';q=');
      return { locale: tag.split('-', 1)[0]?.toLowerCase(), quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ locale }) => locale)
    .find(isLocale);
}
