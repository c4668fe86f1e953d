import { expect, it } from 'vitest';
import { likeness, tellingPairs } from '~/shared/telling-pairs';

/** Pairs that say the same in other words, written before they were measured. */
const pairs: readonly (readonly [string, string])[] = [
  [
    '標的型メールの訓練を毎年続けていますが、開封率が下がりません。',
    '訓練メールの開封率が何年やっても下がらず、続け方に迷っています。',
  ],
  [
    '経営層にセキュリティ投資の必要性をどう説明していますか。',
    'セキュリティの投資を経営者に説明するよい材料はありますか。',
  ],
  ['一人情シスなので、夜間の障害に対応できません。', '夜間に障害が起きても、情シスが一人では対応しきれません。'],
  ['退職者のアカウントの削除漏れをどう防いでいますか。', '退職した人のアカウントが残ったままになるのを防ぎたいです。'],
  ['バックアップから復元する訓練をしたことがありません。', 'バックアップはありますが、復元の訓練はしていません。'],
  ['委託先で情報が漏れたとき、どこまで調べますか。', '委託先の情報漏えいが分かったときの調査の範囲を知りたいです。'],
  ['CSIRTを作りましたが、名前だけで動いていません。', '形だけのCSIRTをどう動かせばよいでしょうか。'],
  ['パスワードの使い回しをやめてもらえません。', '社員のパスワードの使い回しがなくなりません。'],
  ['古いOSの端末が工場に残っていて更新できません。', '工場の端末のOSが古く、更新の予定が立ちません。'],
  ['多要素認証を入れたいのですが、現場の反発が強いです。', '現場の反対で多要素認証の導入が進みません。'],
  ['インシデントの連絡先を社員が覚えていません。', '何かあったときの連絡先を、社員に覚えてもらう工夫はありますか。'],
  ['ログを集めても、見る人がいません。', 'ログは取っていますが、確認する人手が足りません。'],
];
const all = pairs.flat();

it('finds for most texts their pair first among all others, and marks few that are none', () => {
  const found = all.map((text, at) => {
    const own = tellingPairs(text);
    const ranked = all
      .map((other, place) => ({ place, like: place === at ? -1 : likeness(own, tellingPairs(other)) }))
      .sort((a, b) => b.like - a.like);
    const pair = at % 2 === 0 ? at + 1 : at - 1;
    return { isFirst: ranked[0]?.place === pair, like: ranked[0]?.like ?? 0 };
  });
  const right = found.filter(({ isFirst }) => isFirst).length;
  const marked = found.filter(({ like }) => like >= 0.3);
  const rightlyMarked = marked.filter(({ isFirst }) => isFirst).length;
  expect(right).toBeGreaterThanOrEqual(23);
  expect(marked.length).toBeGreaterThanOrEqual(14);
  expect(rightlyMarked).toBe(marked.length);
});
