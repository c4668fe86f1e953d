import type { AppLoadContext, EntryContext, HandleErrorFunction } from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import { renderToString } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { localeOfRequest } from '~/i18n/locale.server';
import { i18nFor } from '~/i18n/translator.server';
import { NonceContext } from '~/shell/nonce';

/**
 * Writes the page in one piece: no page of ours has slow parts to stream, and one string costs less than a stream.
 * docs/performance.md has the figures.
 */
export default function writeDocument(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  { nonce }: AppLoadContext,
): Response {
  const page = renderToString(
    <NonceContext.Provider value={nonce}>
      <I18nextProvider i18n={i18nFor(localeOfRequest(request))}>
        <RemixServer context={remix} url={request.url} nonce={nonce} />
      </I18nextProvider>
    </NonceContext.Provider>,
  );
  headers.set('Content-Type', 'text/html; charset=utf-8');
  headers.append('Vary', 'Accept-Language, Cookie');
  // No store of a proxy or of the browser keeps what one person may see, except where a route says so.
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-cache');
  return new Response(`<!DOCTYPE html>${page}`, { status, headers });
}

/** Our own faults, logged once; a reader who left is none, and neither is a form sent to where none is taken (405). */
export const handleError: HandleErrorFunction = (reason, { request, context }) => {
  if (request.signal.aborted || (isRouteErrorResponse(reason) && reason.status < 500)) return;
  context.app.log.error(reason, 'A page failed.');
};
