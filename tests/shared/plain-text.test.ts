import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { plainText } from '~/shared/plain-text.server';
import { processorTime } from '../support/processor-time';

describe('plain text of a text that may hold HTML', () => {
  it.each([
    ['<ul><li>一つ目</li><li>二つ目</li></ul>', '・一つ目\n・二つ目'],
    ['前<ul>\n  <li>一つ目</li>\n  <li>二つ目</li>\n</ul>後', '前\n・一つ目\n・二つ目\n後'],
    ['<ol><li>一</li><li>二</li></ol>', '1. 一\n2. 二'],
    ['<ul style="list-style-type: none"> ・備えは？ ・委託は？', '・備えは？ ・委託は？'],
    ['<ul style="list-style-type: none">・一つ・二つ', '・一つ・二つ'],
    ['一行目<br>二行目<br/>三行目', '一行目\n二行目\n三行目'],
    ['<p>段落</p><p>次の段落</p>', '段落\n\n次の段落'],
    ['<b>強く</b>言う\n改行', '強く言う\n改行'],
    ['<a href="https://example.jp/a">資料</a>', '資料 (https://example.jp/a)'],
    ['<a href="javascript:alert(1)">押す</a>', '押す'],
    ['R&amp;D の &lt;予算&gt; &#x26; &#39;人&#39;', "R&D の <予算> & '人'"],
    ['&copy; 2021 &yen;100 &eacute;', '© 2021 ¥100 &eacute;'],
    ['<script>alert(1)</script>残る<style>p{}</style>', '残る'],
    ['<!-- 覚え書き --><p>本文</p>', '本文'],
    ['<H2>見出し abc</H2>', '見出し abc'],
    ['<b>x</b> a < b と <3 と <株式会社> と &copy', 'x a < b と <3 と <株式会社> と &copy'],
  ])('of %j is %j', (html, text) => {
    expect(plainText(html)).toBe(text);
  });

  it.each([
    'a < b',
    '<3',
    'i <b and c> d'.replace('<b', '< b'),
    '<株式会社>',
    '・一つ\n・二つ',
    '  空白  も\n\n\nそのまま ',
    'A & B',
    'AT&T',
    '',
    '&なに;',
    '<script.exe>',
  ])('of %j is the same', (text) => {
    expect(plainText(text)).toBe(text);
  });

  it('leaves any text without tags and references alone', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('<', '>', ' ', '3', 'あ', '\n', '/', '!', '-', '&', '＜', '"') }),
        (text) => {
          expect(plainText(text)).toBe(text);
        },
      ),
    );
  });

  it('leaves no tag behind, and answers deep, long and broken HTML at once', async () => {
    const spent = await processorTime(() => {
      for (const unit of ['<div>', '<ul><li>', '<b', '<!--', '<p> ', '</p>', '<br>', '&amp;', '<b>   ']) {
        expect(plainText(unit.repeat(20_000))).not.toMatch(/<(?:div|ul|li|p|br|b)>/);
      }
    });
    expect(spent).toBeLessThan(5000);
  });
});
