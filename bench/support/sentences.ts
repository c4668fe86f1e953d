import type { Section } from '~/features/archive/thread';
import type { Random } from './random';

export const categories = [
  { code: 'emergency', ja: '緊急対応', en: 'Emergency response' },
  { code: 'prevention', ja: '事前対策', en: 'Prevention' },
  { code: 'cost', ja: '投資・コスト', en: 'Investment and cost' },
  { code: 'education', ja: '教育・訓練', en: 'Education and drills' },
  { code: 'rules', ja: '制度・体制', en: 'Rules and organisation' },
  { code: 'other', ja: '他', en: 'Other' },
] as const;

const themes = [
  ...[
    '復元の訓練',
    '標的型メールの訓練',
    '社員教育',
    '新入社員の研修',
    '情報漏洩の報告',
    '紛失したスマートフォンの対応',
  ],
  ...[
    'バックアップの世代管理',
    'パッチの適用',
    '資産台帳の棚卸',
    '退職者のアカウント',
    '多要素認証',
    'パスワードの使い回し',
  ],
  ...[
    'クラウドの設定',
    '共有フォルダーの権限',
    'ログの保存期間',
    'ランサムウェアの初動',
    '在宅勤務のVPN',
    'USBメモリーの持ち出し',
  ],
  ...['CSIRTの立ち上げ', 'ISO27001の認証', '委託先の監査', '個人情報の取り扱い', '生成AIの利用規程', 'シャドーIT'],
  ...['予算の確保', '投資の優先順位', '経営層への説明', '保険への加入', '老朽化したサーバー', 'Windowsの更新'],
  ...['工場の制御機器', '海外拠点の統制', '子会社の端末', '複合機の設定', '無線LANの分離', '脆弱性診断'],
  ...['EDRの運用', 'PPAPの廃止', '電子契約', 'ヘルプデスクの人手', '一人情シスの引き継ぎ', '夜間の連絡網'],
];
const obstacles = [
  ...[
    '人手が足りず',
    '予算が付かず',
    '現場の理解が得られず',
    '何から始めればよいか分からず',
    '担当者が一人しかおらず',
    '手順書が古く',
  ],
  ...[
    '経営層の関心が薄く',
    '取引先ごとに求められることが違い',
    '業務を止められず',
    '効果を数字で示せず',
    '専門の会社に頼む費用がなく',
  ],
];
const wishes = [
  ...[
    '進め方に悩んでいます。',
    '年に一度で止まっています。',
    '形だけになっています。',
    '後回しになっています。',
    '続け方が分かりません。',
  ],
  ...['見直しが進みません。', '範囲を決められません。', '誰が決めるのかも曖昧です。'],
];
const asking = [
  ...[
    '皆さんはどのように始めましたか。',
    '最初の一歩を教えてください。',
    'うまくいった工夫があれば伺いたいです。',
    'どこまで社内で行っていますか。',
  ],
  ...[
    'どのくらいの頻度で行っていますか。',
    '費用の目安はありますか。',
    '社員にはどう伝えていますか。',
    '失敗した話も聞かせてください。',
  ],
];
const doings = [
  ...[
    '年に二度、決算の翌月に半日だけ行っています。',
    '部署を一つに区切り、小さく試しました。',
    '一枚の連絡先の紙から始めました。',
    '経営会議で事例を三つ紹介しました。',
  ],
  ...[
    '月に一度、十分間の読み合わせをしています。',
    '責めないことを最初に約束しました。',
    '外部の専門家には年に一度だけ見てもらいます。',
    '手順は写真付きの一枚にまとめました。',
  ],
  ...[
    '取引先に求められた項目から順に埋めました。',
    '止められない業務を先に三つ選びました。',
    '台帳は表計算のまま、更新の担当だけ決めました。',
    '訓練の後に必ず感想を聞いています。',
  ],
];
const lessons = [
  ...[
    '大事なのは、どこで人を待ったかを書き残すことでした。',
    '件数ではなく、知らせてくれた人の数を数えています。',
    '完璧を待たずに始めたのがよかったです。',
    '二年目からは現場が自分で回しています。',
  ],
  ...[
    '費用は保守の見直しで出しました。',
    '報告の窓口を一つにしただけで早くなりました。',
    '夜間は連絡だけ受け、判断は朝にしています。',
  ],
];

/** A question as an administrator would ask it, 40 to 110 characters. */
export function questionText(random: Random): string {
  const start = `${random.oneOf(themes)}について、${random.oneOf(obstacles)}、${random.oneOf(wishes)}`;
  const size = random.below(3) === 0 ? `PCは${String(10 * (1 + random.below(200)))}台です。` : '';
  return `${start}${size}${random.oneOf(asking)}`;
}

/** What a speaker answers, two to five sentences. */
export function answerText(random: Random): string {
  const theme = `${random.oneOf(themes)}と合わせて考えました。`;
  const sentences = Array.from({ length: 1 + random.below(3) }, () => random.oneOf(doings));
  return [theme, ...sentences, random.oneOf(lessons)].join('');
}

export function sectionText(random: Random): Section {
  return {
    room: `ルーム${String(1 + random.below(9))}`,
    part: 2,
    views: [random.oneOf(doings), random.oneOf(doings)].join('\n'),
    agreements: random.oneOf(lessons),
    openQuestions: `${random.oneOf(themes)}をどう続けるか。`,
  };
}
