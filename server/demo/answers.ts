import type { SampleChallenge } from './challenges';

/** How the registrants of the sample seminar answer: weights of the options, and texts of our own. */

export const jobTypes = { dedicated: 24, 'part-time': 18, lead: 9, security: 5, provider: 3, another: 1 };

export const pcBands = {
  'upto-49': 8,
  '50-99': 11,
  '100-299': 20,
  '300-999': 13,
  '1000-2999': 5,
  'from-3000': 3,
};

type Band = keyof typeof pcBands;

/** The larger the company, the further its incident response team. */
export const csirtByBand: Readonly<Record<Band, Readonly<Record<string, number>>>> = {
  'upto-49': { running: 0, 'set-up': 1, planned: 1, 'not-yet': 6, 'no-plan': 4, unknown: 2 },
  '50-99': { running: 0, 'set-up': 1, planned: 2, 'not-yet': 6, 'no-plan': 3, unknown: 1 },
  '100-299': { running: 1, 'set-up': 2, planned: 4, 'not-yet': 6, 'no-plan': 2, unknown: 1 },
  '300-999': { running: 3, 'set-up': 4, planned: 4, 'not-yet': 3, 'no-plan': 1, unknown: 0 },
  '1000-2999': { running: 6, 'set-up': 3, planned: 2, 'not-yet': 1, 'no-plan': 0, unknown: 0 },
  'from-3000': { running: 9, 'set-up': 2, planned: 1, 'not-yet': 0, 'no-plan': 0, unknown: 0 },
};

/** The share of registrants who have seen each. */
export const incidents = {
  phishing: 0.52,
  'misdirected-mail': 0.43,
  'lost-device': 0.3,
  malware: 0.2,
  supplier: 0.14,
  intrusion: 0.09,
  ransomware: 0.06,
};

export const incidentsOther = [
  '社員をかたる電話に、内線の表を読み上げてしまった',
  '複合機の宛先の登録違いで、社外へ図面が送られた',
  '共有フォルダーを丸ごと別の場所へ動かし、消えたと騒ぎになった',
  '停電のあと、仮想基盤の一部が起動しなかった',
  '取引先をかたる請求書のメール（支払いの前に気づいた）',
  '退職した人のアカウントが半年残り、使われていた',
  'クラウドの公開設定の誤り',
  '協力会社の端末が会議室のネットワークにつながれていた',
] as const;

/** The share of registrants' companies that do each. */
export const education = {
  joining: 0.55,
  yearly: 0.42,
  'e-learning': 0.38,
  'mail-drill': 0.35,
  test: 0.18,
  notices: 0.6,
};

export const educationOther = [
  '新しく入った人に、最初の日に十五分だけ話す',
  '昼休みの放送で、月に一度だけ事例を読む',
  '部署ごとの当番が、届いた不審なメールを貼り出す',
  '社内報に四こまの漫画を載せている',
  '安全の朝礼で一分だけ時間をもらう',
  '給与明細の封筒に小さな紙を入れている',
  '事務所の入口の画面に、今月の一言を出している',
] as const;

/** An answer that is no challenge, and how far its curation has come. */
type SampleAnswer = Pick<SampleChallenge<string>, 'category' | 'original' | 'until'>;

export const measures: readonly SampleAnswer[] = [
  { category: 'systems', until: 'released', original: '多要素認証を、まずメールと経理の仕組みに入れました。' },
  { category: 'education', until: 'released', original: '月に一度、ファイルを一つだけ戻す「三分訓練」をしています。' },
  { category: 'audit', until: 'drafted', original: '資産の台帳を表計算で持っていますが、更新が追いつきません。' },
  {
    category: 'organisation',
    until: 'released',
    original: '退職の連絡が人事から来たその日に、アカウントを止める決まりにしました。',
  },
  { category: 'systems', until: 'released', original: '外付けの媒体に週に一度写し、金庫に入れています。' },
  { category: 'audit', until: 'released', original: '委託先の点検表を作りました。返ってくるのは半分ほどです。' },
  {
    category: 'notices',
    until: 'released',
    original: '不審なメールを知らせるボタンを付けたら、報告が三倍になりました。',
  },
  { category: 'systems', until: 'released', original: '管理者の権限を、ふだん使うアカウントから外しました。' },
  {
    category: 'systems',
    until: 'redacted',
    original: 'ログは取っていますが、見る時間がありません。外部の監視を検討しています。',
  },
  {
    category: 'organisation',
    until: 'released',
    original: '役員会で四半期に一度、五分だけ報告の時間をもらっています。',
  },
  { category: 'systems', until: 'triaged', original: '更新できない端末を別のネットワークに分けました。' },
  { category: 'education', until: 'raw', original: '電話での本人確認の合言葉を部署ごとに決めました。' },
];

/** Words beside an "other" have no categories; the last of each question are still to be read. */
export const otherWords: readonly SampleAnswer[] = [...curated(incidentsOther, 6), ...curated(educationOther, 5)];

function curated(texts: readonly string[], released: number): SampleAnswer[] {
  return texts.map((original, at) => ({ category: '', original, until: at < released ? 'released' : 'raw' }));
}
