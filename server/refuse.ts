import type { Request, Response } from 'express';
import { localeOf } from '~/i18n/locale.server';
import { translatorFor } from '~/i18n/translator.server';
import type { RefusalCode } from '~/i18n/texts';

/** The refusals that the process itself makes, before a page is asked. */
type OwnCode = Extract<RefusalCode, `common.${string}`> extends `common.${infer Code}` ? Code : never;
type Answer = { code: OwnCode; status: 400 | 403 | 404 | 405 | 413 | 429 };

/** Says no in a sentence of the reader's language: as a plain page to browsers, as data to Remix's own fetches. */
export function refuse(request: Request, response: Response, { code, status }: Answer): void {
  response.status(status).set('Cache-Control', 'no-store');
  // Remix's fetches take anything; a browser that opens an address asks for HTML first.
  const formats = request.query['_data'] === undefined ? ['html', 'json'] : ['json', 'html'];
  if (request.accepts(formats) !== 'html') {
    response.json({ refusal: `common.${code}` });
    return;
  }
  response.type('html').send(pageFor(request, code));
}

function pageFor(request: Request, code: OwnCode): string {
  const acceptLanguage = request.headers['accept-language'];
  const search = request.originalUrl.replace(/^[^?]*/, '');
  const locale = localeOf({ search, cookie: request.headers.cookie, acceptLanguage });
  const t = translatorFor(locale, 'common');
  const [title, sentence, back] = [t('siteName'), t(`refusals.${code}`), t('error.toStart')].map(escaped);
  return `<!doctype html>
<html lang="${locale}"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${String(title)}</title><body style="font-family:sans-serif;line-height:1.75;max-width:38em;margin:15vh auto;padding:0 1rem;background:#f8f6f0;color:#23211e">
<h1 style="font-size:1.3rem">${String(title)}</h1><p>${String(sentence)}</p><p><a href="/" style="color:#20406f">${String(back)}</a></p></body></html>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${String(sign.charCodeAt(0))};`);
}
