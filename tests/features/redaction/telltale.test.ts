import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { telltalesIn, type TelltaleKind } from '~/features/redaction/telltale';
import { json, withMaterial } from '../../support/material';
import { measureShapes, people } from '../../support/redaction-figures';

/** Each stretch as its kind and words. */
const told = (text: string) => telltalesIn(text).map(({ kind, from, to }) => `${kind} ${text.slice(from, to)}`);

describe('What may tell of an author by its shape', () => {
  it.each<[TelltaleKind, string[]]>([
    [
      'mail',
      [
        'taro@example.jp',
        'ｔａｒｏ＠ｅｘａｍｐｌｅ．ｊｐ',
        'taro.m+it@mail.example.co.jp',
        'taro［アット］example.jp',
        'taro(at)example(dot)jp',
        'taroアットexampleドットjp',
      ],
    ],
    ['url', ['https://example.jp/wiki?p=1', 'ｈｔｔｐｓ：／／ｅｘａｍｐｌｅ．ｊｐ', 'www.example.jp']],
    ['ip', ['192.168.10.24', '10.0.0.0/8', '2001:db8::8a2e:370:7334', '１９２．０．２．１']],
    ['mac', ['00:1B:44:11:3A:B7', '00-1b-44-11-3a-b7', '001b.4411.3ab7']],
    ['host', ['fs01.corp.example.local', 'vpn.example.co.jp']],
    [
      'phone',
      [
        '03-1234-5678',
        '０３－１２３４－５６７８',
        '(03)1234-5678',
        '03（1234）5678',
        '+81-3-1234-5678',
        '09012345678',
        '0120-123-456',
        '〇三ー一二三四ー五六七八',
        '03の1234の5678',
        '内線1234',
      ],
    ],
    ['postal', ['〒100-0001', '〒１００－０００１', '150-0002']],
    ['address', ['東京都千代田区丸の内1丁目2番3号', '三丁目4-5']],
    [
      'date',
      [
        '2021年10月8日',
        '２０２１年１０月８日',
        '令和3年10月8日',
        '2021/10/08',
        '2021-10-08',
        '10月8日(金)',
        '十月八日',
        '平成三十年',
        '2019年度',
      ],
    ],
    ['amount', ['300万円', '三百万円', '¥1,200,000', '約1.5億円', '5,000ドル']],
    ['count', ['約250台', '120名', '三百人', '２５０台', '1,200ライセンス', '12拠点']],
    ['id', ['社員番号A12345', '会員ID：88-1203', 'S/N: 5CG1234XYZ']],
  ])('finds %s however it is written', (kind, examples) => {
    for (const example of examples) {
      for (const [before, after] of [
        ['先日、', 'のことで困りました。'],
        ['（', '）です'],
        ['', ''],
      ])
        expect(told(`${before ?? ''}${example}${after ?? ''}`)).toEqual([`${kind} ${example}`]);
    }
  });

  it.each([
    'CVE-2021-44228の対応に追われました。',
    '一人で担当しています。二人で分けたいです。',
    'Windows 10からWindows 11へ、Node.jsとreport.xlsxを移しました。',
    'ISO27001と二段階認証、第三者の目、三分訓練、9時から17時まで。',
    '兼務が三名で、バージョン2.4.1を使っています。',
    'パスワードは12文字以上、30日で変えます。',
  ])('leaves alone: %s', (text) => {
    expect(told(text)).toEqual([]);
  });

  it('gives stretches that stand in the text, in order and apart, of whatever is written, in no time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        let last = 0;
        for (const { from, to } of telltalesIn(text)) {
          expect(from).toBeGreaterThanOrEqual(last);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(text.length);
          last = to;
        }
      }),
      { seed: 5, numRuns: 300 },
    );
    for (const piece of ['1-', 'a.', '０', '一', 'a@', ':', '町', '1丁目', '(0)', '2021/']) {
      const began = performance.now();
      telltalesIn(piece.repeat(20_000 / piece.length));
      expect(performance.now() - began).toBeLessThan(1000);
    }
  });
});

withMaterial('material/ja-pii.json', (read) => {
  it('finds at least 99.5 % of each kind, in sentences and in full width', () => {
    const shares = measureShapes(people.parse(json(read())), telltalesIn);
    expect(shares.size).toBe(6);
    expect([...shares].filter(([, share]) => share < 0.995)).toEqual([]);
  });
});
