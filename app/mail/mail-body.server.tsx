import { renderToStaticMarkup } from 'react-dom/server';
import type { Locale } from '~/i18n/texts';
import { readMarkdown } from '~/shared/markdown.server';
import { Prose } from '~/shared/prose';
import { filledProse, filledText, type Values } from './placeholders';

/** Mail programs take no stylesheet. */
const page = { fontFamily: 'sans-serif', lineHeight: 1.75, maxWidth: '38em' };

/** Markdown with {{placeholders}} as the two bodies of a mail: plain text, and HTML of the short list of elements. */
export function mailBody(markdown: string, values: Values, locale: Locale): { text: string; html: string } {
  const pieces = filledProse(readMarkdown(markdown, { from: 2 }), values);
  const html = renderToStaticMarkup(
    <html lang={locale}>
      <body style={page}>
        <Prose pieces={pieces} />
      </body>
    </html>,
  );
  return { text: filledText(markdown, values), html: `<!doctype html>${html}` };
}
