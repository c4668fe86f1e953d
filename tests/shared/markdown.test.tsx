// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { z } from 'zod';
import { renderToStaticMarkup } from 'react-dom/server';
import { readMarkdown } from '~/shared/markdown.server';
import { Prose } from '~/shared/prose';
import { json, withMaterial } from '../support/material';

const html = (text: string) => renderToStaticMarkup(<Prose pieces={readMarkdown(text)} />);
const pageOf = (markup: string) => new DOMParser().parseFromString(markup, 'text/html').body;
const allowed = /^(?:H[3-6]|P|UL|OL|LI|STRONG|EM|DEL|CODE|PRE|BLOCKQUOTE|HR|BR|A|TABLE|THEAD|TBODY|TR|TH|TD)$/;
const bare = (text: string | null) => (text ?? '').replace(/[\s\u00A0]+/g, '');

function expectHarmless(text: string): HTMLElement {
  const page = pageOf(html(text));
  for (const element of page.querySelectorAll('*')) {
    expect(element.tagName).toMatch(allowed);
    const names = element.getAttributeNames().filter((name) => !['href', 'rel', 'start', 'scope'].includes(name));
    expect(element.tagName === 'P' && names[0] === 'style' ? [] : names).toEqual([]);
    if (element.tagName === 'A') {
      expect(element.getAttribute('href')).toMatch(/^(?:https?:\/\/|mailto:)/);
      expect(element.getAttribute('rel')).toBe('noopener nofollow');
    }
  }
  return page;
}

describe('Markdown', () => {
  it('becomes elements', () => {
    expect(html('# 題\n\n一行目\n二行目 **強** *斜* ~~消~~ `code`')).toBe(
      '<h3>題</h3><p>一行目<br/>二行目 <strong>強</strong> <em>斜</em> <del>消</del> <code>code</code></p>',
    );
    expect(html('- a\n- b\n\n3. c\n\n> q\n\n---\n\n```js\nx < 1\n```')).toBe(
      '<ul><li>a</li><li>b</li></ul><ol start="3"><li>c</li></ol><blockquote><p>q</p></blockquote><hr/><pre><code>x &lt; 1</code></pre>',
    );
    expect(html('|a|b|\n|-|-|\n|1|2|')).toBe(
      '<table><thead><tr><th scope="col">a</th><th scope="col">b</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>',
    );
    expect(renderToStaticMarkup(<Prose pieces={readMarkdown('# a\n###### b', { from: 2 })} />)).toBe(
      '<h2>a</h2><h6>b</h6>',
    );
  });

  it('links to http, https and mailto only', () => {
    expect(html('[資料](https://example.jp/a?b=1&c=2)')).toBe(
      '<p><a href="https://example.jp/a?b=1&amp;c=2" rel="noopener nofollow">資料</a></p>',
    );
    expect(html('[書く](mailto:a@example.jp)')).toContain('href="mailto:a@example.jp"');
    expect(
      html('[x](javascript:alert(1)) [y](/local) [z](data:text/html,1) [w](JaVaScRiPt&colon;alert)'),
    ).not.toContain('<a');
  });

  it('shows HTML as the text it is, and images as their description', () => {
    expect(html('<b>太</b> &amp; &lt;i&gt; ![図](x.png)')).toBe('<p>&lt;b&gt;太&lt;/b&gt; &amp; &lt;i&gt; 図</p>');
    expect(html('<div onclick="x">\n中\n</div>')).toContain('&lt;div');
  });

  it('shows what is too long or too deep as it was written', () => {
    for (const text of ['>'.repeat(20_000), '1. '.repeat(6000), 'あ'.repeat(30_000), '> '.repeat(400) + 'x'])
      expect(bare(expectHarmless(text).textContent).length).toBeGreaterThan(0);
    expect(expectHarmless('> '.repeat(5000) + '深い').textContent).toContain('深い');
  });

  it('never throws', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(
          fc.constantFrom('*', '_', '[', ']', '(', ')', '<', '>', '`', '#', '-', '|', '\n', ' ', 'a', '&', '!', '1.'),
          { maxLength: 60 },
        )
        .map((marks) => marks.join('')),
    );
    fc.assert(
      fc.property(text, (words) => {
        expectHarmless(words);
      }),
      { numRuns: 300 },
    );
  });
});

withMaterial('material/commonmark-examples.json', (read) => {
  const examples = z.array(z.object({ markdown: z.string(), html: z.string() })).parse(json(read()));

  it('every example is shown with allow-listed elements', () => {
    for (const { markdown } of examples) expectHarmless(markdown);
  });

  it('the text of the examples without HTML and rare references is kept', () => {
    const plain = examples.filter(({ markdown }) => !/<[a-z/!?]|&[a-z]{3,}\d*;|^ *\[.*\]:|\f/im.test(markdown));
    const lost = plain.filter(({ markdown, html: expected }) => {
      const words = pageOf(expected.replace(/<img[^>]*alt="([^"]*)"[^>]*>/g, '$1')).textContent;
      return bare(expectHarmless(markdown).textContent) !== bare(words);
    });
    expect(plain.length).toBeGreaterThan(350);
    expect(lost.map(({ markdown }) => markdown)).toEqual([]);
  });
});

withMaterial('material/xss-dompurify.json', (read) => {
  it('no payload becomes an element, an attribute or an address of its own', () => {
    for (const { payload } of z.array(z.object({ payload: z.string() })).parse(json(read()))) {
      for (const text of [
        payload,
        `[a](${payload})`,
        `![a](${payload})`,
        `> ${payload}`,
        `- ${payload}`,
        `|a|\n|-|\n|${payload}|`,
        `<${payload}>`,
      ])
        expectHarmless(text);
    }
  });
});
