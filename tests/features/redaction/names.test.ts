import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokensOf } from '~/features/redaction/japanese-tokens.server';
import { namesIn } from '~/features/redaction/names';
import { json, withMaterial } from '../../support/material';
import { measureNames, sentences } from '../../support/redaction-figures';

const names = async (text: string) => namesIn(text, await tokensOf(text));
const told = async (text: string) => (await names(text)).map(({ kind, from, to }) => `${kind} ${text.slice(from, to)}`);

describe('Names in a text', () => {
  it.each([
    ['見本製作所では訓練をしています。', ['organisation 見本製作所']],
    ['株式会社例題の方に聞きました。', ['organisation 株式会社例題']],
    ['総務の見本さんと二人で担当しています。', ['person 見本']],
    ['札幌市にある工場で、田中さんが一人です。', ['place 札幌市', 'person 田中']],
    ['昨年「ひなぎく」を入れました。', ['quoted ひなぎく']],
    ['Acme Guardを使う会社はありますか。', ['organisation Acme Guard']],
    ['附属の桜坂高校でも起きました。', ['organisation 桜坂高校']],
  ])('are found: %s', async (text, expected) => {
    expect(await told(text)).toEqual(expect.arrayContaining(expected));
  });

  it.each([
    'CSIRTを作るように言われ、規程だけは作りました。担当は兼務の二人です。',
    '業務がクラウドの表計算に集まり、だれが持ち主か分からなくなりました。',
    '生成AIに社内の文書を貼ってよいか、毎週のようにだれかから聞かれます。',
    '複数の会社から見積もりを取りましたが、仕様がそろわず比べられません。',
    '無線LANの合言葉を変えると、会議室の機器や協力会社の端末が止まります。',
    'サイバー保険に入るべきかと役員に聞かれました。',
  ])('are none in the words of the trade: %s', async (text) => {
    expect(await told(text)).toEqual([]);
  });

  it('are stretches of the text, in order and apart, of whatever is written, in no time', async () => {
    const unit = fc.constantFrom(...'株式会社の山田さん「」『Ａb Z・ー々1。、\n👨‍👩‍👧𠮷ﾊﾝ'.split(''), 'が', '大学');
    await fc.assert(
      fc.asyncProperty(fc.string({ unit, maxLength: 120 }), async (text) => {
        let last = 0;
        for (const { from, to } of await names(text)) {
          expect(from).toBeGreaterThanOrEqual(last);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(text.length);
          last = to;
        }
        expect((await tokensOf(text)).map(({ words }) => words).join('')).toBe(text);
      }),
      { numRuns: 200 },
    );
    for (const piece of ['会', 'ア・', 'A', 'A ', '1', '「', '山の', '株式会社', '🙂']) {
      const text = piece.repeat(4000 / piece.length);
      const began = performance.now();
      await names(text);
      expect(performance.now() - began, piece).toBeLessThan(1000);
    }
  });
});

withMaterial('material/ja-named-entities.json', (read) => {
  it('are touched in 95 of 100 cases and covered in 92, with less than 18 of 100 other signs', async () => {
    const all = sentences.parse(json(read()));
    // The rules were written beside every other sentence; the rest was kept aside.
    for (const half of [0, 1]) {
      const figures = await measureNames(
        all.filter((_, at) => at % 2 === half),
        names,
      );
      expect(figures.names).toBeGreaterThan(3000);
      expect(figures.touched).toBeGreaterThanOrEqual(0.95);
      expect(figures.covered).toBeGreaterThanOrEqual(0.92);
      expect(figures.over).toBeLessThanOrEqual(0.18);
    }
  });
});
