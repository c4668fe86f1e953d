import { compile } from 'html-to-text';
import { readReferences } from './references';

const blocks =
  'address|article|aside|blockquote|center|dd|div|dl|dt|fieldset|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|table|tbody|td|tfoot|th|thead|tr|ul';
const inlines =
  'a|abbr|b|big|br|button|cite|code|del|em|font|i|img|input|ins|kbd|label|mark|q|rp|rt|ruby|s|samp|script|small|span|strike|strong|style|sub|sup|textarea|title|tt|u|var|wbr|body|head|html|meta|link';

/** Only names of HTML count: <株式会社>, a < b and <3 are what somebody wrote. */
const tag = new RegExp(`</?(?:${blocks}|${inlines})(?=[\\s/>])[^<>]*>`, 'giu');
const listTag = /<\/?(?:ul|ol)(?=[\s/>])[^<>]*>/giu;
const isBlock = new RegExp(`^</?(?:${blocks}|br)(?=[\\s/>])`, 'iu');
/** Stand for a bare < and & while HTML is read: noncharacters, which no text holds. */
const [less, and] = ['\uFDD0', '\uFDD1'];

const toText = compile({
  wordwrap: false,
  preserveNewlines: true,
  limits: { maxDepth: 50 },
  selectors: [
    { selector: 'ul', options: { itemPrefix: '・', leadingLineBreaks: 1, trailingLineBreaks: 1 } },
    { selector: 'ol', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
    { selector: 'a', options: { linkBrackets: ['(', ')'], hideLinkHrefIfSameAsText: true, pathRewrite: webAddress } },
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
    ...['img', 'script', 'style', 'title'].map((selector) => ({ selector, format: 'skip' })),
  ],
});

/**
 * A text that may hold HTML, as pasted into a form, as plain text: list items become lines with ・ (numbers where they
 * were numbered), line breaks stay, entities are decoded. A text without tags and entities comes back as it is.
 */
export function plainText(html: string): string {
  if (html.search(tag) < 0) return readReferences(html);
  const text = toText(tidied(withoutComments(html)))
    .replaceAll(less, '<')
    .replaceAll(and, '&');
  const lines = text.split('\n').map((line) => line.replace(/^ (?=\d\. )/u, '').trimEnd());
  return lines
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

/** How much markup a text holds; cheap beside reading it. */
export function tagsIn(html: string): number {
  return html.match(tag)?.length ?? 0;
}

function withoutComments(html: string): string {
  const [first = '', ...rest] = html.split('<!--');
  const kept = rest.map((part) => (part.includes('-->') ? part.slice(part.indexOf('-->') + 3) : `<!--${part}`));
  return first + kept.join('');
}

/** Escapes what is not HTML, drops lists without items, and takes out line breaks that only lay out the source. */
function tidied(html: string): string {
  const itemless = /<li[\s/>]/i.test(html) ? html : html.replace(listTag, '');
  const tags = itemless.match(tag) ?? [];
  const texts = itemless.split(tag).map((text, index) => {
    const afterBlock = isBlock.test(tags[index - 1] ?? '') ? text.trimStart() : text;
    return escaped(isBlock.test(tags[index] ?? '') ? afterBlock.trimEnd() : afterBlock);
  });
  return texts.map((text, index) => `${text}${tags[index] ?? ''}`).join('');
}

function escaped(text: string): string {
  return text.replace(/&(?!(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});)/giu, and).replaceAll('<', less);
}

function webAddress(path: string): string {
  return /^https?:\/\//i.test(path) ? path : '';
}
