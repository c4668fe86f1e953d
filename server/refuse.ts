import type { Request, Response } from 'express';
import { localeOf } from '~/i18n/locale.server';
import { waitWords } from '~/i18n/wait-words';
import { translatorFor } from '~/i18n/translator.server';
import type { RefusalCode } from '~/i18n/texts';

/** The refusals that the process itself makes, before a page is asked. */
type OwnCode = Extract<RefusalCode, `common.${string}`> extends `common.${infer Code}` ? Code : never;
type Answer = {
  code: OwnCode;
  status: 400 | 403 | 404 | 405 | 413 | 429;
  /** In how many seconds it may go, where only time is in the way. */
  after?: number;
};

/** Says no in a sentence of the reader's language: as a plain page to browsers, as data to Remix's own fetches. */
export function refuse(request: Request, response: Response, { code, status, after }: Answer): void {
  response.status(status).set('Cache-Control', 'no-store');
  if (after !== undefined) response.set('Retry-After', String(after));
  // Remix's fetches take anything; a browser that opens an address asks for HTML first.
  const formats = request.query['_data'] === undefined ? ['html', 'json'] : ['json', 'html'];
  if (request.accepts(formats) !== 'html') {
    response.json({ refusal: `common.${code}` });
    return;
  }
  response.type('html').send(pageFor(request, code, after));
}

function pageFor(request: Request, code: OwnCode, after: number | undefined): string {
  const acceptLanguage = request.headers['accept-language'];
  const search = request.originalUrl.replace(/^[^?]*/, '');
  const locale = localeOf({ search, cookie: request.headers.cookie, acceptLanguage });
  const t = translatorFor(locale, 'common');
  const wait = waitWords(after);
  const first = t(`refusals.${code}`);
  const sentence = wait === null ? first : t('sentences', { first, second: t(wait.key, wait) });
  const [title, words, back] = [t('siteName'), sentence, t('error.toStart')].map(escaped);
  return `<!doctype html>
<html lang="${locale}"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${String(title)}</title><body style="font-family:sans-serif;line-height:1.75;max-width:38em;margin:15vh auto;padding:0 1rem;background:#f8f6f0;color:#23211e">
<h1 style="font-size:1.3rem">${String(title)}</h1><p>${String(words)}</p><p><a href="/" style="color:#20406f">${String(back)}</a></p></body></html>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${String(sign.charCodeAt(0))};`);
}
