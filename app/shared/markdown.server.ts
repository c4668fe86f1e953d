import { Marked } from 'marked';
import type { MarkedToken, Token, Tokens } from 'marked';
import type { ProseElement, ProsePiece, ProseTag } from './prose-piece';
import { readReferences } from './references';

/** Longer texts, and ones nested deeper, show as they were written. */
const longest = 20_000;
const deepest = 16;

const marked = new Marked({ gfm: true, breaks: true });

type HeadingLevel = 2 | 3 | 4 | 5 | 6;

/**
 * Reads Markdown into the short list of what may be shown: headings (`#` becomes level `from`), paragraphs, lists,
 * strong, em, del, code, quotes, rules, tables, and links to http, https and mailto. HTML is shown as the text it is,
 * images as their description. Never throws. Read on the server, so that no page brings the reader along.
 */
export function readMarkdown(text: string, { from }: { from: HeadingLevel } = { from: 3 }): ProsePiece[] {
  const tokens = blocksOf(text);
  return tokens ? each(tokens, { from, depth: 0 }) : [{ tag: 'p', in: [text], asWritten: true }];
}

type Place = { from: HeadingLevel; depth: number };
type Inside = (tokens: Token[]) => ProsePiece[];

/** Null when a text is too much for the lexer, which recurses into quotes and lists. */
function blocksOf(text: string): Token[] | null {
  if (text.length > longest) return null;
  try {
    return marked.lexer(text);
  } catch (reason) {
    if (reason instanceof RangeError) return null;
    throw reason;
  }
}

function each(tokens: Token[], place: Place): ProsePiece[] {
  return tokens.flatMap((token) => piecesOf(token, place));
}

function piecesOf(token: Token, place: Place): ProsePiece[] {
  if (place.depth > deepest) return [token.raw];
  // No extension is registered, so the lexer makes none but its own tokens.
  const known = token as MarkedToken;
  const inside: Inside = (tokens) => each(tokens, { ...place, depth: place.depth + 1 });
  const block = blockOf(known, place, inside);
  return block ? [block] : phrasesOf(known, inside);
}

function blockOf(token: MarkedToken, { from }: Place, inside: Inside): ProseElement | null {
  switch (token.type) {
    case 'heading':
      return { tag: headingTag(from + token.depth - 1), in: inside(token.tokens) };
    case 'paragraph':
      return { tag: 'p', in: inside(token.tokens) };
    case 'blockquote':
      return { tag: 'blockquote', in: inside(token.tokens) };
    case 'code':
      return { tag: 'pre', in: [{ tag: 'code', in: [token.text] }] };
    case 'hr':
      return { tag: 'hr' };
    case 'list':
      return listOf(token, inside);
    case 'table':
      return tableOf(token, inside);
    default:
      return null;
  }
}

const headings = ['h2', 'h3', 'h4', 'h5', 'h6'] as const;

function headingTag(level: number): ProseTag {
  return headings[level - 2] ?? 'h6';
}

function phrasesOf(token: MarkedToken, inside: Inside): ProsePiece[] {
  switch (token.type) {
    case 'strong':
    case 'em':
    case 'del':
      return [{ tag: token.type, in: inside(token.tokens) }];
    case 'codespan':
      return [{ tag: 'code', in: [token.text] }];
    case 'br':
      return [{ tag: 'br' }];
    case 'link':
      return linkOf(token, inside);
    case 'text':
      return token.tokens ? inside(token.tokens) : [readReferences(token.text)];
    case 'image':
      return inside(token.tokens);
    case 'escape':
    case 'html':
      return [token.text];
    case 'checkbox':
      return [token.checked ? '☑ ' : '☐ '];
    default:
      return [];
  }
}

function listOf(list: Tokens.List, inside: Inside): ProseElement {
  const lines = list.items.map((line): ProseElement => ({ tag: 'li', in: inside(line.tokens) }));
  if (!list.ordered) return { tag: 'ul', in: lines };
  return { tag: 'ol', in: lines, start: list.start === '' ? 1 : list.start };
}

function tableOf(table: Tokens.Table, inside: Inside): ProseElement {
  const row = (tag: 'th' | 'td', cells: Tokens.TableCell[]): ProseElement => ({
    tag: 'tr',
    in: cells.map((cell) => ({ tag, in: inside(cell.tokens) })),
  });
  return {
    tag: 'table',
    in: [
      { tag: 'thead', in: [row('th', table.header)] },
      { tag: 'tbody', in: table.rows.map((cells) => row('td', cells)) },
    ],
  };
}

function linkOf(link: Tokens.Link, inside: Inside): ProsePiece[] {
  const href = webAddress(link.href);
  return href ? [{ tag: 'a', href, in: inside(link.tokens) }] : inside(link.tokens);
}

function webAddress(href: string): string | null {
  if (!URL.canParse(href)) return null;
  const url = new URL(href);
  return ['http:', 'https:', 'mailto:'].includes(url.protocol) ? url.href : null;
}
