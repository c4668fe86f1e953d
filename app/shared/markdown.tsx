import { Fragment, createElement } from 'react';
import type { ReactNode } from 'react';
import { Marked } from 'marked';
import type { MarkedToken, Token, Tokens } from 'marked';
import { readReferences } from './references';

/** Longer texts, and ones nested deeper, show as they were written. */
const longest = 20_000;
const deepest = 16;

const marked = new Marked({ gfm: true, breaks: true });

/**
 * Markdown as React elements of a short list: headings (`#` becomes level `from`), paragraphs, lists, strong, em, del,
 * code, quotes, rules, tables, and links to http, https and mailto. HTML is shown as the text it is, images as their
 * description. Never throws.
 */
export function Markdown({ text, from = 3 }: { text: string; from?: 2 | 3 | 4 | 5 | 6 }) {
  const tokens = blocksOf(text);
  return tokens ? <>{each(tokens, { from, depth: 0 })}</> : <p style={{ whiteSpace: 'pre-wrap' }}>{text}</p>;
}

type Place = { from: number; depth: number };

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

function each(tokens: Token[], place: Place): ReactNode[] {
  return tokens.map((token, index) => <Fragment key={index}>{elementOf(token, place)}</Fragment>);
}

function elementOf(token: Token, place: Place): ReactNode {
  if (place.depth > deepest) return token.raw;
  // No extension is registered, so the lexer makes none but its own tokens.
  const known = token as MarkedToken;
  return blockOf(known, place) ?? phraseOf(known, place);
}

function blockOf(token: MarkedToken, place: Place): ReactNode {
  const inside = (tokens: Token[]) => each(tokens, { ...place, depth: place.depth + 1 });
  switch (token.type) {
    case 'heading':
      return createElement(`h${Math.min(6, place.from + token.depth - 1)}`, null, inside(token.tokens));
    case 'paragraph':
      return <p>{inside(token.tokens)}</p>;
    case 'blockquote':
      return <blockquote>{inside(token.tokens)}</blockquote>;
    case 'code':
      return (
        <pre>
          <code>{token.text}</code>
        </pre>
      );
    case 'hr':
      return <hr />;
    case 'list':
      return listOf(token, inside);
    case 'table':
      return tableOf(token, inside);
    default:
      return null;
  }
}

function phraseOf(token: MarkedToken, place: Place): ReactNode {
  const inside = (tokens: Token[]) => each(tokens, { ...place, depth: place.depth + 1 });
  switch (token.type) {
    case 'strong':
    case 'em':
    case 'del':
      return createElement(token.type, null, inside(token.tokens));
    case 'codespan':
      return <code>{token.text}</code>;
    case 'br':
      return <br />;
    case 'link':
      return linkOf(token, inside);
    case 'text':
      return token.tokens ? inside(token.tokens) : readReferences(token.text);
    case 'image':
      return inside(token.tokens);
    case 'escape':
    case 'html':
      return token.text;
    case 'checkbox':
      return token.checked ? '☑ ' : '☐ ';
    default:
      return null;
  }
}

function listOf(list: Tokens.List, inside: (tokens: Token[]) => ReactNode): ReactNode {
  const lines = list.items.map((line, index) => <li key={index}>{inside(line.tokens)}</li>);
  return list.ordered ? <ol start={list.start === '' ? 1 : list.start}>{lines}</ol> : <ul>{lines}</ul>;
}

function tableOf(table: Tokens.Table, inside: (tokens: Token[]) => ReactNode): ReactNode {
  return (
    <table>
      <thead>
        <tr>
          {table.header.map((cell, index) => (
            <th key={index} scope="col">
              {inside(cell.tokens)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, index) => (
          <tr key={index}>
            {row.map((cell, column) => (
              <td key={column}>{inside(cell.tokens)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function linkOf(link: Tokens.Link, inside: (tokens: Token[]) => ReactNode): ReactNode {
  const href = webAddress(link.href);
  return href ? (
    <a href={href} rel="noopener nofollow">
      {inside(link.tokens)}
    </a>
  ) : (
    inside(link.tokens)
  );
}

function webAddress(href: string): string | null {
  if (!URL.canParse(href)) return null;
  const url = new URL(href);
  return ['http:', 'https:', 'mailto:'].includes(url.protocol) ? url.href : null;
}
