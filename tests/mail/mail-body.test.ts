import { describe, expect, it } from 'vitest';
import { mailBody } from '~/mail/mail-body.server';
import { placeholdersIn } from '~/mail/placeholders';
import { readMarkdown } from '~/shared/markdown.server';

const link = { href: 'https://zadankai.example/r/a.1.b?x=1&y=2' };

describe('the body of a mail', () => {
  it('holds the values in text and HTML, addresses as links', () => {
    const { text, html } = mailBody('{{name}} 様\n\n**確定**です。\n{{link}}', { name: '見本 花子', link }, 'ja');
    expect(text).toBe(`見本 花子 様\n\n**確定**です。\n${link.href}`);
    expect(html).toContain('<!doctype html><html lang="ja">');
    expect(html).toContain('<p>見本 花子 様</p>');
    expect(html).toContain('<strong>確定</strong>です。<br/>');
    expect(html).toContain('<a href="https://zadankai.example/r/a.1.b?x=1&amp;y=2"');
  });

  it('never reads a name as markup, a link or another placeholder', () => {
    const names = [
      '<img src=x onerror=alert(1)>',
      '[x](https://evil.example)',
      '**太**',
      'https://evil.example',
      '# a',
      '{{link}}',
    ];
    for (const name of names) {
      const { html } = mailBody('{{name}} 様', { name, link }, 'ja');
      expect(html, name).not.toMatch(/<(img|a|strong|h\d)[ >]/);
      expect(html, name).toContain(' 様</p>');
    }
  });

  it('shows HTML in a text as the words it is', () => {
    const { html } = mailBody('<script>alert(1)</script>', {}, 'en');
    expect(html).not.toContain('<script');
  });

  it('leaves a placeholder without a value as it is written', () => {
    expect(mailBody('{{nobody}}', {}, 'ja').text).toBe('{{nobody}}');
  });

  it('knows the placeholders that a reader would see', () => {
    const names = placeholdersIn(readMarkdown('- {{name}}\n- **{{ date }}** {{name}}\n\n[here]({{link}})'));
    expect(names).toEqual(['name', 'date']);
  });
});
